import type { Messages } from '../messages.js'
import { deAction } from './action.js'
import { deStatus } from './status.js'

export const dePayment: Messages['payment'] = () => ({
  ...deStatus,
  loading: 'Karten werden geladen',
  failed: 'Die Karten konnten nicht geladen werden.',
  notRefreshed: 'Die Karten konnten nicht neu geladen werden.',
  unauthorized: 'Melden Sie sich erneut an, um die Karten zu sehen.',
  forbidden: 'Sie haben keinen Zugriff auf die Karten.',
  title: 'Karten',
  card: 'Karte',
  endingIn: 'Endziffern',
  named: (brand, last4) => `${brand} (Endziffern ${last4})`,
  expires: (month) => `Gültig bis ${month}`,
  thisMonth: 'Läuft diesen Monat ab',
  nextMonth: 'Läuft nächsten Monat ab',
  soon: (month) => `Läuft bald ab: ${month}`,
  expired: 'Abgelaufen',
  uses: { default: 'Standard', backup: 'Ersatz' },
  makeDefault: 'Als Standard',
  makeBackup: 'Als Ersatz',
  noBackup: 'Nicht mehr als Ersatz',
  remove: 'Entfernen',
  of: (what, card) => `${what}: ${card}`,
  changing: 'Wird geändert…',
  done: {
    add: (card) => `${card} wurde hinzugefügt.`,
    default: (card) => `${card} ist jetzt die Standardkarte.`,
    backup: (card) => `${card} ist jetzt die Ersatzkarte.`,
    none: (card) => `${card} ist keine Ersatzkarte mehr.`,
    remove: (card) => `${card} wurde entfernt.`,
  },
  notChanged: deAction('Die Karte wurde nicht geändert'),
  removeTitle: (card) => `${card} entfernen?`,
  removeText:
    'Diese Karte kann hier nicht mehr für Käufe verwendet werden. Sie können sie später wieder hinzufügen.',
  removeDefault:
    'Es ist die Standardkarte: Käufe und die automatische Aufladung brauchen dann eine andere Karte.',
  keep: 'Behalten',
  removing: 'Wird entfernt…',
  notRemoved: deAction('Die Karte wurde nicht entfernt'),
  empty: 'Keine Karte hinterlegt',
  emptyAdvice: 'Fügen Sie eine hinzu, um Credits zu kaufen, ohne sie jedes Mal einzugeben.',
  readOnly: 'Sie können diese Karten sehen, aber nicht ändern.',
  add: 'Karte hinzufügen',
  addTitle: 'Neue Karte',
  addNote: 'Jetzt wird nichts abgebucht. Die Nummer geht nur an den Zahlungsanbieter.',
  opening: 'Das Kartenformular wird geöffnet…',
  formFailed: 'Das Kartenformular konnte nicht angezeigt werden.',
  save: 'Karte speichern',
  saving: 'Wird gespeichert…',
  cancel: 'Abbrechen',
  notAdded: deAction('Die Karte wurde nicht hinzugefügt'),
  refusals: {
    expired:
      'Diese Karte ist abgelaufen. Sie wurde nicht hinzugefügt. Verwenden Sie eine andere Karte.',
    cvc: 'Der Sicherheitscode ist falsch. Die Karte wurde nicht hinzugefügt. Prüfen Sie den Code und versuchen Sie es erneut.',
    number:
      'Die Kartennummer ist falsch. Die Karte wurde nicht hinzugefügt. Prüfen Sie die Nummer und versuchen Sie es erneut.',
    address:
      'Die Postleitzahl passt nicht zu dieser Karte. Die Karte wurde nicht hinzugefügt. Prüfen Sie die Postleitzahl und versuchen Sie es erneut.',
    authentication:
      'Ihre Bank konnte nicht bestätigen, dass Sie es sind. Die Karte wurde nicht hinzugefügt. Versuchen Sie es erneut oder verwenden Sie eine andere Karte.',
    unsupported:
      'Diese Karte kann hier nicht verwendet werden. Sie wurde nicht hinzugefügt. Verwenden Sie eine andere Karte.',
    again:
      'Die Bank war nicht erreichbar. Die Karte wurde nicht hinzugefügt. Versuchen Sie es gleich noch einmal.',
    other:
      'Ihre Bank hat diese Karte abgelehnt. Sie wurde nicht hinzugefügt. Fragen Sie Ihre Bank oder verwenden Sie eine andere Karte.',
  },
})
