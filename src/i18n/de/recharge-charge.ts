import type { Format } from '../../format/format.js'
import type { RechargeWords } from '../recharge-words.js'
import { deRechargeCounts } from './recharge-counts.js'
import { deUnits } from './units.js'

type ChargePart =
  | 'confirmTitle'
  | 'confirmText'
  | 'confirmYes'
  | 'confirmNo'
  | 'confirmAgain'
  | 'notConfirmed'
  | 'finishTitle'
  | 'finishDeclined'
  | 'finishAction'
  | 'finishWait'
  | 'pay'
  | 'cancelCharge'
  | 'finished'
  | 'finishForbidden'
  | 'finishFailed'
  | 'chargeEnded'
  | 'close'

/** What is asked before a charge, and how one that is open comes to its end. */
export const deRechargeCharge = (format: Format): Pick<RechargeWords, ChargePart> => {
  const { number } = format
  const { credits } = deUnits(format)
  const { added, become, left } = deRechargeCounts(format)
  return {
    confirmTitle: 'Damit wird Ihre Karte jetzt belastet',
    confirmText: (available, threshold, amount, total, card) =>
      `${left(available)}, weniger als ${number(threshold)}. Beim Speichern ${become(amount)} sofort für ${total} mit ${card} gekauft.`,
    confirmYes: {
      off: (total) => `${total} abbuchen und einschalten`,
      on: (total) => `${total} abbuchen und speichern`,
    },
    confirmNo: 'Abbrechen',
    confirmAgain:
      'Inzwischen hat sich etwas geändert. Bitte prüfen Sie erneut; es wurde nichts abgebucht.',
    notConfirmed: 'Es wurde nichts gespeichert und nichts abgebucht.',

    finishTitle: 'Diese Abbuchung abschließen',
    finishDeclined: (amount, total) =>
      `${credits(amount)} für ${total}: noch nicht bezahlt. Bezahlen Sie mit einer Karte Ihrer Wahl oder brechen Sie die Abbuchung ab. Es ist dieselbe Abbuchung: Sie kann nur einmal bezahlt werden.`,
    finishAction: (amount, total) =>
      `${credits(amount)} für ${total}: Ihre Bank möchte, dass Sie dies bestätigen. Es wurde noch nichts abgebucht.`,
    finishWait:
      'Die Zahlung wird verarbeitet. Die Credits werden gutgeschrieben, sobald sie erfolgt ist.',
    pay: (total) => `${total} bezahlen`,
    cancelCharge: 'Diese Abbuchung abbrechen',
    finished: (amount) => `Bezahlt. ${added(amount)} gutgeschrieben.`,
    finishForbidden: 'Wer Credits kaufen darf, kann diese Abbuchung bezahlen.',
    finishFailed: 'Die Abbuchung konnte nicht zum Bezahlen geöffnet werden.',
    chargeEnded: 'Die Abbuchung wurde abgebrochen. Es wurde nichts abgebucht.',
    close: 'Schließen',
  }
}
