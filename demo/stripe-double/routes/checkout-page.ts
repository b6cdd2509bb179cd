import type Stripe from 'stripe'
import type { Call, Route } from '../answer.js'
import { complete } from '../checking-out.js'
import { tell } from '../events.js'
import { paymentIntent } from '../objects/intents.js'
import { confirm } from '../paying.js'
import { invalid } from '../refusal.js'
import { idOf, keep, newId, type State, take } from '../state.js'
import { chosenMethod } from './payment-methods.js'

const one = ({ state, ids }: Call): Stripe.Checkout.Session =>
  take(state.sessions, ids[0] ?? '', 'checkout.session', 'session')

function begin(state: State, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const before = state.paymentIntents.get(idOf(session.payment_intent) ?? '')
  if (before) return before
  const basket = take(state.baskets, session.id, 'basket')
  const made = paymentIntent({
    id: newId('pi'),
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    customer: idOf(session.customer),
    description: basket.description,
    receiptEmail: null,
    metadata: basket.metadata,
    setupFutureUsage: basket.setupFutureUsage,
    automatic: true,
    created: state.now(),
  })
  session.payment_intent = made.id
  keep(state.paymentIntents, made)
  tell(state, (frame) => ({ ...frame, type: 'payment_intent.created', data: { object: made } }))
  return made
}

/** Takes the card of the form, or looks how the challenge ended when there is none. */
function pay(call: Call): object {
  const { state, form } = call
  const session = one(call)
  if (session.status !== 'open') throw invalid('This Checkout Session is no longer open.')
  const intent = begin(state, session)
  const method = chosenMethod(state, form)
  if (method !== undefined) confirm(state, intent, { method, offSession: false })
  const done = intent.status === 'succeeded' || intent.status === 'processing'
  if (done) complete(state, session, intent)
  return {
    intent,
    next: done ? session.success_url?.replace('{CHECKOUT_SESSION_ID}', session.id) : null,
  }
}

/** What the hosted page asks. At Stripe these are not part of the API. */
export const checkoutPageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/checkout/sessions/:id/page',
    inBrowser: true,
    answer: (call) => {
      const { id, amount_total, currency, cancel_url, status } = one(call)
      const { name } = take(call.state.baskets, id, 'basket')
      return { name, amount: amount_total, currency, cancel: cancel_url, status }
    },
  },
  { method: 'POST', path: '/v1/checkout/sessions/:id/pay', inBrowser: true, answer: pay },
]
