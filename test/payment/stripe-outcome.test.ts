import type { StripeError } from '@stripe/stripe-js'
import { expect, it } from 'vitest'
import { stripeLocaleOf } from '../../src/payment/stripe-appearance.js'
import { outcomeOf } from '../../src/payment/stripe-outcome.js'

const declined = (code: string) => ({ kind: 'declined', code })

const cases: [error: StripeError | undefined, outcome: object][] = [
  [undefined, { kind: 'confirmed' }],
  [
    { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' },
    declined('insufficient_funds'),
  ],
  [{ type: 'card_error', code: 'expired_card' }, declined('expired_card')],
  [{ type: 'card_error' }, declined('generic_decline')],
  [
    { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' },
    declined('payment_intent_authentication_failure'),
  ],
  [
    { type: 'invalid_request_error', code: 'setup_intent_authentication_failure' },
    declined('setup_intent_authentication_failure'),
  ],
  [{ type: 'validation_error', code: 'incomplete_number' }, { kind: 'incomplete' }],
  [
    { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' },
    { kind: 'confirmed' },
  ],
  [{ type: 'api_connection_error' }, { kind: 'unknown' }],
  [{ type: 'api_error' }, { kind: 'unknown' }],
  [{ type: 'invalid_request_error', code: 'resource_missing' }, { kind: 'unknown' }],
]

it.each(cases)('%j is told in plain terms', (error, outcome) => {
  expect(outcomeOf({ error })).toEqual(outcome)
})

it.each([
  ['en-GB', 'en-GB'],
  ['ar-EG', 'ar'],
  ['de-AT', 'de'],
  ['xx', 'auto'],
  ['', 'auto'],
])('the form speaks %j as %s', (tag, locale) => {
  expect(stripeLocaleOf(tag)).toBe(locale)
})
