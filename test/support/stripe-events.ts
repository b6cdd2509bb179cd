import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import { seconds } from './stripe-prices.js'
import { aStripeInvoice, type InvoiceSaid } from './stripe-invoices.js'
import { aStripeSubscription, type SubscriptionSaid } from './stripe-subscriptions.js'

export const STRIPE_SECRET = 'whsec_test_0123456789'

type SubscriptionEvent =
  | 'customer.subscription.created'
  | 'customer.subscription.updated'
  | 'customer.subscription.deleted'
  | 'customer.subscription.paused'
  | 'customer.subscription.resumed'
  | 'customer.subscription.trial_will_end'

/** Ids at Stripe say nothing about the order of what they name. */
const newId = (): string => `evt_${randomUUID().replaceAll('-', '')}`

const envelope = (at: string, id = newId()) => ({
  id,
  object: 'event' as const,
  api_version: '2026-10-28.endive',
  created: seconds(at),
  livemode: false,
  pending_webhooks: 1,
  request: null,
})

export function subscriptionEvent(
  type: SubscriptionEvent,
  at: string,
  said: SubscriptionSaid,
  id?: string,
): Stripe.Event {
  return { ...envelope(at, id), type, data: { object: aStripeSubscription(said) } }
}

type InvoiceEvent =
  | 'invoice.finalized'
  | 'invoice.paid'
  | 'invoice.payment_failed'
  | 'invoice.updated'
  | 'invoice.voided'

/** It is paid, or it is not: the event says so as well, unless it is another one. */
export function invoiceEvent(
  at: string,
  said: InvoiceSaid,
  id?: string,
  type: InvoiceEvent = said.paid ? 'invoice.paid' : 'invoice.payment_failed',
): Stripe.Event {
  return { ...envelope(at, id), type, data: { object: aStripeInvoice(said) } }
}

interface Signed {
  readonly secret?: string
  /** When it was signed, in seconds. */
  readonly timestamp?: number
}

/** Sends what Stripe would send, signed as Stripe signs. */
export function sendToWebhook(
  url: string,
  event: unknown,
  { secret = STRIPE_SECRET, timestamp }: Signed = {},
): Promise<Response> {
  const payload = JSON.stringify(event)
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    ...(timestamp !== undefined && { timestamp }),
  })
  return fetch(`${url}/v1/stripe/webhooks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature },
    body: payload,
  })
}
