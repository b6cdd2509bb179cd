import type { Invoice, Invoices, InvoicesQuery } from '@virtual-practice/credits/contract'
import type { IssuedInvoice, ListedInvoice } from '../ledger/invoices.js'
import { invoicePdf } from '../papers/invoice-pdf.js'
import { paperWords } from '../papers/paper-words.js'
import { Refusal } from '../refusal.js'
import type { Practice } from './use-case.js'

/** What the provider's own invoices say beyond this is read there. */
const AT_PROVIDER = {
  tax: null,
  card: null,
  purchase: null,
  company: null,
  address: null,
  taxId: null,
} as const

const presentInvoice = (listed: ListedInvoice): Invoice =>
  listed.kind === 'subscription' ? { ...listed, ...AT_PROVIDER } : presentIssued(listed)

/** What is for sale is named in the language of the invoice. */
export function presentIssued(issued: IssuedInvoice): Invoice {
  const { language, bundle, quantity, credits, bonusCredits, price, ...rest } = issued
  const words = paperWords(language)
  const each = { credits: credits / quantity, bonus: bonusCredits / quantity }
  return {
    ...rest,
    price,
    lines: [
      {
        bundle,
        text: words.line(each.credits, each.bonus),
        quantity,
        unitPrice: price / quantity,
        amount: price,
      },
    ],
    providerUrl: null,
  }
}

/** Newest first. */
export async function readInvoices(
  { ledger }: Practice,
  account: string,
  query: InvoicesQuery,
): Promise<Invoices> {
  const { invoices, nextCursor } = await ledger.invoices(account, query)
  return { invoices: invoices.map(presentInvoice), nextCursor }
}

/** As a paper. Throws `not_found`, also for one of the provider's. */
export async function readInvoicePdf(
  { ledger, catalogue }: Practice,
  account: string,
  id: string,
): Promise<{ number: string; pdf: Uint8Array }> {
  const [issued, { timeZone }] = await Promise.all([
    ledger.invoice(account, id),
    ledger.account(account),
  ])
  if (issued.kind === 'subscription')
    throw new Refusal('not_found', 'The provider has this invoice, not we.')
  const { seller } = catalogue
  const { language } = issued
  const invoice = presentIssued(issued)
  return { number: invoice.number, pdf: await invoicePdf({ invoice, seller, language, timeZone }) }
}

/** Throws `not_found`. */
export async function readInvoice(
  { ledger }: Practice,
  account: string,
  id: string,
): Promise<Invoice> {
  return presentInvoice(await ledger.invoice(account, id))
}
