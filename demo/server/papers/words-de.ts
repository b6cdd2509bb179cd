import type { PaperWords } from './paper-words.js'

const number = new Intl.NumberFormat('de')

/** A credit note is no `Gutschrift`: in law that is another paper. */
export const de: PaperWords = {
  locale: 'de',
  dir: 'ltr',
  invoice: 'Rechnung',
  number: 'Rechnungsnummer',
  issued: 'Ausgestellt am',
  paid: 'Bezahlt am',
  from: 'Von',
  billedTo: 'An',
  taxId: 'Steuer-ID',
  vatNumber: 'USt-IdNr.',
  taxIdOf: (name) => name,
  description: 'Beschreibung',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  amount: 'Betrag',
  subtotal: 'Nettobetrag',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'Gesamtbetrag',
  paidWith: (card) => `Bezahlt mit ${card}`,
  thanks: 'Gekaufte Credits verfallen nie.',
  creditNote: 'Rechnungskorrektur',
  cancellation: 'Storno einer Rechnungskorrektur',
  creditNoteNumber: 'Nummer der Korrektur',
  forInvoice: 'Zur Rechnung',
  cancels: 'Storniert',
  numberOf: (number, day) => `${number} vom ${day}`,
  totalCredited: 'Gesamt erstattet',
  totalCancelled: 'Gesamt nicht mehr erstattet',
  credited: {
    refund: 'Erstattung',
    dispute: 'Die Bank hat die Zahlung nach einer Beanstandung zurückgeholt',
  },
  cancelled: {
    refund:
      'Die Erstattung hat die Karte nicht erreicht, und die Bank hat uns das Geld zurückgesandt',
    dispute: 'Die Bank hat zurückgegeben, was sie wegen einer Beanstandung geholt hatte',
  },
  reason: (why, word) => `Grund: ${why}${word && ` (${word})`}`,
  paidBackTo: (card) => `Zurückgezahlt an ${card}`,
  partOf: (line) => `Teil des Preises von ${line}`,
  line: (credits, bonus) =>
    `${number.format(credits)} KI-Credits${bonus > 0 ? ` und ${number.format(bonus)} Bonus-Credits` : ''}`,
}
