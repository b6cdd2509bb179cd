import type { PaymentMethod } from '../contract/payment-method.js'
import type { PaymentWords } from '../i18n/payment-words.js'

/** As it is printed on the card, in every language. */
export const monthOnCard = ({ expMonth, expYear }: PaymentMethod): string =>
  `${String(expMonth).padStart(2, '0')}/${expYear}`

/**
 * Until when a card is good. That it ends soon is the server's word; this clock only tells whether
 * that is this month or the next, and where it cannot be either the month itself is told.
 */
export function expiryWords(card: PaymentMethod, words: PaymentWords, now = new Date()): string {
  const { expMonth, expYear, expiry } = card
  const month = monthOnCard(card)
  if (expiry === 'expired') return words.expired
  if (expiry === 'ok') return words.expires(month)
  const ahead = expYear * 12 + expMonth - (now.getFullYear() * 12 + now.getMonth() + 1)
  return [words.thisMonth, words.nextMonth][ahead] ?? words.soon(month)
}
