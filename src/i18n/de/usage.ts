import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deStatus } from './status.js'
import { deUnits } from './units.js'

export const deUsage: Messages['usage'] = (format) => {
  const { number } = format
  const { credits } = deUnits(format)
  return {
    ...deStatus,
    loading: 'Verbrauch wird geladen',
    failed: 'Der Verbrauch konnte nicht geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um den Verbrauch zu sehen.',
    forbidden: 'Sie haben keinen Zugriff auf den Verbrauch.',
    view: 'Anzeigen',
    views: { usage: 'Verbrauch', balance: 'Guthaben' },
    unit: (amount) =>
      formatPlural(format, amount, { one: 'Credit verbraucht', other: 'Credits verbraucht' }),
    credits,
    range: 'Zeit',
    ranges: {
      today: 'Heute',
      '7d': '7\u00a0Tage',
      '30d': '30\u00a0Tage',
      '90d': '90\u00a0Tage',
      period: 'Dieser Zeitraum',
      'last-period': 'Voriger Zeitraum',
      year: 'Ein Jahr',
      custom: 'Von … bis …',
    },
    by: 'Balken',
    units: { hour: 'Je Stunde', day: 'Je Tag', week: 'Je Woche', month: 'Je Monat' },
    groupBy: 'Aufteilen',
    groups: { feature: 'Nach Funktion', member: 'Nach Mitglied' },
    from: 'Erster Tag',
    to: 'Letzter Tag',
    wrongDays: 'Der erste Tag darf nicht nach dem letzten liegen.',
    compare: 'Mit zuvor vergleichen',
    table: 'Tabelle',
    bars: 'Verbrauch im Zeitverlauf. Mit den Pfeiltasten von Balken zu Balken.',
    when: 'Zeit',
    total: 'Gesamt',
    before: 'Zuvor',
    refunded: 'Zurückgegeben',
    rest: (count) => `Übrige (${number(count)})`,
    nobody: 'Ohne Angabe',
    week: (day) => `Woche vom ${day}`,
    summary: (amount, from, to) =>
      from === to
        ? `${credits(amount)} am ${from} verbraucht.`
        : `${credits(amount)} vom ${from} bis ${to} verbraucht.`,
    most: (when, amount) => `Am meisten: ${number(amount)} (${when}).`,
    change: (amount, share, more) =>
      share
        ? `${share} ${more ? 'mehr' : 'weniger'} als zuvor (${number(amount)}).`
        : 'Genauso viel wie zuvor.',
    nothingBefore: 'Zuvor wurden keine verbraucht.',
    givenBack: (amount) => `${credits(amount)} zurückgegeben.`,
    none: 'Es wurden keine Credits verbraucht.',
    zone: (zone) => `Tage und Stunden in der Zeitzone ${zone}.`,
    zoneUnknown: (zone) => `Zeiten in UTC: Dieser Browser kennt ${zone} nicht.`,
    comma: ', ',
    stale: (moment) => `Nicht aktuell, Stand ${moment}`,
  }
}
