import type { Messages } from '../messages.js'
import { deStatus } from './status.js'

const OVER =
  'Er galt für eine einzige Zahlung und höchstens einen Tag. Melden Sie sich an und öffnen Sie die Verwaltung der Credits, um zu sehen, was noch zu zahlen ist, oder fragen Sie die Administration Ihrer Praxis.'

export const deRecovery: Messages['recovery'] = () => ({
  ...deStatus,
  loading: 'Zahlung wird geladen',
  failed: 'Die Zahlung konnte nicht geladen werden.',
  notRefreshed: 'Die Zahlung konnte nicht neu geladen werden.',
  unauthorized: OVER,
  forbidden: OVER,
  notConfigured: 'Zahlungen sind auf dieser Seite nicht eingerichtet.',
  title: 'Zahlung abschließen',
  company: (name) => `Für ${name}`,
  why: 'Die automatische Aufladung konnte die hinterlegte Karte nicht belasten.',
  credits: 'Credits',
  total: 'Summe mit Steuer',
  until: 'Zahlbar bis',
  at: (moment, zone) => `${moment} (${zone})`,
  pay: (total) => `${total} zahlen`,
  opening: 'Zahlung wird geöffnet …',
  notOpened: 'Die Zahlung konnte nicht geöffnet werden. Es wurde nichts abgebucht.',
  overTitle: 'Dieser Link gilt nicht mehr',
  done: (credits) => `Auf dem Konto der Praxis: ${credits}. Sie können diese Seite schließen.`,
  elsewhere: 'Gezahlt wurde nicht über diese Seite. Hier wurde nichts abgebucht.',
  endedTitle: 'Es ist nichts mehr zu zahlen',
  ended: {
    expired:
      'Innerhalb eines Tages wurde nicht gezahlt, deshalb ist die Zahlung geschlossen. Es wurde nichts abgebucht.',
    requested: 'Die Zahlung wurde storniert. Es wurde nichts abgebucht.',
    failed: 'Die Zahlung konnte nicht abgeschlossen werden. Es wurde nichts abgebucht.',
  },
})
