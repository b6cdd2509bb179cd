import type { PaperWords } from './paper-words.js'

const number = new Intl.NumberFormat('fr')

export const fr: PaperWords = {
  locale: 'fr',
  dir: 'ltr',
  invoice: 'Facture',
  number: 'Numéro de facture',
  issued: 'Date d’émission',
  paid: 'Date de paiement',
  from: 'De',
  billedTo: 'Facturé à',
  taxId: 'Identifiant fiscal',
  vatNumber: 'Numéro de TVA',
  taxIdOf: (name) => name,
  description: 'Désignation',
  quantity: 'Quantité',
  unitPrice: 'Prix unitaire',
  amount: 'Montant',
  subtotal: 'Total hors taxes',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'Total',
  paidWith: (card) => `Payé avec ${card}`,
  thanks: 'Les crédits achetés n’expirent jamais.',
  creditNote: 'Avoir',
  cancellation: 'Annulation d’un avoir',
  creditNoteNumber: 'Numéro de l’avoir',
  forInvoice: 'Sur la facture',
  cancels: 'Annule l’avoir',
  numberOf: (number, day) => `${number} du ${day}`,
  totalCredited: 'Total remboursé',
  totalCancelled: 'Total qui n’est plus remboursé',
  credited: {
    refund: 'remboursement',
    dispute: 'la banque a repris le paiement après une contestation',
  },
  cancelled: {
    refund: 'le remboursement n’est pas arrivé sur la carte, et la banque nous a rendu l’argent',
    dispute: 'la banque a rendu ce qu’elle avait repris pour une contestation',
  },
  reason: (why, word) => `Motif\u00a0: ${why}${word && ` (${word})`}`,
  paidBackTo: (card) => `Remboursé sur ${card}`,
  partOf: (line) => `Partie du prix de ${line}`,
  line: (credits, bonus) =>
    `${number.format(credits)} crédits d’IA${bonus > 0 ? ` et ${number.format(bonus)} crédits offerts` : ''}`,
}
