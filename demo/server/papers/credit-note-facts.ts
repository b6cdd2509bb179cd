import type { CreditNote, Invoice } from '@virtual-practice/credits/contract'
import {
  cardName,
  dayIn,
  isolated,
  partiesOf,
  type PaperFacts,
  type PaperStyle,
  tableOf,
} from './paper-facts.js'

/** What a credit note says of the invoice that it is of. Its money is what went back. */
export function creditNoteFacts(note: CreditNote, invoice: Invoice, style: PaperStyle): PaperFacts {
  const { seller, words } = style
  const { cancels, cause, card } = note
  const day = dayIn(style)
  const why = cancels === null ? words.credited[cause] : words.cancelled[cause]
  const word = cancels === null ? (note.reason ?? '').replace(/[_-]+/g, ' ') : ''
  return {
    title: cancels === null ? words.creditNote : words.cancellation,
    author: seller?.name,
    issuedAt: new Date(note.issuedAt),
    dates: [
      [words.creditNoteNumber, note.number],
      [words.issued, day(note.issuedAt)],
      ...(cancels === null ? [] : [[words.cancels, cancels] as const]),
      [words.forInvoice, words.numberOf(isolated(invoice.number), day(invoice.issuedAt))],
    ],
    parties: partiesOf(invoice, style),
    ...tableOf(
      note,
      invoice.currency,
      words,
      cancels === null ? words.totalCredited : words.totalCancelled,
    ),
    notes: [
      words.reason(why, word && isolated(word)),
      ...(card && cancels === null ? [words.paidBackTo(cardName(card))] : []),
    ],
  }
}
