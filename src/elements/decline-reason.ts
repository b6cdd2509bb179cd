import type { CardRefusal } from '../i18n/payment-words.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'

type DeclineReason = keyof PurchaseWords['declines']

/**
 * Why a card was declined, as far as a person can do something about it. Codes that say a card is
 * lost, stolen or suspected are none of the screen's business: they are told as `other`.
 */
const REASONS: Readonly<Record<string, DeclineReason>> = {
  insufficient_funds: 'funds',
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
  card_velocity_exceeded: 'limit',
  withdrawal_count_limit_exceeded: 'limit',
  card_not_supported: 'unsupported',
  currency_not_supported: 'unsupported',
  transaction_not_allowed: 'unsupported',
  service_not_allowed: 'unsupported',
  authentication_required: 'authentication',
  authentication_not_handled: 'authentication',
  payment_intent_authentication_failure: 'authentication',
  setup_intent_authentication_failure: 'authentication',
  offline_pin_required: 'authentication',
  online_or_offline_pin_required: 'authentication',
  processing_error: 'again',
  issuer_not_available: 'again',
  reenter_transaction: 'again',
  try_again_later: 'again',
}

export const declineReasonOf = (code: string): DeclineReason =>
  Object.hasOwn(REASONS, code) ? REASONS[code]! : 'other'

/** The same of a card that is only put on file: no money is asked for, so what it has does not matter. */
export function cardRefusalOf(code: string): CardRefusal {
  const reason = declineReasonOf(code)
  return reason === 'funds' || reason === 'limit' ? 'other' : reason
}
