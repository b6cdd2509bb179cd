import type {
  CreditNote,
  Invoice,
  InvoicesQuery,
  InvoiceState,
} from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'

/** An invoice of ours, as it was issued. What its lines say is not in it: that depends on the language. */
export interface IssuedInvoice extends Pick<
  Invoice,
  | 'id'
  | 'number'
  | 'issuedAt'
  | 'paidAt'
  | 'currency'
  | 'price'
  | 'tax'
  | 'total'
  | 'refunded'
  | 'card'
  | 'company'
  | 'address'
  | 'taxId'
> {
  readonly kind: 'purchase'
  readonly state: InvoiceState
  readonly language: string
  readonly bundle: string
  readonly quantity: number
  readonly credits: number
  readonly bonusCredits: number
  readonly purchase: string
  readonly creditNotes: readonly Omit<CreditNote, 'lines'>[]
}

/** An invoice of the subscription, which the provider has issued. */
export interface ProviderInvoice extends Pick<
  Invoice,
  | 'id'
  | 'number'
  | 'state'
  | 'issuedAt'
  | 'paidAt'
  | 'currency'
  | 'lines'
  | 'price'
  | 'total'
  | 'refunded'
  | 'providerUrl'
> {
  readonly kind: 'subscription'
}

export type ListedInvoice = IssuedInvoice | ProviderInvoice

/** What an event of the provider says of an invoice. Money is in minor units. */
export interface ToldPaper extends Omit<
  ProviderInvoice,
  'kind' | 'state' | 'lines' | 'providerUrl'
> {
  readonly lines: readonly Invoice['lines'][number][]
  /** `void`: it is not owed any more. */
  readonly state: 'open' | 'paid' | 'void'
  readonly url: string | null
}

export interface IssuedInvoices {
  /** Invoices that are issued from now on have it. */
  keepSeller(seller: object | null): Promise<void>
  /** As the configuration named it when an invoice of ours was issued; null where it named none. */
  sellerOf(account: string, invoice: string): Promise<unknown>
  /** Throws `not_found`. */
  invoice(account: string, id: string): Promise<ListedInvoice>
  /** Newest first. */
  invoices(
    account: string,
    query: InvoicesQuery,
  ): Promise<{ invoices: readonly ListedInvoice[]; nextCursor: string | null }>
  /** The one that a credit note is of. Throws `not_found`. */
  invoiceOfCreditNote(account: string, id: string): Promise<IssuedInvoice>
  /** Keeps what was told at an instant. False for an account that is not here. */
  keepProviderInvoice(account: string, paper: ToldPaper, told: string): Promise<boolean>
}

export function createInvoices(queries: Queries, clock: Clock): IssuedInvoices {
  return {
    invoice: (account, id) =>
      call(queries, 'select ledger.invoice($1, $2, $3) as answer', [account, id, clock()]),
    invoices: (account, query) =>
      call(queries, 'select ledger.invoices($1, $2, $3) as answer', [account, query, clock()]),
    invoiceOfCreditNote: (account, id) =>
      call(queries, 'select ledger.invoice_of_credit_note($1, $2, $3) as answer', [
        ...[account, id],
        clock(),
      ]),
    keepSeller: async (seller) => {
      await call(queries, 'select ledger.keep_seller($1::jsonb) as answer', [
        JSON.stringify(seller),
      ])
    },
    sellerOf: (account, invoice) =>
      call(queries, 'select ledger.seller_of($1, $2) as answer', [account, invoice]),
    keepProviderInvoice: (account, paper, told) =>
      call(queries, 'select ledger.keep_provider_invoice($1, $2, $3) as answer', [
        account,
        paper,
        told,
      ]),
  }
}
