import type { Messages } from '../messages.js'
import { dePurchaseTrouble } from './purchase-trouble.js'
import { deStatus } from './status.js'
import { deUnits } from './units.js'

export const dePurchase: Messages['purchase'] = (format) => {
  const { number } = format
  const { credits } = deUnits(format)
  return {
    ...deStatus,
    ...dePurchaseTrouble,
    loading: 'Pakete werden geladen',
    failed: 'Die Pakete konnten nicht geladen werden.',
    unauthorized: 'Melden Sie sich erneut an, um Credits zu kaufen.',
    title: 'Credits kaufen',
    choose: 'Paket wählen',
    credits,
    bonus: (amount) => `+\u00a0${number(amount)} Bonus`,
    perCredit: (price) => `${price} je Credit`,
    bestValue: 'Am günstigsten',
    saving: (percent) => `${percent} günstiger als das kleinste Paket`,
    comma: ', ',
    neverExpire: 'Gekaufte Credits verfallen nie.',
    quantity: 'Anzahl',
    fewer: 'Eins weniger',
    more: 'Eins mehr',
    atMost: (max) => `höchstens ${number(max)}`,

    order: 'Ihre Bestellung',
    several: (quantity, amount) => `${number(quantity)}\u00a0× ${credits(amount)}`,
    tax: (name, rate) => `${name} ${rate}`,
    noTax: 'Es fällt keine Steuer an.',
    total: 'Gesamt',
    oldPrice: 'Dieser Preis kann veraltet sein.',
    priceFailed: 'Der Preis konnte nicht geladen werden.',
    priceLoading: 'Preis wird geladen',

    payWith: 'Bezahlen mit',
    card: (brand, last4) => `${brand} (Endziffern ${last4})`,
    otherCard: { unknown: 'Karte' },
    expires: (month) => `Gültig bis ${month}`,
    expired: 'Abgelaufen',
    newCard: 'Neue Karte',
    cardDetails: 'Kartendaten',
    formLoading: 'Das Kartenformular wird geladen…',
    formFailed: 'Das Kartenformular konnte nicht geladen werden.',
    redirect:
      'Sie bezahlen auf der Seite unseres Zahlungsanbieters und kehren danach hierher zurück.',
    kept: 'Ihre Karte bleibt beim Zahlungsanbieter für den nächsten Kauf hinterlegt. Sie können sie unter „Karten“ entfernen.',
    once: 'Ihre Karte wird einmal belastet, nur hierfür, und nicht hinterlegt.',
    accepted: 'Wir akzeptieren',
    refunds: 'Käufe werden in der Regel nicht erstattet.',
    support: 'Support kontaktieren',
    purchase: 'Credits kaufen',

    paying: 'Wird bezahlt…',
    authenticating:
      'Ihre Bank möchte eine Bestätigung von Ihnen. Folgen Sie ihren Schritten, um die Zahlung abzuschließen.',
    processingTitle: 'Ihre Zahlung wird verarbeitet',
    ordered: (amount, total, day) => `${amount} für ${total}, am ${day} bestellt.`,
    processing:
      'Die Credits werden gutgeschrieben, sobald die Zahlung erfolgt ist. Sie können diese Seite verlassen.',
    unknownTitle: 'Wir wissen noch nicht, ob Sie bezahlt haben',
    unknown:
      'Ihre Karte wurde vielleicht belastet. Fragen Sie erneut ab, bevor Sie etwas anderes kaufen.',
    check: 'Erneut abfragen',
    doneTitle: 'Credits gutgeschrieben',
    done: (amount) => `Auf Ihrem Konto: ${amount}. Gekaufte Credits verfallen nie.`,
    back: {
      disputed: {
        title: 'Zahlung beanstandet',
        text: 'Dieses Geld wurde bei der Bank zurückgefordert. Bis sie entscheidet, können die unverbrauchten Credits dieses Kaufs nicht verwendet werden.',
      },
      lost: {
        title: 'Zahlung zurückgeholt',
        text: 'Die Bank hat dieses Geld zurückgeholt und damit die unverbrauchten Credits dieses Kaufs.',
      },
      returned: {
        title: 'Geld zurückgezahlt',
        text: 'Geld dieses Kaufs wurde zurückgezahlt, und damit gingen unverbrauchte Credits daraus zurück.',
      },
    },
    paidWith: (total, card) => `${total} mit ${card} bezahlt.`,
    paid: (total) => `${total} bezahlt.`,
    elsewhere:
      'Dies wurde schon bezahlt, in einem anderen Tab oder auf einem anderen Gerät. Es wurde nichts doppelt abgebucht.',
    again: 'Weitere kaufen',
    anew: 'Neu wählen',
    unfinishedTitle: 'Kauf abschließen',
    unfinished: 'Sie haben diesen Kauf begonnen und noch nicht bezahlt. Es wurde nichts abgebucht.',
    authenticate: 'Weiter mit Ihrer Bank',
    authenticateWhy:
      'Ihre Bank möchte, dass Sie diese Zahlung bestätigen. Es wurde noch nichts abgebucht.',
    resume: 'Weiter zur Zahlung',
    cancel: 'Diesen Kauf abbrechen',
    canceling: 'Wird abgebrochen…',
    endedTitle: 'Kauf abgebrochen',
    ended: {
      requested: 'Es wurde nichts abgebucht.',
      expired: 'Er wurde nicht rechtzeitig bezahlt. Es wurde nichts abgebucht.',
      failed: 'Die Zahlung war nicht möglich. Es wurde nichts abgebucht.',
    },
    ask: 'Administration fragen',
    addDetails: 'Rechnungsdaten angeben',
    askSomebody: (amount) =>
      `Von hier wird nichts gesendet. Sagen Sie der Administration Ihrer Praxis, dass Sie ${credits(amount)} brauchen.`,
    detailsElsewhere:
      'Rechnungsdaten können hier nicht angegeben werden. Wer die Credits der Praxis verwaltet, gibt sie auf der Seite mit den Rechnungsdaten an.',
    nothingForSale: 'Derzeit werden keine Pakete angeboten.',
  }
}
