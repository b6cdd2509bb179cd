import type { Messages } from '../messages.js'
import { deStatus } from './status.js'

export const deDashboard: Messages['dashboard'] = () => ({
  ...deStatus,
  title: 'Credit-Verwaltung',
  sections: 'Bereiche',
  names: {
    balance: 'Guthaben',
    purchase: 'Credits kaufen',
    recharge: 'Automatische Aufladung',
    payment: 'Karten und Rechnungsdaten',
    usage: 'Verbrauch',
    history: 'Verlauf',
    invoices: 'Rechnungen',
    team: 'Sitzungen und Anfragen',
  },
  noAccess: (name) => `${name}: Sie haben keinen Zugriff auf diesen Bereich.`,
})
