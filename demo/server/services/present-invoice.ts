import type { CreditNote, Invoice, InvoiceLine } from '@virtual-practice/credits/contract'
import type { IssuedInvoice, ListedInvoice } from '../ledger/invoices.js'
import { type PaperWords, paperWords } from '../papers/paper-words.js'

/** What the provider's own invoices say beyond this is read there. */
const AT_PROVIDER = {
  tax: null,
  card: null,
  purchase: null,
  company: null,
  address: null,
  taxId: null,
} as const

export const presentInvoice = (listed: ListedInvoice): Invoice =>
  listed.kind === 'subscription'
    ? { ...listed, ...AT_PROVIDER, creditNotes: [] }
    : presentIssued(listed)

/** What is for sale is named in the language of the invoice. */
export function presentIssued(issued: IssuedInvoice): Invoice {
  const { language, bundle, quantity, credits, bonusCredits, price, creditNotes, ...rest } = issued
  const words = paperWords(language)
  const each = { credits: credits / quantity, bonus: bonusCredits / quantity }
  const line = {
    bundle,
    text: words.line(each.credits, each.bonus),
    quantity,
    unitPrice: price / quantity,
    amount: price,
  }
  return {
    ...rest,
    price,
    lines: [line],
    providerUrl: null,
    creditNotes: creditNotes.map((note) => presentCreditNote(note, line, words)),
  }
}

/** Of what goes back whole, the line of the invoice itself. */
function presentCreditNote(
  note: Omit<CreditNote, 'lines'>,
  line: InvoiceLine,
  words: PaperWords,
): CreditNote {
  const { price } = note
  const part = { text: words.partOf(line.text), quantity: 1, unitPrice: price, amount: price }
  return { ...note, lines: [price === line.amount ? line : { ...line, ...part }] }
}
