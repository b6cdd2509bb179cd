import type { Invoice, Invoices, InvoicesQuery } from '@virtual-practice/credits/contract'
import type { IssuedInvoice } from '../ledger/invoices.js'
import { creditNoteFacts } from '../papers/credit-note-facts.js'
import { invoiceFacts } from '../papers/invoice-facts.js'
import type { PaperFacts, PaperStyle } from '../papers/paper-facts.js'
import { paperPdf } from '../papers/paper-pdf.js'
import { paperWords } from '../papers/paper-words.js'
import { Refusal } from '../refusal.js'
import { Seller } from './catalogue.js'
import { presentInvoice, presentIssued } from './present-invoice.js'
import { nameOfTaxId } from './tax-ids.js'
import type { Practice } from './use-case.js'

/** A paper as a file. */
export interface Paper {
  readonly number: string
  readonly pdf: Uint8Array
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

/** Throws `not_found`. */
export async function readInvoice(
  { ledger }: Practice,
  account: string,
  id: string,
): Promise<Invoice> {
  return presentInvoice(await ledger.invoice(account, id))
}

/** Throws `not_found`, also for one of the provider's. */
export async function readInvoicePdf(
  practice: Practice,
  account: string,
  id: string,
): Promise<Paper> {
  const issued = await practice.ledger.invoice(account, id)
  if (issued.kind === 'subscription')
    throw new Refusal('not_found', 'The provider has this invoice, not we.')
  const { number } = issued
  return { number, pdf: await paperOf(practice, account, issued, invoiceFacts) }
}

/** Throws `not_found`. */
export async function readCreditNotePdf(
  practice: Practice,
  account: string,
  id: string,
): Promise<Paper> {
  const issued = await practice.ledger.invoiceOfCreditNote(account, id)
  const { number } = issued.creditNotes.find((note) => note.id === id)!
  const pdf = await paperOf(practice, account, issued, (invoice, style) =>
    creditNoteFacts(
      invoice.creditNotes.find((note) => note.id === id)!,
      invoice,
      style,
    ),
  )
  return { number, pdf }
}

/** In the language of the invoice and from its seller, with the days of the account. */
async function paperOf(
  { ledger }: Practice,
  account: string,
  issued: IssuedInvoice,
  facts: (invoice: Invoice, style: PaperStyle) => PaperFacts,
): Promise<Uint8Array> {
  const { timeZone } = await ledger.account(account)
  const words = paperWords(issued.language)
  const kept = await ledger.sellerOf(account, issued.id)
  const seller = Seller.nullable().parse(kept) ?? undefined
  const style = { seller, words, timeZone, nameOfTaxId }
  return paperPdf(facts(presentIssued(issued), style), words)
}
