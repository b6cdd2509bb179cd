import type { Messages } from '../messages.js'
import { deAction } from './action.js'
import { deForm } from './form.js'
import { deRival } from './rival.js'
import { deStatus } from './status.js'

export const deBilling: Messages['billing'] = (format) => ({
  ...deStatus,
  ...deForm(format),
  loading: 'Rechnungsdaten werden geladen',
  failed: 'Die Rechnungsdaten konnten nicht geladen werden.',
  notRefreshed: 'Die Rechnungsdaten konnten nicht neu geladen werden.',
  unauthorized: 'Melden Sie sich erneut an, um die Rechnungsdaten zu sehen.',
  forbidden: 'Sie haben keinen Zugriff auf die Rechnungsdaten.',
  title: 'Rechnungsdaten',
  later: 'Änderungen gelten nur für spätere Rechnungen.',
  savedOn: (day) => `Am ${day} zuletzt gespeichert.`,
  fields: {
    company: 'Firmenname',
    country: 'Land',
    line1: 'Adresse',
    line2: 'Adresse, zweite Zeile',
    city: 'Ort',
    taxType: 'Art der Steuer-ID',
    taxValue: 'Steuer-ID',
    language: 'Sprache der Rechnungen',
  },
  vatNumber: 'USt-IdNr.',
  postalCode: {
    postal: 'Postleitzahl',
    zip: 'Postleitzahl (ZIP)',
    postcode: 'Postleitzahl',
    pin: 'Postleitzahl (PIN)',
    eircode: 'Postleitzahl (Eircode)',
  },
  region: {
    state: 'Bundesstaat',
    province: 'Provinz',
    region: 'Region',
    county: 'Grafschaft',
    emirate: 'Emirat',
    prefecture: 'Präfektur',
    department: 'Departamento',
  },
  optional: '(optional)',
  chooseCountry: 'Land wählen',
  example: (text) => `Zum Beispiel ${text}`,
  taxState: {
    unverified: 'Nicht geprüft',
    pending: 'Wird geprüft',
    verified: 'Bestätigt',
    rejected: 'Nicht gefunden',
  },
  taxNote: {
    unverified: 'Die Form stimmt. Es wurde kein Register abgefragt.',
    pending: 'Das Register der Steuerbehörde wird abgefragt.',
    verified: 'Das Register der Steuerbehörde kennt sie.',
    rejected: 'Das Register der Steuerbehörde kennt sie nicht. Prüfen Sie die Nummer.',
  },
  taxUnsaved: 'Sie wird nach dem Speichern geprüft.',
  refused: (label) => `${label}: Diese Angabe wurde nicht angenommen. Prüfen Sie sie.`,
  noTaxId: (kind) =>
    `\u2068${kind}\u2069: Diese Nummer ist nicht gültig. Prüfen Sie jede Ziffer und jeden Buchstaben.`,
  refusedElse: 'Ein Teil dieser Angaben wurde nicht angenommen. Prüfen Sie sie.',
  missing: (label) => `${label}: Füllen Sie dieses Feld aus.`,
  saved: 'Gespeichert. Spätere Rechnungen werden so ausgestellt.',
  notSaved: deAction('Die Rechnungsdaten wurden nicht gespeichert'),
  conflictTitle: 'Jemand anderes hat diese Rechnungsdaten geändert',
  conflictAdvice:
    'Das wurde gespeichert, während Sie das Formular bearbeitet haben. Ihre Änderungen sind noch da.',
  ...deRival,
  empty: 'leer',
  conflictDone: 'Im Formular steht, was Sie gewählt haben. Es ist noch nicht gespeichert.',
  readOnly: 'Sie können diese Rechnungsdaten sehen, aber nicht ändern.',
})
