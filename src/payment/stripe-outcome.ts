import type { StripeError } from '@stripe/stripe-js'
import type { CardOutcome } from './till.js'

const CONFIRMED: CardOutcome = { kind: 'confirmed' }

/** The payment has gone on without this try: in another tab, or in an earlier one. */
const WENT_ON = ['payment_intent_unexpected_state', 'setup_intent_unexpected_state']

/** The bank asked, and the answer was wrong or none. Not a card error in Stripe's words. */
const NOT_AUTHENTICATED = [
  'payment_intent_authentication_failure',
  'setup_intent_authentication_failure',
]

/** What Stripe.js answered, in plain terms. Without an error the backend knows what it came to. */
export function outcomeOf({ error }: { error?: StripeError | undefined }): CardOutcome {
  if (!error) return CONFIRMED
  const { code = '', decline_code, type } = error
  if (WENT_ON.includes(code)) return CONFIRMED
  if (type === 'validation_error') return { kind: 'incomplete' }
  if (type === 'card_error' || NOT_AUTHENTICATED.includes(code))
    return { kind: 'declined', code: decline_code ?? (code || 'generic_decline') }
  return { kind: 'unknown' }
}
