import * as calls from '../client/invoice-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Account } from '../contract/account.js'
import type { Invoices, InvoicesQuery } from '../contract/invoice.js'
import type { CreditsStore } from './credits-store.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'

/** Which invoices: all, those in a state, those with this in their number. */
export type InvoiceFilter = Pick<InvoicesQuery, 'state' | 'search'>

/** So many are read at once. */
const PAGE = 20
/** The most that the backend answers at once. */
const PAGE_MAX = 1000

/** The account itself, which says in which zone its days are. */
export const accountOf = (store: CreditsStore): Resource<Reading<Account>> =>
  readingOf(store, 'account', (signal) => calls.readAccount(store.client, { signal }))

/**
 * The newest invoices. Read again, they are as many as are held, in one answer: what has come
 * meanwhile neither repeats one nor pushes one out between two pages.
 */
export function invoicesOf(
  store: CreditsStore,
  { state, search }: InvoiceFilter,
): Resource<Reading<Invoices>> {
  const resource: Resource<Reading<Invoices>> = readingOf(
    store,
    `invoices ${state ?? ''} ${search ?? ''}`,
    (signal) => {
      const held = resource.snapshot.data?.value.invoices.length ?? 0
      const limit = Math.min(PAGE_MAX, Math.max(PAGE, held))
      return calls.readInvoices(store.client, { state, search, limit }, { signal })
    },
  )
  return resource
}

/** Adds the next page. Does nothing after the last. Rejects with a CreditsError. */
export async function moreInvoices(store: CreditsStore, filter: InvoiceFilter): Promise<void> {
  const { client } = store
  const resource = invoicesOf(store, filter)
  const cursor = resource.snapshot.data?.value.nextCursor
  if (!cursor) return
  const page = await persist(client, undefined, () =>
    calls.readInvoices(client, { ...filter, limit: PAGE, cursor }),
  )
  const { data, loading } = resource.snapshot
  // Read again meanwhile, the list may end elsewhere: this page does not follow then.
  if (data?.value.nextCursor !== cursor) return
  const invoices = [...data.value.invoices, ...page.invoices]
  resource.accept({ ...data, value: { invoices, nextCursor: page.nextCursor } })
  // What is being read would be as many as there were before.
  if (loading) void resource.refresh()
}

/** The PDF of one of our invoices. `tell` hears how much of it is there. Rejects with a CreditsError. */
export const invoicePdf = (
  { client }: CreditsStore,
  invoice: string,
  tell: calls.Progress,
): Promise<Blob> => persist(client, undefined, () => calls.readInvoicePdf(client, invoice, tell))

/** The PDF of a credit note, likewise. */
export const creditNotePdf = (
  { client }: CreditsStore,
  creditNote: string,
  tell: calls.Progress,
): Promise<Blob> =>
  persist(client, undefined, () => calls.readCreditNotePdf(client, creditNote, tell))
