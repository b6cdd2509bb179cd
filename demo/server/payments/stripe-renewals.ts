import type Stripe from 'stripe'
import type { ProviderEvent } from './provider-event.js'
import { readStripeEvent } from './stripe-event.js'
import { plainly } from './stripe-trouble.js'

/** What a subscription's life is told by. */
const TYPES = [
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.subscription.paused',
  'customer.subscription.resumed',
  'invoice.paid',
  'invoice.payment_failed',
] as const

/** More would be the work of another run: the oldest come first there too. */
const EVENTS_MAX = 10_000
const AT_ONCE = 100

/** The events of subscriptions since an instant, oldest first: the same that the webhooks told or lost. */
export function subscriptionEvents(stripe: Stripe, since: string): Promise<ProviderEvent[]> {
  return plainly(async () => {
    const created = { gte: Math.floor(Date.parse(since) / 1000) }
    const pages = TYPES.map((type) =>
      stripe.events
        .list({ type, created, limit: AT_ONCE })
        .autoPagingToArray({ limit: EVENTS_MAX }),
    )
    const events = (await Promise.all(pages)).flat()
    return events.sort((a, b) => a.created - b.created).map(readStripeEvent)
  })
}
