import { expect, it } from 'vitest'
import { expiryWords } from '../../src/elements/card-expiry.js'
import { cardRefusalOf } from '../../src/elements/decline-reason.js'
import { formatOf } from '../../src/format/format.js'
import { enPayment } from '../../src/i18n/en/payment.js'
import { aPaymentMethod } from '../support/purchases.js'

const words = enPayment(formatOf('en'))

it.each([
  [12, 2026, 'soon', '2026-11-25', 'Expires next month'],
  [11, 2026, 'soon', '2026-11-25', 'Expires this month'],
  [1, 2027, 'soon', '2026-12-31', 'Expires next month'],
  [1, 2027, 'soon', '2020-01-01', 'Expires soon: 01/2027'],
  [8, 2029, 'ok', '2026-11-25', 'Expires 08/2029'],
  [8, 2020, 'expired', '2026-11-25', 'Expired'],
] as const)('tells of %d/%d, which is %s on %s: %4$s', (expMonth, expYear, expiry, now, said) => {
  const card = aPaymentMethod({ expMonth, expYear, expiry })
  expect(expiryWords(card, words, new Date(`${now}T12:00:00`))).toBe(said)
})

it('says nothing of a card that its holder is not to know', () => {
  for (const code of ['lost_card', 'stolen_card', 'fraudulent', 'constructor', ''])
    expect(cardRefusalOf(code)).toBe('other')
})

it('says why a card is not kept as it says why one does not pay, save for what it has', () => {
  expect(cardRefusalOf('payment_intent_authentication_failure')).toBe('authentication')
  expect(cardRefusalOf('expired_card')).toBe('expired')
  expect(cardRefusalOf('insufficient_funds')).toBe('other')
})
