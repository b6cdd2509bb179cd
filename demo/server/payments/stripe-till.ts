import Stripe from 'stripe'
import { createStripeCards } from './stripe-cards.js'
import { createStripeCheckouts } from './stripe-checkout.js'
import { ACCOUNT, PURCHASE } from './stripe-metadata.js'
import { giveBack, withMoneyBack } from './stripe-money-back.js'
import { paymentOf, reasonAtStripe } from './stripe-payment.js'
import { subscriptionEvents } from './stripe-renewals.js'
import { createStripeTaxIds } from './stripe-tax-ids.js'
import { plainly } from './stripe-trouble.js'
import type { PaymentOrder, Till } from './till.js'

/** A person waits for the answer. */
const TIMEOUT_ms = 10_000
const RETRIES = 2

export interface StripeAccess {
  readonly secretKey: string
  readonly publishableKey: string
  /** Where something else speaks like Stripe. */
  readonly apiUrl?: string | undefined
}

/** What is read of every payment. */
const expand = ['latest_charge', 'payment_method']

/** Stripe as the till. */
export function createStripeTill(access: StripeAccess): Till {
  const stripe = new Stripe(access.secretKey, {
    maxNetworkRetries: RETRIES,
    timeout: TIMEOUT_ms,
    telemetry: false,
    ...(access.apiUrl !== undefined && addressOf(access.apiUrl)),
  })
  const payment = async (id: string) =>
    withMoneyBack(stripe, paymentOf(await stripe.paymentIntents.retrieve(id, { expand })))
  return {
    publishableKey: access.publishableKey,
    createCustomer: (account) =>
      plainly(async () => {
        const key = { idempotencyKey: `customer-${account}` }
        return (await stripe.customers.create({ metadata: { [ACCOUNT]: account } }, key)).id
      }),
    openPayment: (order) =>
      plainly(async () => {
        const key = { idempotencyKey: order.purchase }
        return paymentOf(await stripe.paymentIntents.create(intentFor(order), key))
      }),
    payment: (id) => plainly(() => payment(id)),
    charge: (id, card, key) =>
      plainly(async () => {
        const idempotencyKey = { idempotencyKey: key }
        try {
          const order = { payment_method: card, off_session: true, expand }
          return paymentOf(await stripe.paymentIntents.confirm(id, order, idempotencyKey))
        } catch (error) {
          if (isDecline(error) || isOfState(error)) return payment(id)
          throw error
        }
      }),
    giveBack: (order) => plainly(() => giveBack(stripe, order)),
    subscriptionEvents: (since) => subscriptionEvents(stripe, since),
    cancelPayment: (id, reason) =>
      plainly(async () => {
        try {
          return paymentOf(
            await stripe.paymentIntents.cancel(id, {
              cancellation_reason: reasonAtStripe[reason],
              expand,
            }),
          )
        } catch (error) {
          // It is paid, being paid, or cancelled already: that is the answer.
          if (isOfState(error)) return payment(id)
          throw error
        }
      }),
    ...createStripeCards(stripe),
    ...createStripeCheckouts(stripe),
    ...createStripeTaxIds(stripe),
  }
}

function addressOf(url: string): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  const { hostname, port } = new URL(url)
  return { host: hostname, port: Number(port || 80), protocol: 'http' }
}

function intentFor(order: PaymentOrder): Stripe.PaymentIntentCreateParams {
  return {
    amount: order.total,
    currency: order.currency.toLowerCase(),
    customer: order.customer,
    description: order.description,
    metadata: { [ACCOUNT]: order.account, [PURCHASE]: order.purchase },
    // Stripe refuses to charge off session what is to keep its card.
    ...(order.keepsCard && { setup_future_usage: 'off_session' }),
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    expand,
  }
}

const isDecline = (error: unknown): boolean => error instanceof Stripe.errors.StripeCardError

const isOfState = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError &&
  error.code === 'payment_intent_unexpected_state'
