import type { PaperWords } from './paper-words.js'

const number = new Intl.NumberFormat('en')

export const en: PaperWords = {
  locale: 'en-GB',
  dir: 'ltr',
  invoice: 'Invoice',
  number: 'Invoice number',
  issued: 'Date of issue',
  paid: 'Date paid',
  from: 'From',
  billedTo: 'Billed to',
  taxId: 'Tax ID',
  vatNumber: 'VAT number',
  taxIdOf: (name) => name,
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',
  subtotal: 'Subtotal',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'Total',
  paidWith: (card) => `Paid with ${card}`,
  thanks: 'Purchased credits never expire.',
  creditNote: 'Credit note',
  cancellation: 'Cancellation of a credit note',
  creditNoteNumber: 'Credit note number',
  forInvoice: 'For invoice',
  cancels: 'Cancels credit note',
  numberOf: (number, day) => `${number} of ${day}`,
  totalCredited: 'Total credited',
  totalCancelled: 'Total no longer credited',
  credited: {
    refund: 'refund',
    dispute: 'the bank took the payment back after a dispute',
  },
  cancelled: {
    refund: 'the refund did not reach the card, and the bank sent the money back to us',
    dispute: 'the bank gave back what it had taken for a dispute',
  },
  reason: (why, word) => `Reason: ${why}${word && ` (${word})`}`,
  paidBackTo: (card) => `Paid back to ${card}`,
  partOf: (line) => `Part of the price of ${line}`,
  line: (credits, bonus) =>
    `${number.format(credits)} AI credits${bonus > 0 ? ` and ${number.format(bonus)} bonus credits` : ''}`,
}
