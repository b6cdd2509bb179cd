import Stripe from 'stripe'
import { ACCOUNT, PURCHASE, referenceIn } from './stripe-metadata.js'
import { paymentOf } from './stripe-payment.js'
import { plainly } from './stripe-trouble.js'
import type { Checkout, CheckoutOrder, Till } from './till.js'

const STATES = new Map<Stripe.Checkout.Session.Status, Checkout['state']>([
  ['open', 'open'],
  ['complete', 'complete'],
  ['expired', 'expired'],
])

/** What is read of every session. */
const expand = ['payment_intent.latest_charge', 'payment_intent.payment_method']

/** The part of the till that is about Stripe's hosted pages. */
export function createStripeCheckouts(
  stripe: Stripe,
): Pick<Till, 'openCheckout' | 'checkout' | 'closeCheckout'> {
  const checkout = async (id: string) =>
    checkoutOf(await stripe.checkout.sessions.retrieve(id, { expand }))
  return {
    openCheckout: (order) =>
      plainly(async () => {
        const key = { idempotencyKey: order.purchase }
        return checkoutOf(await stripe.checkout.sessions.create(sessionFor(order), key))
      }),
    checkout: (id) => plainly(() => checkout(id)),
    closeCheckout: (id) =>
      plainly(async () => {
        try {
          return checkoutOf(await stripe.checkout.sessions.expire(id, { expand }))
        } catch (error) {
          // It is not open any more: what has become of it is the answer.
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
          const found = await checkout(id)
          if (found.state === 'open') throw error
          return found
        }
      }),
  }
}

/**
 * Stripe ends a session a day after it was made, which is when a purchase ends here. An end of our
 * own is not asked for: it would be refused wherever our clock is ahead of Stripe's.
 */
function sessionFor(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  const currency = order.currency.toLowerCase()
  const metadata = { [ACCOUNT]: order.account, [PURCHASE]: order.purchase }
  return {
    mode: 'payment',
    customer: order.customer,
    client_reference_id: order.purchase,
    line_items: order.lines.map(({ name, quantity, amount }) => ({
      quantity,
      price_data: { currency, unit_amount: amount, product_data: { name } },
    })),
    metadata,
    payment_intent_data: {
      metadata,
      description: order.description,
      setup_future_usage: 'off_session',
    },
    success_url: order.returnUrl,
    cancel_url: order.returnUrl,
    expand,
  }
}

/** A session in plain terms. Its payment has to be in it, and not only named. */
export function checkoutOf(session: Stripe.Checkout.Session): Checkout {
  const { status, amount_total: total, currency, payment_intent: payment } = session
  const state = STATES.get(status ?? '')
  if (!state || total === null || currency === null)
    throw new Error(`Stripe has a checkout session that is not known here: ${session.id}`)
  if (typeof payment === 'string') throw new Error('The payment was not expanded.')
  return {
    id: session.id,
    account: referenceIn(session.metadata, ACCOUNT),
    purchase: referenceIn(session.metadata, PURCHASE),
    state,
    total,
    currency: currency.toUpperCase(),
    url: session.url,
    payment: payment && paymentOf(payment),
  }
}
