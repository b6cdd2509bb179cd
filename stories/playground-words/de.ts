import type { PlaygroundWords } from '../playground-words.js'

export const de: PlaygroundWords = {
  lang: 'de',
  dir: 'ltr',
  dates: 'de',
  title: 'Spielwiese',
  account: 'Erfundenes Konto',
  scenario: 'Situation',
  signedIn: 'Angemeldet',
  manages: (name) => `${name}, Verwaltung`,
  works: (name) => `${name}, Behandlung`,
  clock: 'Uhr des Kontos',
  hour: '+ 1\u00a0Stunde',
  midnight: 'Bis Mitternacht',
  day: '+ 1\u00a0Tag',
  again: 'Von vorn',
  itIs: (moment) => `Es ist ${moment}.`,
  begun: 'Eine Sitzung hat begonnen: Ihre Credits sind für eine Stunde reserviert.',
  refused: 'Abgelehnt: Der Grund steht darunter.',
  visit: 'AI Scribe, ein Termin von 10\u00a0Minuten',
  start: 'AI Scribe starten',
  buy: 'Credits kaufen',
  scenarios: {
    ordinary: ['Ein gewöhnlicher Tag', 'Genug Credits, mitten in einem Zeitraum.'],
    'expiring-tonight': [
      'Verfall heute Nacht',
      'Die monatlichen Credits verfallen um Mitternacht. Neue kommen eine Stunde später, wenn die Rechnung bezahlt ist.',
    ],
    'recharge-needs-action': [
      'Automatische Aufladung wartet',
      'Die Bank fragt nach, bevor sie zahlt. Bestätigen Sie unter Automatische Aufladung.',
    ],
    'all-held': [
      'Alles reserviert',
      'Drei Sitzungen reservieren alle Credits. Sie enden innerhalb einer halben Stunde.',
    ],
    'webhook-late': [
      'Späte Zahlungsmeldung',
      'Die Zahlung ist erfolgt, aber der Anbieter hat sie noch nicht gemeldet. Das geschieht in einer halben Stunde.',
    ],
    depleted: [
      'Aufgebraucht',
      'Nichts ist übrig, und jemand bittet um Credits. Kaufen Sie welche.',
    ],
    'past-due': [
      'Zahlung überfällig',
      'Die letzte Rechnung wurde nicht bezahlt: Gekaufte Credits bleiben nutzbar, neue werden nicht verkauft.',
    ],
    'new-practice': [
      'Neue Praxis',
      'Die erste Stunde: kein Verlauf, keine Karte, keine Rechnungsdaten.',
    ],
    'huge-practice': [
      'Riesige Praxis',
      'Mehr als eine Million Credits und zwei Dutzend Mitglieder.',
    ],
  },
}
