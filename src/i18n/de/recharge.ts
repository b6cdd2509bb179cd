import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deForm } from './form.js'
import { deRechargeCharge } from './recharge-charge.js'
import { deRechargeCounts } from './recharge-counts.js'
import { deRechargeForm } from './recharge-form.js'
import { deRival } from './rival.js'
import { deStatus } from './status.js'
import { deMoment } from './units.js'

export const deRecharge: Messages['recharge'] = (format) => {
  const { number } = format
  const { fewer, left, become, shall } = deRechargeCounts(format)
  const paused = (until: string): string => `Vor dem ${deMoment(until)} wird nichts abgebucht.`
  const noMore = (end: string): string => `Vor dem ${deMoment(end)} wird nichts mehr abgebucht.`
  return {
    ...deStatus,
    ...deForm(format),
    ...deRival,
    ...deRechargeForm(format),
    ...deRechargeCharge(format),
    loading: 'Automatische Aufladung wird geladen',
    failed: 'Die automatische Aufladung konnte nicht geladen werden.',
    notRefreshed: 'Die automatische Aufladung konnte nicht neu geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um die automatische Aufladung zu sehen.',
    forbidden:
      'Die automatische Aufladung stellt die Administration Ihrer Praxis ein. Bitten Sie dort um eine Änderung.',
    title: 'Automatische Aufladung',
    intro: 'Kauft Credits für Sie, wenn wenige übrig sind, in den Grenzen, die Sie setzen.',
    stale: 'Das sind die letzten bekannten Zahlen.',

    states: {
      off: 'Aus',
      armed: 'Ein',
      charging: 'Abbuchung läuft',
      action_required: 'Bestätigung nötig',
      capped: 'Limit erreicht',
      suspended: 'Ausgesetzt',
      paused: 'Pausiert',
    },
    never: 'Es wird nichts automatisch gekauft und nichts abgebucht, bis Sie dies einschalten.',
    off: 'Es wird nichts automatisch gekauft.',
    offBySystem:
      'Ausgeschaltet, weil sich der Preis geändert hat: Abgebucht wird nur der Preis, dem Sie zugestimmt haben, nie ein anderer. Prüfen Sie den neuen und schalten Sie dann wieder ein.',
    pausedSince: paused,
    armed: (threshold, amount, total, card) =>
      `${upper(fewer(threshold))}, ${become(amount)} für ${total} mit ${card} gekauft.`,
    armedNoCard: (threshold, amount, total) =>
      `${upper(fewer(threshold))}, ${shall(amount)} für ${total} gekauft werden.`,
    below: (available) =>
      `${left(available)}: Der nächste Verbrauch von Credits löst eine Abbuchung aus.`,
    charging: (amount, total) =>
      `Eine Abbuchung von ${total} läuft. Sobald sie erfolgt ist, ${become(amount)} gutgeschrieben.`,
    action: (total) =>
      `Ihre Bank möchte, dass Sie eine Abbuchung von ${total} bestätigen. Vorher wird nichts anderes abgebucht.`,
    capped: {
      cap_per_period: (end) =>
        `Eine weitere Abbuchung würde Ihr Ausgabenlimit überschreiten. ${noMore(end)}`,
      max_per_period: (end) =>
        `Die von Ihnen erlaubte Zahl der Abbuchungen ist erreicht. ${noMore(end)}`,
    },
    suspended:
      'Drei Abbuchungen in Folge wurden abgelehnt. Es wird nichts abgebucht, bis eine andere Karte Ihre Standardkarte ist.',
    suspendedOpen:
      'Drei Abbuchungen in Folge wurden abgelehnt. Es wird nichts abgebucht, bis Sie die offene Abbuchung unten bezahlen oder eine andere Karte zur Standardkarte machen.',
    held: {
      subscription_inactive: 'Jetzt wird nicht abgebucht: Ihr Abonnement ist nicht aktiv.',
      subscription_canceling:
        'Jetzt wird nicht abgebucht: Ihr Abonnement endet mit diesem Abrechnungszeitraum.',
      renewal_due:
        'Jetzt wird nicht abgebucht: Die Verlängerung Ihres Abonnements ist noch nicht geklärt.',
      credits_pending: 'Jetzt wird nicht abgebucht: Gekaufte Credits sind noch unterwegs.',
      no_card: 'Es kann nicht abgebucht werden: Es ist keine Karte hinterlegt.',
    },
    backingOff: (until) => `Eine Karte wurde abgelehnt. ${paused(until)}`,
    spent: (spent, cap, count, max) => {
      const charges = formatPlural(format, max, {
        one: '#\u00a0Abbuchung',
        other: '#\u00a0Abbuchungen',
      })
      return `In diesem Zeitraum ausgegeben: ${spent} von ${cap}, ${number(count)} von ${charges}`
    },
    period: (start, end, zone) => `${start} bis ${end} (${zone})`,
    changed: (by, at) => `Zuletzt geändert von ${by} am ${at}.`,
    changers: { system: 'der automatischen Aufladung', service: 'dem Praxissystem' },

    cards: 'Karten',
    pays: (card) => `Bezahlt wird mit ${card}.`,
    paysBackup: (card) => `Wird die erste abgelehnt, wird mit ${card} bezahlt.`,
    noCard: 'Es ist keine Karte hinterlegt.',
    noBackup: 'Es gibt keine Ersatzkarte, falls sie abgelehnt wird.',
    changeCards: 'Karten ändern',
  }
}

const upper = (clause: string): string => `${clause[0]!.toUpperCase()}${clause.slice(1)}`
