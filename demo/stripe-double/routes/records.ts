import type Stripe from 'stripe'
import { type Call, createdWithin, pageOf, type Page, type Route } from '../answer.js'
import { invalid } from '../refusal.js'
import { giveBack } from '../refunding.js'
import { idOf, type State, take } from '../state.js'

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const

interface Record {
  id: string
  created: number
  customer?: string | { id: string } | null
  charge?: string | { id: string } | null
  payment_intent?: string | { id: string } | null
  subscription?: string | null
  status?: string | null
  type?: string
}

const FILTERS = ['customer', 'charge', 'payment_intent', 'status', 'type'] as const

/** A list that may be narrowed by what its records name. */
function listOf<T extends Record>({ form }: Call, shelf: Map<string, T>, url: string): Page<T> {
  const within = createdWithin(form)
  const wanted = (each: T): boolean =>
    within(each) &&
    FILTERS.every((name) => !form.has(name) || idOf(each[name] ?? null) === form.text(name))
  return pageOf(shelf, form, url, wanted)
}

/** Reading what is kept: one, and a list. */
const reading = <T extends Record>(
  path: string,
  kind: string,
  shelf: (state: State) => Map<string, T>,
): Route[] => [
  { method: 'GET', path, answer: (call) => listOf(call, shelf(call.state), path) },
  {
    method: 'GET',
    path: `${path}/:id`,
    answer: ({ state, ids }) => take(shelf(state), ids[0] ?? '', kind),
  },
]

function chargeToRefund({ state, form }: Call): Stripe.Charge {
  const id = form.text('payment_intent')
  if (id === undefined) return take(state.charges, form.required('charge'), 'charge', 'charge')
  const intent = take(state.paymentIntents, id, 'payment_intent', 'payment_intent')
  const charge = state.charges.get(idOf(intent.latest_charge) ?? '')
  if (charge) return charge
  throw invalid(`This PaymentIntent (${id}) does not have a successful charge to refund.`)
}

export const recordRoutes: readonly Route[] = [
  ...reading('/v1/charges', 'charge', (state) => state.charges),
  ...reading('/v1/disputes', 'dispute', (state) => state.disputes),
  ...reading('/v1/events', 'event', (state) => state.events),
  ...reading('/v1/invoices', 'invoice', (state) => state.invoices),
  ...reading('/v1/refunds', 'refund', (state) => state.refunds),
  ...reading('/v1/subscriptions', 'subscription', (state) => state.subscriptions),
  {
    method: 'POST',
    path: '/v1/refunds',
    answer: (call) =>
      giveBack(call.state, {
        charge: chargeToRefund(call),
        amount: call.form.whole('amount'),
        reason: call.form.oneOf('reason', REASONS) ?? null,
        metadata: call.form.metadata(),
      }),
  },
]
