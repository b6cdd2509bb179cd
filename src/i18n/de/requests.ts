import type { Messages } from '../messages.js'
import type { Wanted } from '../request-words.js'
import { deAction } from './action.js'
import { deStatus } from './status.js'
import { deMoment, deUnits } from './units.js'

export const deRequests: Messages['requests'] = (format) => {
  const { number } = format
  const { credits, minutes: minutesOf } = deUnits(format)
  const used = (amount: number, limit: number | null): string =>
    limit === null ? credits(amount) : `${number(amount)} von ${credits(limit)}`
  const what = ({ credits: amount, minutes, feature }: Wanted): string => {
    if (minutes !== null) return `Credits für ${minutesOf(minutes)} ${feature ?? 'Arbeit'}`
    const asked = amount === null ? 'Credits' : credits(amount)
    return feature === null ? asked : `${asked} für ${feature}`
  }
  return {
    ...deStatus,
    loading: 'Credit-Anfragen werden geladen',
    failed: 'Die Credit-Anfragen konnten nicht geladen werden.',
    notRefreshed: 'Die Credit-Anfragen konnten nicht neu geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um Credit-Anfragen zu sehen.',
    forbidden: 'Sie haben keinen Zugriff auf Credit-Anfragen.',
    title: 'Credit-Anfragen',
    ownTitle: 'Ihr Verbrauch',
    stale: (moment) => `Nicht aktuell, Stand ${moment}.`,
    ownUse: ({ used: amount, limit }) =>
      `Sie haben in diesem Zeitraum ${used(amount, limit)} verbraucht.${limit === null ? ' Sie haben kein Limit.' : ''}`,
    ownOpen: (wanted, when) =>
      `Sie haben am ${deMoment(when)} ${what(wanted)} angefragt. Die Antwort steht aus.`,
    ownGranted: (when, limit) => {
      const granted = `Ihre Anfrage wurde am ${deMoment(when)} genehmigt`
      return limit === null
        ? `${granted}.`
        : `${granted}: Ihr Limit wurde auf ${credits(limit)} je Zeitraum gesetzt.`
    },
    ownDeclined: (when) => `Ihre Anfrage wurde am ${deMoment(when)} abgelehnt.`,
    ask: 'Credits anfragen',
    asking: 'Wird angefragt…',
    asked: 'Ihre Anfrage wurde gesendet. Die Antwort steht aus.',
    notAsked: deAction('Ihre Anfrage wurde nicht gesendet'),
    empty: 'Niemand wartet auf eine Antwort.',
    emptyNote: 'Wenn ein Mitglied Credits anfragt, steht die Anfrage hier.',
    asks: (member, wanted) => `${member} fragt ${what(wanted)} an.`,
    since: (age) => `Angefragt ${age}.`,
    use: ({ used: amount, limit }) =>
      `${used(amount, limit)} in diesem Zeitraum verbraucht${limit === null ? ', kein Limit' : ''}.`,
    newLimit: 'Neues Limit, in Credits je Zeitraum',
    newLimitHint: 'Leer: Das Limit bleibt, wie es ist.',
    grant: 'Genehmigen',
    decline: 'Ablehnen',
    of: (doing, member) => `${doing}: ${member}`,
    granted: (member) => `Die Anfrage von ${member} wurde genehmigt.`,
    declined: (member) => `Die Anfrage von ${member} wurde abgelehnt.`,
    notAnswered: deAction('Die Anfrage wurde nicht beantwortet'),
    answeredBefore: 'Jemand anderes hat sie schon beantwortet. Es wurde nichts geändert.',
    limits: 'Limits der Mitglieder',
    limitsNote: 'Wie viele Credits ein Mitglied in einem Zeitraum verbrauchen darf.',
    everybody: 'Alle anderen',
    everybodyHint: 'Leer: kein Limit.',
    noLimit: 'Kein Limit',
    save: 'Limits speichern',
    saving: 'Wird gespeichert…',
    saved: 'Die Limits wurden gespeichert.',
    notSaved: deAction('Die Limits wurden nicht gespeichert'),
    changedMeanwhile:
      'Jemand anderes hat inzwischen andere Limits gespeichert. Sehen Sie sie an und speichern Sie erneut.',
    wrong: 'Geben Sie eine ganze Zahl von Credits ein, mindestens 0.',
  }
}
