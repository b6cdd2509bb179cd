import type Stripe from 'stripe'
import { type Call, createdWithin, intentOf, pageOf, type Route } from '../answer.js'
import { refuseOfSession } from '../checking-out.js'
import { tell } from '../events.js'
import { methodOf, requireOwner } from '../keeping.js'
import { paymentIntent } from '../objects/intents.js'
import { answerChallenge, confirm, unexpectedState } from '../paying.js'
import { invalid } from '../refusal.js'
import { requireCharged } from '../currency.js'
import { idOf, keep, newId, take } from '../state.js'
import { chosenMethod } from './payment-methods.js'

const AMOUNT_MIN = 50
const USAGES = ['off_session', 'on_session'] as const
const REASONS = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const

const one = (call: Call): Stripe.PaymentIntent =>
  intentOf(call, call.state.paymentIntents, 'payment_intent')

function amountOf({ form }: Call, currency: string): number | undefined {
  const amount = form.whole('amount')
  if (amount !== undefined) requireCharged(amount, currency)
  if (amount === undefined || amount >= AMOUNT_MIN) return amount
  throw invalid(`Amount must be at least ${AMOUNT_MIN} in the smallest unit.`, {
    code: 'amount_too_small',
    param: 'amount',
  })
}

function create(call: Call): Stripe.PaymentIntent {
  const { state, form } = call
  form.required('amount')
  const currency = form.required('currency').toLowerCase()
  const customer = form.text('customer') ?? null
  if (customer !== null) take(state.customers, customer, 'customer', 'customer')
  const made = paymentIntent({
    id: newId('pi'),
    amount: amountOf(call, currency) ?? 0,
    currency,
    customer,
    description: form.text('description') ?? null,
    receiptEmail: form.text('receipt_email') ?? null,
    metadata: form.metadata(),
    setupFutureUsage: form.oneOf('setup_future_usage', USAGES) ?? null,
    automatic: !form.isGiven('payment_method_types'),
    created: state.now(),
  })
  const chosen = chosenMethod(state, form)
  if (chosen !== undefined) choose(call, made, chosen)
  keep(state.paymentIntents, made)
  tell(state, (frame) => ({ ...frame, type: 'payment_intent.created', data: { object: made } }))
  if (form.flag('confirm')) confirm(state, made, { offSession: form.flag('off_session') })
  return made
}

function choose({ state }: Call, intent: Stripe.PaymentIntent, id: string): void {
  const method = methodOf(state, id)
  requireOwner(method, idOf(intent.customer))
  intent.payment_method = method.id
  intent.status = 'requires_confirmation'
}

const CHANGEABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action']

function update(call: Call): Stripe.PaymentIntent {
  const { state, form } = call
  const intent = one(call)
  const open = CHANGEABLE.includes(intent.status)
  const amount = amountOf(call, intent.currency)
  if (!open && amount !== undefined) throw unexpectedState(intent, 'updated')
  if (amount !== undefined) intent.amount = amount
  if (form.has('description')) intent.description = form.text('description') ?? null
  if (form.has('receipt_email')) intent.receipt_email = form.text('receipt_email') ?? null
  if (form.has('setup_future_usage'))
    intent.setup_future_usage = form.oneOf('setup_future_usage', USAGES) ?? null
  const customer = form.text('customer')
  if (customer !== undefined)
    intent.customer = take(state.customers, customer, 'customer', 'customer').id
  intent.metadata = form.metadata(intent.metadata)
  const chosen = chosenMethod(state, form)
  if (chosen !== undefined) choose(call, intent, chosen)
  return intent
}

function cancel(call: Call): Stripe.PaymentIntent {
  const { state, form } = call
  const intent = one(call)
  refuseOfSession(state, intent)
  if (!CHANGEABLE.includes(intent.status)) throw unexpectedState(intent, 'canceled')
  intent.status = 'canceled'
  intent.canceled_at = state.now()
  intent.cancellation_reason = form.oneOf('cancellation_reason', REASONS) ?? null
  intent.next_action = null
  tell(state, (frame) => ({ ...frame, type: 'payment_intent.canceled', data: { object: intent } }))
  return intent
}

export const paymentIntentRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/payment_intents', answer: create },
  {
    method: 'GET',
    path: '/v1/payment_intents',
    answer: ({ state, form }) => {
      const customer = form.text('customer')
      const within = createdWithin(form)
      const wanted = (each: Stripe.PaymentIntent): boolean =>
        within(each) && (!customer || idOf(each.customer) === customer)
      return pageOf(state.paymentIntents, form, '/v1/payment_intents', wanted)
    },
  },
  { method: 'GET', path: '/v1/payment_intents/:id', inBrowser: true, answer: one },
  { method: 'POST', path: '/v1/payment_intents/:id', answer: update },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/confirm',
    inBrowser: true,
    answer: (call) => {
      const { state, form, key } = call
      const intent = one(call)
      const usage = form.oneOf('setup_future_usage', USAGES)
      if (usage) intent.setup_future_usage = usage
      const offSession = key === 'secret' && form.flag('off_session')
      confirm(state, intent, { method: chosenMethod(state, form), offSession })
      return intent
    },
  },
  { method: 'POST', path: '/v1/payment_intents/:id/cancel', answer: cancel },
  {
    // The page of the challenge asks this. At Stripe it is the bank's page that does.
    method: 'POST',
    path: '/v1/payment_intents/:id/answer_challenge',
    inBrowser: true,
    answer: (call) => {
      const intent = one(call)
      answerChallenge(call.state, intent, call.form.flag('passed'))
      return intent
    },
  },
]
