import type Stripe from 'stripe'
import { type Decline, DECLINES } from './cards.js'
import { tell } from './events.js'
import { openDispute } from './disputing.js'
import { attach, behaviourOfMethod, cardError, methodOf, requireOwner } from './keeping.js'
import { charge, type Attempt } from './objects/charge.js'
import { invalid, type Refusal } from './refusal.js'
import { idOf, keep, newId, type State } from './state.js'

type Intent = Stripe.PaymentIntent

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action']

export const unexpectedState = (intent: Intent, doing: string): Refusal =>
  invalid(`This PaymentIntent could not be ${doing} because it has a status of ${intent.status}.`, {
    code: 'payment_intent_unexpected_state',
    payment_intent: structuredClone(intent),
  })

interface Confirmation {
  readonly method?: string | undefined
  readonly offSession: boolean
}

/** Tries to take the money. Throws the refusal of the card; the intent then waits for another one. */
export function confirm(
  state: State,
  intent: Intent,
  { method: id, offSession }: Confirmation,
): void {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState(intent, 'confirmed')
  const chosen = id ?? idOf(intent.payment_method)
  if (chosen === null)
    throw invalid('You cannot confirm this PaymentIntent because it is missing a payment method.', {
      code: 'payment_intent_unexpected_state',
      payment_intent: structuredClone(intent),
    })
  const method = methodOf(state, chosen)
  requireOwner(method, idOf(intent.customer))
  intent.payment_method = method.id
  intent.last_payment_error = null
  intent.next_action = null
  const { challenge, refused } = behaviourOfMethod(state, method)
  const asked = challenge === 'always' || (challenge && !state.authenticated.has(method.id))
  if (asked && offSession)
    throw decline(state, intent, method, DECLINES.authentication_required, false)
  if (refused) throw decline(state, intent, method, refused, false)
  if (asked) askPerson(state, intent)
  else {
    const refusal = finish(state, intent, method, false)
    if (refusal) throw refusal
  }
}

function askPerson(state: State, intent: Intent): void {
  intent.status = 'requires_action'
  intent.next_action = {
    type: 'use_stripe_sdk',
    use_stripe_sdk: { type: 'three_d_secure_redirect', source: newId('payatt') },
  }
  tell(state, (frame) => ({
    ...frame,
    type: 'payment_intent.requires_action',
    data: { object: intent },
  }))
}

/** What the person did in the challenge. The intent then says how the payment ended. */
export function answerChallenge(state: State, intent: Intent, passed: boolean): void {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'authenticated')
  const method = methodOf(state, idOf(intent.payment_method) ?? '')
  intent.next_action = null
  if (passed) {
    finish(state, intent, method, true)
    return
  }
  fail(state, intent, method, {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  })
}

function finish(
  state: State,
  intent: Intent,
  method: Stripe.PaymentMethod,
  authenticated: boolean,
): Refusal | undefined {
  const { unpaid, settlesLater } = behaviourOfMethod(state, method)
  if (unpaid) return decline(state, intent, method, unpaid, authenticated)
  const status = settlesLater ? 'pending' : 'succeeded'
  const made = addCharge(state, { intent, method, status, authenticated, created: state.now() })
  if (settlesLater) {
    intent.status = 'processing'
    intent.processing = { type: 'card', card: {} }
    tell(state, (frame) => ({ ...frame, type: 'charge.pending', data: { object: made } }))
    tell(state, (frame) => ({
      ...frame,
      type: 'payment_intent.processing',
      data: { object: intent },
    }))
  } else succeed(state, intent, method, made, authenticated)
  return undefined
}

function addCharge(state: State, attempt: Attempt): Stripe.Charge {
  const made = keep(state.charges, charge(attempt))
  attempt.intent.latest_charge = made.id
  return made
}

export function succeed(
  state: State,
  intent: Intent,
  method: Stripe.PaymentMethod,
  made: Stripe.Charge,
  authenticated: boolean,
): void {
  intent.status = 'succeeded'
  intent.processing = null
  intent.amount_received = intent.amount
  const customer = idOf(intent.customer)
  if (intent.setup_future_usage && customer) attach(state, method, customer)
  if (authenticated && intent.setup_future_usage) state.authenticated.add(method.id)
  tell(state, (frame) => ({ ...frame, type: 'charge.succeeded', data: { object: made } }))
  tell(state, (frame) => ({
    ...frame,
    type: 'payment_intent.succeeded',
    data: { object: intent },
  }))
  if (behaviourOfMethod(state, method).disputed) openDispute(state, made)
}

/** Books the refusal of a card, and gives the answer to the request that caused it. */
function decline(
  state: State,
  intent: Intent,
  method: Stripe.PaymentMethod,
  reason: Decline,
  authenticated: boolean,
): Refusal {
  const created = state.now()
  const attempt: Attempt = {
    intent,
    method,
    status: 'failed',
    decline: reason,
    authenticated,
    created,
  }
  const failed = addCharge(state, attempt)
  tell(state, (frame) => ({ ...frame, type: 'charge.failed', data: { object: failed } }))
  fail(state, intent, method, {
    type: 'card_error',
    charge: failed.id,
    code: reason.code,
    ...(reason.declineCode !== undefined && { decline_code: reason.declineCode }),
    message: reason.message,
  })
  return cardError(reason, {
    charge: failed.id,
    payment_intent: structuredClone(intent),
    payment_method: structuredClone(method),
  })
}

export function fail(
  state: State,
  intent: Intent,
  method: Stripe.PaymentMethod,
  error: Stripe.PaymentIntent.LastPaymentError,
): void {
  intent.status = 'requires_payment_method'
  intent.processing = null
  intent.payment_method = null
  intent.last_payment_error = { ...error, payment_method: structuredClone(method) }
  tell(state, (frame) => ({
    ...frame,
    type: 'payment_intent.payment_failed',
    data: { object: intent },
  }))
}
