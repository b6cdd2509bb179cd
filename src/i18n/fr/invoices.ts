import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frStatus } from './status.js'

const paper = (number: string, isNote: boolean): string =>
  `${isNote ? 'l’avoir' : 'la facture'} ${number}`

export const frInvoices: Messages['invoices'] = (format) => ({
  ...frStatus,
  loading: 'Chargement des factures',
  failed: 'Impossible de charger les factures.',
  notRefreshed: 'Impossible d’actualiser les factures.',
  unauthorized: 'Reconnectez-vous pour voir les factures.',
  forbidden: 'Vous n’avez pas accès aux factures.',
  title: 'Factures',
  zone: (zone) => `Fuseau horaire des dates\u00a0: ${zone}.`,
  columns: {
    number: 'Numéro',
    date: 'Date',
    what: 'Objet',
    card: 'Payée avec',
    state: 'État',
    total: 'Total',
    file: 'Facture',
  },
  states: {
    open: 'À payer',
    paid: 'Payée',
    disputed: 'Contestée',
    dispute_lost: 'Reprise par la banque',
    partly_refunded: 'Remboursée en partie',
    refunded: 'Remboursée',
  },
  refunded: (money) => `Remboursement\u00a0: ${money}`,
  creditNote: (invoice) => `Avoir sur la facture ${invoice}`,
  cancels: (note) => `Annulation de l’avoir ${note}`,
  noteCause: { refund: 'Remboursement', dispute: 'Reprise par la banque' },
  noteCancelled: 'Annulé',
  backTo: 'Rendu sur',
  subscription: 'Abonnement',
  recharge: 'Recharge automatique',
  times: (quantity, text) => `${format.number(quantity)} × ${text}`,
  andMore: (count) => formatPlural(format, count, { one: 'et # autre', other: 'et # autres' }),
  card: 'Carte',
  endingIn: 'se terminant par',
  notPaid: 'Pas encore payée',
  search: 'Rechercher par numéro',
  filter: 'État',
  all: 'Tous',
  empty: 'Pas encore de facture',
  emptyAdvice: 'Elles apparaissent ici dès que des crédits sont achetés.',
  noMatch: 'Aucune facture ne correspond.',
  showAll: 'Voir toutes les factures',
  shown: (count, more) => {
    const shown = { one: '# facture affichée', other: '# factures affichées' }
    return `${formatPlural(format, count, shown)}${more ? ', il y en a d’autres' : ''}.`
  },
  showMore: 'En voir plus',
  loadingMore: 'Chargement…',
  notMore: frAction('Les autres factures n’ont pas pu être chargées'),
  download: 'PDF',
  downloadName: (number, isNote) => `Télécharger ${paper(number, isNote)} en PDF`,
  downloading: (percent) => (percent ? `Téléchargement ${percent}` : 'Téléchargement…'),
  downloadingName: (number, isNote) => `Téléchargement\u00a0: ${paper(number, isNote)}`,
  downloaded: (number, isNote) =>
    isNote ? `L’avoir ${number} est téléchargé.` : `La facture ${number} est téléchargée.`,
  notDownloaded: frAction('Le PDF n’a pas été téléchargé'),
  view: 'Voir',
  viewName: (invoice) =>
    `Voir la facture ${invoice} chez le prestataire de paiement, dans un nouvel onglet`,
  atProvider: 'Chez le prestataire de paiement',
})
