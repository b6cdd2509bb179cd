import type { Messages } from '../messages.js'
import { frStatus } from './status.js'

const OVER =
  'Il valait pour un seul paiement et un jour au plus. Connectez-vous et ouvrez la gestion des crédits pour voir ce qui reste à payer, ou demandez à un administrateur de votre cabinet.'

export const frRecovery: Messages['recovery'] = () => ({
  ...frStatus,
  loading: 'Chargement du paiement',
  failed: 'Impossible de charger le paiement.',
  notRefreshed: 'Impossible d’actualiser le paiement.',
  unauthorized: OVER,
  forbidden: OVER,
  notConfigured: 'Les paiements ne sont pas configurés sur cette page.',
  title: 'Terminer un paiement',
  company: (name) => `Pour ${name}`,
  why: 'La recharge automatique n’a pas pu débiter la carte enregistrée.',
  credits: 'Crédits',
  total: 'Total, taxes comprises',
  until: 'Peut être payé jusqu’au',
  at: (moment, zone) => `${moment} (${zone})`,
  pay: (total) => `Payer ${total}`,
  opening: 'Ouverture du paiement…',
  notOpened: 'Impossible d’ouvrir le paiement. Rien n’a été débité.',
  overTitle: 'Ce lien ne fonctionne plus',
  done: (credits) => `Sur le compte du cabinet\u00a0: ${credits}. Vous pouvez fermer cette page.`,
  elsewhere: 'Le paiement a été fait sans cette page. Rien n’a été débité ici.',
  endedTitle: 'Il ne reste rien à payer',
  ended: {
    expired: 'Il n’a pas été payé en un jour et a été clos. Rien n’a été débité.',
    requested: 'Le paiement a été annulé. Rien n’a été débité.',
    failed: 'Le paiement n’a pas pu aboutir. Rien n’a été débité.',
  },
})
