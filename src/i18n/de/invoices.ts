import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deAction } from './action.js'
import { deStatus } from './status.js'

/** A credit note is no `Gutschrift`, for that is what credits come by, and another paper in law. */
const nameOf = (paper: string, isNote: boolean): string =>
  `${isNote ? 'Rechnungskorrektur' : 'Rechnung'} ${paper}`

export const deInvoices: Messages['invoices'] = (format) => {
  const { number } = format
  return {
    ...deStatus,
    loading: 'Rechnungen werden geladen',
    failed: 'Die Rechnungen konnten nicht geladen werden.',
    notRefreshed: 'Die Rechnungen konnten nicht neu geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um die Rechnungen zu sehen.',
    forbidden: 'Sie haben keinen Zugriff auf die Rechnungen.',
    title: 'Rechnungen',
    zone: (zone) => `Datumsangaben in der Zeitzone ${zone}.`,
    columns: {
      number: 'Nummer',
      date: 'Datum',
      what: 'Wofür',
      card: 'Bezahlt mit',
      state: 'Status',
      total: 'Gesamt',
      file: 'Rechnung',
    },
    states: {
      open: 'Offen',
      paid: 'Bezahlt',
      disputed: 'Beanstandet',
      dispute_lost: 'Von der Bank zurückgeholt',
      partly_refunded: 'Teilweise erstattet',
      refunded: 'Erstattet',
    },
    refunded: (money) => `${money} erstattet`,
    creditNote: (invoice) => `Rechnungskorrektur zu ${invoice}`,
    cancels: (note) => `Storno von ${note}`,
    noteCause: { refund: 'Erstattung', dispute: 'Von der Bank zurückgeholt' },
    noteCancelled: 'Storniert',
    backTo: 'Zurück an',
    subscription: 'Abonnement',
    recharge: 'Automatische Aufladung',
    times: (quantity, text) => `${number(quantity)}\u00a0× ${text}`,
    andMore: (count) => `und ${number(count)} weitere`,
    card: 'Karte',
    endingIn: 'Endziffern',
    notPaid: 'Noch nicht bezahlt',
    search: 'Nach Nummer suchen',
    filter: 'Status',
    all: 'Alle',
    empty: 'Noch keine Rechnungen',
    emptyAdvice: 'Rechnungen stehen hier, sobald Credits gekauft wurden.',
    noMatch: 'Keine Rechnung passt.',
    showAll: 'Alle Rechnungen anzeigen',
    shown: (count, more) => {
      const invoices = formatPlural(format, count, {
        one: '#\u00a0Rechnung',
        other: '#\u00a0Rechnungen',
      })
      return `${invoices} angezeigt${more ? ', es gibt weitere' : ''}.`
    },
    showMore: 'Mehr anzeigen',
    loadingMore: 'Weitere werden geladen…',
    notMore: deAction('Weitere Rechnungen konnten nicht geladen werden'),
    download: 'PDF',
    downloadName: (paper, isNote) => `${nameOf(paper, isNote)} als PDF herunterladen`,
    downloading: (percent) => (percent ? `Lädt ${percent}` : 'Lädt…'),
    downloadingName: (paper, isNote) => `${nameOf(paper, isNote)} wird heruntergeladen`,
    downloaded: (paper, isNote) => `${nameOf(paper, isNote)} wurde heruntergeladen.`,
    notDownloaded: deAction('Das PDF wurde nicht heruntergeladen'),
    view: 'Ansehen',
    viewName: (invoice) => `Rechnung ${invoice} beim Zahlungsanbieter ansehen, in einem neuen Tab`,
    atProvider: 'Beim Zahlungsanbieter',
  }
}
