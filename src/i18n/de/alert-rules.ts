import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deAction } from './action.js'
import { deForm } from './form.js'
import { deStatus } from './status.js'
import { deUnits } from './units.js'

export const deAlertRules: Messages['alertRules'] = (format) => {
  const { number } = format
  const { credits, percent } = deUnits(format)
  const rules = (count: number): string =>
    formatPlural(format, count, { one: '#\u00a0Regel', other: '#\u00a0Regeln' })
  return {
    ...deStatus,
    ...deForm(format),
    loading: 'Hinweisregeln werden geladen',
    failed: 'Die Hinweisregeln konnten nicht geladen werden.',
    notRefreshed: 'Die Hinweisregeln konnten nicht neu geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um Hinweisregeln zu ändern.',
    forbidden: 'Sie dürfen Hinweisregeln nicht mehr ändern.',
    title: 'Hinweisregeln',
    count: (on, all) => {
      if (all === 0) return 'Es gibt keine'
      if (on !== all) return `${number(on)} von ${rules(all)} aktiv`
      return `${rules(all)}, ${all === 1 ? 'aktiv' : 'alle aktiv'}`
    },
    intro: 'Die Regeln gelten für alle in der Praxis.',
    always:
      'Wird Arbeit gestoppt, weil Credits fehlen, geht der Hinweis immer und auf jedem Weg hinaus. Das lässt sich nicht abschalten.',
    rule: (place) => `Regel ${number(place)}`,
    sentence: {
      low_credits: (amount) => `Weniger als ${credits(amount)} übrig`,
      low_percent: (value) => `Weniger als ${percent(value)} der monatlichen Credits übrig`,
      expiring: (days) =>
        formatPlural(format, days, {
          one: 'Credits verfallen innerhalb von #\u00a0Tag',
          other: 'Credits verfallen innerhalb von #\u00a0Tagen',
        }),
      unusual_use: (value) => `Verbrauch eines Tages über ${percent(value)} des Üblichen`,
      member_limit: (value) => `Ein Mitglied hat ${percent(value)} seines Limits verbraucht`,
      feature_limit: (amount, feature = 'Eine Funktion') =>
        `${feature} hat im Zeitraum ${credits(amount)} verbraucht`,
    },
    kindLabel: 'Anlass',
    kind: {
      low_credits: 'Niedriges Guthaben, in Credits',
      low_percent: 'Niedriges Guthaben, in Prozent',
      expiring: 'Bald verfallende Credits',
      unusual_use: 'Ungewöhnlicher Verbrauch',
      member_limit: 'Limit eines Mitglieds',
      feature_limit: 'Verbrauch einer Funktion',
    },
    thresholdLabel: {
      low_credits: 'Weniger als',
      low_percent: 'Weniger als',
      expiring: 'Innerhalb von',
      unusual_use: 'Mehr als',
      member_limit: 'Ab',
      feature_limit: 'Ab',
    },
    unit: {
      low_credits: 'Credits',
      low_percent: '% des Monats',
      expiring: 'Tagen',
      unusual_use: '% des Üblichen',
      member_limit: '% des Limits',
      feature_limit: 'Credits je Zeitraum',
    },
    featureLabel: 'Funktion',
    eachFeature: 'Jede Funktion',
    severityLabel: 'Dringlichkeit',
    severity: { info: 'Zur Information', warning: 'Warnung', critical: 'Kritisch' },
    tellLabel: 'Gemeldet per',
    tell: { page: 'Hinweis auf der Seite', webhook: 'Nachricht ans Praxissystem', email: 'E-Mail' },
    on: 'Aktiv',
    off: 'Inaktiv',
    nobodyTold: 'Niemand erfährt davon: Wählen Sie einen Weg.',
    noAddress: 'Unten steht keine E-Mail-Adresse, an die dieser Hinweis gehen kann.',
    remove: 'Entfernen',
    removeName: (what) => `Entfernen: ${what}`,
    add: 'Regel hinzufügen',
    added: 'Eine Regel wurde hinzugefügt. Sie ist noch nicht gespeichert.',
    removed: (what) => `${what} wurde entfernt. Das ist noch nicht gespeichert.`,
    full: (most) => `Höchstens ${number(most)} sind möglich.`,
    noRules: 'Keine Regeln. Nur gestoppte Arbeit führt zu einem Hinweis.',
    emails: 'E-Mail-Adressen',
    emailsHint: 'Alle erhalten jeden Hinweis, der per E-Mail hinausgeht.',
    emailName: (place) => `Adresse ${number(place)}`,
    addEmail: 'Adresse hinzufügen',
    wholeFrom: (min, max) => `Geben Sie eine ganze Zahl von ${number(min)} bis ${number(max)} ein.`,
    wrongEmail: 'Geben Sie eine Adresse ein, zum Beispiel office@practice.example.',
    refused: 'Diese Angabe wurde nicht angenommen. Prüfen Sie sie.',
    refusedElse: 'Ein Teil dieser Regeln wurde nicht angenommen. Prüfen Sie sie.',
    about: (what, text) => `${what}: ${text}`,
    saved: 'Gespeichert. Die Regeln gelten ab jetzt.',
    notSaved: deAction('Die Regeln wurden nicht gespeichert'),
    conflictTitle: 'Jemand anderes hat diese Regeln geändert',
    conflictAdvice:
      'Das wurde gespeichert, während Sie das Formular bearbeitet haben. Ihre Regeln stehen noch im Formular.',
    ruleAdded: 'Hinzugefügt',
    ruleRemoved: 'Entfernt',
    empty: 'keine',
    saveMine: 'Eigene stattdessen speichern',
    takeTheirs: 'Andere übernehmen',
    theirsTaken: 'Im Formular steht, was zuletzt gespeichert wurde.',
  }
}
