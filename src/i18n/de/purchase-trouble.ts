import type { PurchaseWords } from '../purchase-words.js'

type Trouble =
  | 'declinedTitle'
  | 'declines'
  | 'priceChanged'
  | 'notCanceled'
  | 'notCharged'
  | 'notThrough'
  | 'unsafeLink'
  | 'blockedTitle'
  | 'blocked'

/** Why nothing was bought, or cannot be. */
export const dePurchaseTrouble: Pick<PurchaseWords, Trouble> = {
  declinedTitle: 'Die Zahlung wurde abgelehnt',
  declines: {
    funds:
      'Die Karte ist nicht ausreichend gedeckt. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.',
    expired:
      'Diese Karte ist abgelaufen. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.',
    cvc: 'Der Sicherheitscode ist falsch. Es wurde nichts abgebucht. Prüfen Sie ihn und versuchen Sie es erneut.',
    number:
      'Die Kartennummer ist falsch. Es wurde nichts abgebucht. Prüfen Sie sie und versuchen Sie es erneut.',
    address:
      'Die Postleitzahl passt nicht zur Karte. Es wurde nichts abgebucht. Prüfen Sie sie und versuchen Sie es erneut.',
    limit:
      'Diese Karte hat ihr Limit erreicht. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.',
    unsupported:
      'Diese Karte kann für diesen Kauf nicht verwendet werden. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.',
    authentication:
      'Ihre Bank konnte nicht bestätigen, dass Sie es sind. Es wurde nichts abgebucht. Versuchen Sie es erneut oder verwenden Sie eine andere Karte.',
    again:
      'Die Bank war nicht erreichbar. Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.',
    other:
      'Ihre Bank hat diese Karte abgelehnt. Es wurde nichts abgebucht. Fragen Sie Ihre Bank oder versuchen Sie es mit einer anderen Karte.',
  },
  priceChanged:
    'Der Preis hat sich geändert, und es wurde nichts abgebucht. Bitte prüfen Sie den neuen Gesamtbetrag.',
  notCanceled: 'Der Kauf konnte nicht abgebrochen werden. Bitte versuchen Sie es erneut.',
  notCharged: 'Der Kauf konnte nicht begonnen werden. Es wurde nichts abgebucht.',
  notThrough:
    'Die Zahlung ist nicht erfolgt. Es wurde nichts abgebucht. Bitte versuchen Sie es erneut.',
  unsafeLink:
    'Die Zahlungsseite gehört nicht zu denen, denen diese Seite vertraut. Es wurde nichts abgebucht.',
  blockedTitle: {
    no_subscription: 'Sie brauchen ein Abonnement',
    past_due: 'Die Zahlung Ihres Abonnements ist überfällig',
    canceled: 'Ihr Abonnement ist beendet',
    billing_details_required: 'Rechnungsdaten fehlen',
    payments_unavailable: 'Zahlungen sind nicht möglich',
    not_allowed: 'Nur die Administration kann Credits kaufen',
  },
  blocked: {
    no_subscription:
      'Credits können mit einem aktiven Abonnement gekauft werden. Wählen Sie zuerst einen Tarif.',
    past_due: 'Bezahlen Sie die offene Rechnung Ihres Abonnements, dann können Sie Credits kaufen.',
    canceled: 'Verlängern Sie Ihr Abonnement, dann können Sie Credits kaufen.',
    billing_details_required:
      'Geben Sie an, für wen die Rechnung ist, dann können Sie Credits kaufen.',
    payments_unavailable:
      'Credits können derzeit nicht gekauft werden. Versuchen Sie es später erneut.',
    not_allowed: 'Sie dürfen die Pakete sehen. Kaufen kann sie die Administration Ihrer Praxis.',
  },
}
