import type Stripe from 'stripe'
import type { ProviderEvent } from './provider-event.js'
import { instantOf } from './stripe-instant.js'
import { invoiceFact } from './stripe-invoice.js'
import { paperOf } from './stripe-paper.js'
import { ACCOUNT, referenceIn } from './stripe-metadata.js'
import { subscriptionFact } from './stripe-subscription.js'

type Read = Pick<
  ProviderEvent,
  'account' | 'fact' | 'paper' | 'reason' | 'payment' | 'card' | 'taxId'
>

/** What happens to a payment, its charges, their disputes and refunds. */
const OF_PAYMENTS = /^(payment_intent|charge|refund)\./

/** What an event says to us. Each of a subscription's carries the whole of it. */
export function readStripeEvent(event: Stripe.Event): ProviderEvent {
  const { id, type, created } = event
  return { id, type, created: instantOf(created), ...readObject(event) }
}

function readObject(event: Stripe.Event): Read {
  switch (event.type) {
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
    case 'customer.subscription.trial_will_end': {
      const { object } = event.data
      const account = accountIn(object.metadata, object.customer)
      const fact = subscriptionFact(event.type, object)
      return fact ? { account, fact } : { account, fact: null, reason: 'unknown_status' }
    }
    case 'invoice.paid':
    case 'invoice.payment_failed': {
      const { object } = event.data
      const fact = invoiceFact(event.type, object)
      return { ...ofInvoice(object), fact: fact ?? null, ...(!fact && { reason: 'not_a_renewal' }) }
    }
    case 'invoice.finalized':
    case 'invoice.marked_uncollectible':
    case 'invoice.updated':
    case 'invoice.voided':
      return { ...ofInvoice(event.data.object), fact: null, reason: 'not_a_renewal' }
    case 'customer.tax_id.updated':
      return { account: null, fact: null, taxId: event.data.object.id }
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.completed':
    case 'checkout.session.expired': {
      const { id, mode } = event.data.object
      if (mode !== 'payment') return { account: null, fact: null, reason: 'not_a_purchase' }
      return { account: null, fact: null, payment: { kind: 'checkout', id } }
    }
    case 'payment_method.attached':
    case 'payment_method.automatically_updated':
    case 'payment_method.detached':
    case 'payment_method.updated':
      return { account: null, fact: null, card: event.data.object.id }
    default:
      if (OF_PAYMENTS.test(event.type)) return hintIn(event.data.object)
      return { account: null, fact: null, reason: 'unrelated' }
  }
}

function ofInvoice(invoice: Stripe.Invoice): Pick<Read, 'account' | 'paper'> {
  const account = accountIn(invoice.parent?.subscription_details?.metadata, invoice.customer)
  const paper = paperOf(invoice)
  return { account, ...(paper && { paper }) }
}

/** Which payment an object is, or is of. */
function hintIn(object: object): Read {
  const { id, payment_intent: of } = object as { id?: unknown; payment_intent?: unknown }
  const payment = 'object' in object && object.object === 'payment_intent' ? id : of
  const nothing = { account: null, fact: null }
  return typeof payment === 'string'
    ? { ...nothing, payment: { kind: 'payment', id: payment } }
    : { ...nothing, reason: 'unrelated' }
}

/** Null without one, and for what can be none. */
function accountIn(
  metadata: Stripe.Metadata | null | undefined,
  customer: Stripe.Subscription['customer'] | null,
): string | null {
  const ofCustomer =
    customer !== null && typeof customer === 'object' && 'metadata' in customer
      ? customer.metadata
      : undefined
  return referenceIn(metadata?.[ACCOUNT] === undefined ? ofCustomer : metadata, ACCOUNT)
}
