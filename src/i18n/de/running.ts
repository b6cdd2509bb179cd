import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deAction } from './action.js'
import { deStatus } from './status.js'
import { deMoment, deUnits } from './units.js'

export const deRunning: Messages['running'] = (format) => {
  const { credits } = deUnits(format)
  return {
    ...deStatus,
    loading: 'Laufende Sitzungen werden geladen',
    failed: 'Die laufenden Sitzungen konnten nicht geladen werden.',
    notRefreshed: 'Die laufenden Sitzungen konnten nicht neu geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um laufende Sitzungen zu sehen.',
    forbidden: 'Sie haben keinen Zugriff auf laufende Sitzungen.',
    title: 'Laufende Sitzungen',
    stale: (moment) => `Nicht aktuell, Stand ${moment}.`,
    empty: 'Es läuft keine Sitzung.',
    emptyNote: 'Solange eine läuft, stehen hier die dafür reservierten Credits.',
    held: (count, feature, member) =>
      `${credits(count)} reserviert für eine Sitzung mit ${feature} von ${member}.`,
    began: (age) => `Begonnen ${age}.`,
    returns: (time) =>
      `Was nicht verbraucht wird, ist nach dem Ende wieder frei, spätestens am ${deMoment(time)}.`,
    overdue: 'Läuft länger als reserviert: Vielleicht wurde sie vergessen.',
    oldest: (count) =>
      formatPlural(format, count, {
        one: 'Die älteste wird angezeigt.',
        other: 'Die # ältesten werden angezeigt.',
      }),
    release: 'Beenden und freigeben',
    of: (what, member) => `${what}: ${member}`,
    releaseTitle: (feature, member) => `Sitzung mit ${feature} von ${member} beenden?`,
    releaseText: (count) => {
      const free = formatPlural(format, count, {
        one: '#\u00a0Credit ist',
        other: '#\u00a0Credits sind',
      })
      return `${free} sofort wieder frei, und es wird nichts berechnet. Falls die Sitzung noch läuft, kann sie damit nicht mehr verlängert oder abgerechnet werden.`
    },
    keep: 'Nicht beenden',
    releasing: 'Wird beendet…',
    released: (count) =>
      formatPlural(format, count, {
        one: 'Die Sitzung wurde beendet. #\u00a0Credit ist wieder frei.',
        other: 'Die Sitzung wurde beendet. #\u00a0Credits sind wieder frei.',
      }),
    notReleased: deAction('Die Sitzung wurde nicht beendet'),
    endedBefore: 'Die Sitzung war schon beendet. Es wurde nichts geändert.',
  }
}
