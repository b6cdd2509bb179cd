import type { Invoice, Invoices, InvoicesQuery } from '@virtual-practice/credits/contract'
import type { IssuedInvoice } from '../ledger/invoices.js'
import { invoicePdf } from '../papers/invoice-pdf.js'
import { paperWords } from '../papers/paper-words.js'
import type { Practice } from './use-case.js'

/** What is for sale is named in the language of the invoice. */
export function presentInvoice(issued: IssuedInvoice): Invoice {
  const { language, bundle, quantity, credits, bonusCredits, price, ...rest } = issued
  const words = paperWords(language)
  const each = { credits: credits / quantity, bonus: bonusCredits / quantity }
  return {
    ...rest,
    kind: 'purchase',
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

/** As a paper. Throws `not_found`. */
export async function readInvoicePdf(
  { ledger, catalogue }: Practice,
  account: string,
  id: string,
): Promise<{ number: string; pdf: Uint8Array }> {
  const [issued, { timeZone }] = await Promise.all([
    ledger.invoice(account, id),
    ledger.account(account),
  ])
  const { seller } = catalogue
  const { language } = issued
  const invoice = presentInvoice(issued)
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
