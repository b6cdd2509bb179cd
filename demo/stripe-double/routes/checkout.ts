import type Stripe from 'stripe'
import { type Call, pageOf, type Route } from '../answer.js'
import { expire } from '../checking-out.js'
import { checkoutSession } from '../objects/checkout-session.js'
import { requireCharged } from '../currency.js'
import { invalid } from '../refusal.js'
import { keep, newId, take } from '../state.js'

const USAGES = ['off_session', 'on_session'] as const

interface Line {
  readonly name: string
  readonly currency: string
  readonly amount: number
}

function linesOf({ form }: Call): Line[] {
  const lines: Line[] = []
  const items = form.within('line_items')
  for (let index = 0; items.isGiven(String(index)); index += 1) {
    const item = items.within(String(index))
    const price = item.within('price_data')
    const unit = price.whole('unit_amount')
    if (unit === undefined) throw invalid('The double needs price_data.', { param: 'line_items' })
    const currency = price.required('currency').toLowerCase()
    requireCharged(unit, currency)
    lines.push({
      name: price.within('product_data').required('name'),
      currency,
      amount: unit * (item.whole('quantity') ?? 1),
    })
  }
  return lines
}

function create(call: Call): Stripe.Checkout.Session {
  const { state, form, origin } = call
  if (form.required('mode') !== 'payment')
    throw invalid('The double has checkout sessions of mode payment only.', { param: 'mode' })
  const lines = linesOf(call)
  const [first] = lines
  if (!first) throw invalid('Missing required param: line_items.', { param: 'line_items' })
  const customer = form.text('customer') ?? null
  if (customer !== null) take(state.customers, customer, 'customer', 'customer')
  const id = newId('cs_test')
  const inner = form.within('payment_intent_data')
  state.baskets.set(id, {
    name: lines.map(({ name }) => name).join(', '),
    metadata: inner.metadata(),
    description: inner.text('description') ?? null,
    setupFutureUsage: inner.oneOf('setup_future_usage', USAGES) ?? null,
  })
  const order = {
    id,
    amount: lines.reduce((sum, { amount }) => sum + amount, 0),
    currency: first.currency,
    customer,
    metadata: form.metadata(),
    clientReference: form.text('client_reference_id') ?? null,
    successUrl: form.required('success_url'),
    cancelUrl: form.text('cancel_url') ?? null,
    url: `${origin}/c/pay/${id}`,
    created: state.now(),
  }
  return keep(state.sessions, checkoutSession(order))
}

const one = ({ state, ids }: Call): Stripe.Checkout.Session =>
  take(state.sessions, ids[0] ?? '', 'checkout.session', 'session')

export const checkoutRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/checkout/sessions', answer: create },
  {
    method: 'GET',
    path: '/v1/checkout/sessions',
    answer: ({ state, form }) => pageOf(state.sessions, form, '/v1/checkout/sessions'),
  },
  { method: 'GET', path: '/v1/checkout/sessions/:id', answer: one },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:id/expire',
    answer: (call) => {
      const session = one(call)
      expire(call.state, session)
      return session
    },
  },
]
