import type { Invoice, InvoicesQuery, InvoiceState } from '@virtual-practice/credits/contract'
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
  readonly state: InvoiceState
  readonly language: string
  readonly bundle: string
  readonly quantity: number
  readonly credits: number
  readonly bonusCredits: number
  readonly purchase: string
}

export interface IssuedInvoices {
  /** Throws `not_found`. */
  invoice(account: string, id: string): Promise<IssuedInvoice>
  /** Newest first. */
  invoices(
    account: string,
    query: InvoicesQuery,
  ): Promise<{ invoices: readonly IssuedInvoice[]; nextCursor: string | null }>
}

export function createInvoices(queries: Queries, clock: Clock): IssuedInvoices {
  return {
    invoice: (account, id) =>
      call(queries, 'select ledger.invoice($1, $2, $3) as answer', [account, id, clock()]),
    invoices: (account, query) =>
      call(queries, 'select ledger.invoices($1, $2, $3) as answer', [account, query, clock()]),
  }
}
