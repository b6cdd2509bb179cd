import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'
import type { RechargeWords } from '../recharge-words.js'
import { frUnits } from './units.js'

/** What is said of one charge: before it is made, and where it is left to be finished. */
type ChargeWords = Pick<
  RechargeWords,
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
>

export const frRechargeCharge = (format: Format): ChargeWords => {
  const { credits } = frUnits(format)
  const added = { one: '# crédit a été ajouté', other: '# crédits ont été ajoutés' }
  return {
    confirmTitle: 'Votre carte sera débitée maintenant',
    confirmText: (available, threshold, amount, total, card) =>
      `Il reste ${credits(available)}, moins que le seuil de ${format.number(threshold)}. En enregistrant, vous achetez aussitôt ${credits(amount)} pour ${total} avec ${card}.`,
    confirmYes: {
      off: (total) => `Débiter ${total} et activer`,
      on: (total) => `Débiter ${total} et enregistrer`,
    },
    confirmNo: 'Annuler',
    confirmAgain:
      'Quelque chose a changé entre-temps. Vérifiez à nouveau\u202f; rien n’a été débité.',
    notConfirmed: 'Rien n’a été enregistré, et rien n’a été débité.',

    finishTitle: 'Terminer ce paiement',
    finishDeclined: (amount, total) =>
      `Pas encore payé\u00a0: ${credits(amount)} pour ${total}. Payez avec la carte de votre choix, ou annulez le paiement. C’est le même paiement\u00a0: il ne peut être réglé qu’une fois.`,
    finishAction: (amount, total) =>
      `${credits(amount)} pour ${total}\u00a0: votre banque vous demande de confirmer. Rien n’a encore été débité.`,
    finishWait:
      'Le paiement est en cours de traitement. Les crédits seront ajoutés dès qu’il aura abouti.',
    pay: (total) => `Payer ${total}`,
    cancelCharge: 'Annuler ce paiement',
    finished: (amount) => `Payé. ${formatPlural(format, amount, added)}.`,
    close: 'Fermer',
    finishForbidden: 'Une personne autorisée à acheter des crédits peut régler ce paiement.',
    finishFailed: 'Le paiement n’a pas pu être ouvert pour être réglé.',
    chargeEnded: 'Le paiement a été annulé. Rien n’a été débité.',
  }
}
