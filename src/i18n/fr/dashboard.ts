import type { Messages } from '../messages.js'
import { frStatus } from './status.js'

export const frDashboard: Messages['dashboard'] = () => ({
  ...frStatus,
  title: 'Gestion des crédits',
  sections: 'Rubriques',
  names: {
    balance: 'Solde',
    purchase: 'Acheter des crédits',
    recharge: 'Recharge automatique',
    payment: 'Cartes et facturation',
    usage: 'Utilisation',
    history: 'Historique',
    invoices: 'Factures',
    team: 'Sessions et demandes',
  },
  noAccess: (name) => `${name}\u00a0: vous n’avez pas accès à cette rubrique.`,
})
