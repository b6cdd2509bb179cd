import type { CardRefusal } from '../i18n/payment-words.js'

/**
 * Why a card was not taken, as far as a person can do something about it. That a card is lost,
 * stolen or suspected is none of the screen's business: it is told as `other`.
 */
const REASONS: Readonly<Record<string, CardRefusal>> = {
  expired_card: 'expired',
  invalid_expiry_month: 'expired',
  invalid_expiry_year: 'expired',
  incorrect_cvc: 'cvc',
  invalid_cvc: 'cvc',
  incorrect_number: 'number',
  invalid_number: 'number',
  invalid_account: 'number',
  incorrect_zip: 'address',
  incorrect_address: 'address',
  card_not_supported: 'unsupported',
  currency_not_supported: 'unsupported',
  transaction_not_allowed: 'unsupported',
  service_not_allowed: 'unsupported',
  authentication_required: 'authentication',
  setup_intent_authentication_failure: 'authentication',
  processing_error: 'again',
  issuer_not_available: 'again',
  reenter_transaction: 'again',
  try_again_later: 'again',
}

export const cardRefusalOf = (code: string): CardRefusal =>
  Object.hasOwn(REASONS, code) ? REASONS[code]! : 'other'
