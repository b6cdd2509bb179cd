import type { Invoice } from '@virtual-practice/credits/contract'
import {
  cardName,
  dayIn,
  partiesOf,
  type PaperFacts,
  type PaperStyle,
  tableOf,
} from './paper-facts.js'

/** What an invoice says: nothing that comes later is on it. */
export function invoiceFacts(invoice: Invoice, style: PaperStyle): PaperFacts {
  const { seller, words } = style
  const { card, currency, issuedAt, number, paidAt } = invoice
  const day = dayIn(style)
  return {
    title: words.invoice,
    author: seller?.name,
    issuedAt: new Date(issuedAt),
    dates: [
      [words.number, number],
      [words.issued, day(issuedAt)],
      ...(paidAt === null ? [] : [[words.paid, day(paidAt)] as const]),
    ],
    parties: partiesOf(invoice, style),
    ...tableOf(invoice, currency, words, words.total),
    notes: [...(card ? [words.paidWith(cardName(card))] : []), words.thanks],
  }
}
