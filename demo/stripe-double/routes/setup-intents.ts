import type Stripe from 'stripe'
import { type Call, createdWithin, intentOf, pageOf, type Route } from '../answer.js'
import { tell } from '../events.js'
import { methodOf, requireOwner } from '../keeping.js'
import { setupIntent } from '../objects/intents.js'
import { answerSetupChallenge, confirmSetup, unexpectedSetup } from '../setting-up.js'
import { idOf, keep, newId, take } from '../state.js'
import { chosenMethod } from './payment-methods.js'

const USAGES = ['off_session', 'on_session'] as const
const REASONS = ['abandoned', 'duplicate', 'requested_by_customer'] as const
const FINAL = ['canceled', 'succeeded', 'processing']

const one = (call: Call): Stripe.SetupIntent =>
  intentOf(call, call.state.setupIntents, 'setup_intent')

function create({ state, form }: Call): Stripe.SetupIntent {
  const customer = form.text('customer') ?? null
  if (customer !== null) take(state.customers, customer, 'customer', 'customer')
  const made = setupIntent({
    id: newId('seti'),
    customer,
    description: form.text('description') ?? null,
    metadata: form.metadata(),
    usage: form.oneOf('usage', USAGES) ?? 'off_session',
    allowed: form.list('allowed_payment_method_types'),
    automatic: !form.isGiven('payment_method_types'),
    created: state.now(),
  })
  const chosen = chosenMethod(state, form)
  if (chosen !== undefined) {
    const method = methodOf(state, chosen)
    requireOwner(method, customer)
    made.payment_method = method.id
    made.status = 'requires_confirmation'
  }
  keep(state.setupIntents, made)
  tell(state, (frame) => ({ ...frame, type: 'setup_intent.created', data: { object: made } }))
  if (form.flag('confirm')) confirmSetup(state, made, undefined)
  return made
}

function cancel(call: Call): Stripe.SetupIntent {
  const intent = one(call)
  if (FINAL.includes(intent.status)) throw unexpectedSetup(intent, 'canceled')
  intent.status = 'canceled'
  intent.next_action = null
  intent.cancellation_reason = call.form.oneOf('cancellation_reason', REASONS) ?? null
  tell(call.state, (frame) => ({
    ...frame,
    type: 'setup_intent.canceled',
    data: { object: intent },
  }))
  return intent
}

export const setupIntentRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/setup_intents', answer: create },
  {
    method: 'GET',
    path: '/v1/setup_intents',
    answer: ({ state, form }) => {
      const customer = form.text('customer')
      const within = createdWithin(form)
      const wanted = (each: Stripe.SetupIntent): boolean =>
        within(each) && (!customer || idOf(each.customer) === customer)
      return pageOf(state.setupIntents, form, '/v1/setup_intents', wanted)
    },
  },
  { method: 'GET', path: '/v1/setup_intents/:id', inBrowser: true, answer: one },
  {
    method: 'POST',
    path: '/v1/setup_intents/:id/confirm',
    inBrowser: true,
    answer: (call) => {
      const intent = one(call)
      confirmSetup(call.state, intent, chosenMethod(call.state, call.form))
      return intent
    },
  },
  { method: 'POST', path: '/v1/setup_intents/:id/cancel', answer: cancel },
  {
    // The page of the challenge asks this. At Stripe it is the bank's page that does.
    method: 'POST',
    path: '/v1/setup_intents/:id/answer_challenge',
    inBrowser: true,
    answer: (call) => {
      const intent = one(call)
      answerSetupChallenge(call.state, intent, call.form.flag('passed'))
      return intent
    },
  },
]
