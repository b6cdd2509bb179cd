import type Stripe from 'stripe'
import type { Decline } from './cards.js'
import { tell } from './events.js'
import { attach, behaviourOfMethod, cardError, methodOf, requireOwner } from './keeping.js'
import { invalid, type Refusal } from './refusal.js'
import { idOf, newId, type State } from './state.js'

type Intent = Stripe.SetupIntent

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action']

export const unexpectedSetup = (intent: Intent, doing: string): Refusal =>
  invalid(`This SetupIntent could not be ${doing} because it has a status of ${intent.status}.`, {
    code: 'setup_intent_unexpected_state',
    setup_intent: structuredClone(intent),
  })

/** Makes a card one that may be kept. Throws the refusal of the card. */
export function confirmSetup(state: State, intent: Intent, id: string | undefined): void {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedSetup(intent, 'confirmed')
  const chosen = id ?? idOf(intent.payment_method)
  if (chosen === null)
    throw invalid('You cannot confirm this SetupIntent because it is missing a payment method.', {
      code: 'setup_intent_unexpected_state',
      setup_intent: structuredClone(intent),
    })
  const method = methodOf(state, chosen)
  requireOwner(method, idOf(intent.customer))
  intent.payment_method = method.id
  intent.last_setup_error = null
  const { refused, challenge } = behaviourOfMethod(state, method)
  if (refused) throw declineSetup(state, intent, method, refused)
  if (!challenge) {
    succeed(state, intent, method)
    return
  }
  intent.status = 'requires_action'
  intent.next_action = {
    type: 'use_stripe_sdk',
    use_stripe_sdk: { type: 'three_d_secure_redirect', source: newId('setatt') },
  }
  tell(state, (frame) => ({
    ...frame,
    type: 'setup_intent.requires_action',
    data: { object: intent },
  }))
}

/** What the person did in the challenge. */
export function answerSetupChallenge(state: State, intent: Intent, passed: boolean): void {
  if (intent.status !== 'requires_action') throw unexpectedSetup(intent, 'authenticated')
  const method = methodOf(state, idOf(intent.payment_method) ?? '')
  intent.next_action = null
  if (passed) {
    state.authenticated.add(method.id)
    succeed(state, intent, method)
    return
  }
  fail(state, intent, method, {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  })
}

function succeed(state: State, intent: Intent, method: Stripe.PaymentMethod): void {
  const customer = idOf(intent.customer)
  if (customer) attach(state, method, customer)
  intent.status = 'succeeded'
  intent.next_action = null
  tell(state, (frame) => ({ ...frame, type: 'setup_intent.succeeded', data: { object: intent } }))
}

function declineSetup(
  state: State,
  intent: Intent,
  method: Stripe.PaymentMethod,
  reason: Decline,
): Refusal {
  fail(state, intent, method, {
    type: 'card_error',
    code: reason.code,
    ...(reason.declineCode !== undefined && { decline_code: reason.declineCode }),
    message: reason.message,
  })
  return cardError(reason, {
    setup_intent: structuredClone(intent),
    payment_method: structuredClone(method),
  })
}

function fail(
  state: State,
  intent: Intent,
  method: Stripe.PaymentMethod,
  error: Stripe.SetupIntent.LastSetupError,
): void {
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.last_setup_error = { ...error, payment_method: structuredClone(method) }
  tell(state, (frame) => ({
    ...frame,
    type: 'setup_intent.setup_failed',
    data: { object: intent },
  }))
}
