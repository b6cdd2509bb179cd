import type Stripe from 'stripe'
import type { SubscriptionFact } from './provider-event.js'
import { instantOf } from './stripe-instant.js'

type State = SubscriptionFact['state']

/** What each status at Stripe is here. One that is paused, or was given up, is not paid either. */
const STATES = new Map<Stripe.Subscription.Status, State>([
  ['incomplete', 'pending'],
  ['incomplete_expired', 'pending'],
  ['trialing', 'trialing'],
  ['active', 'active'],
  ['past_due', 'past_due'],
  ['unpaid', 'past_due'],
  ['paused', 'past_due'],
  ['canceled', 'canceled'],
])

/** Stripe dates events to the second. Within one, lives go on in this direction. */
const PLACES: readonly State[] = ['pending', 'trialing', 'active', 'past_due', 'canceled']
const CREATED = 'customer.subscription.created'
const DELETED = 'customer.subscription.deleted'

/** Undefined for a status that nobody knew when this was written. */
export function subscriptionFact(
  type: string,
  subscription: Stripe.Subscription,
): SubscriptionFact | undefined {
  const state = STATES.get(subscription.status)
  if (!state) return undefined
  const { cancel_at, trial_end, ended_at } = subscription
  const items = subscription.items.data
  return {
    kind: 'subscription',
    subscription: subscription.id,
    place: placeOf(type) * PLACES.length + PLACES.indexOf(state),
    opening: type === CREATED,
    state,
    beganAt: instantOf(subscription.created),
    anchor: instantOf(subscription.billing_cycle_anchor),
    trialEndsAt: trial_end === null ? null : instantOf(trial_end),
    // Flexible billing gives the instant in the place of the flag.
    cancelAtPeriodEnd:
      subscription.cancel_at_period_end ||
      (cancel_at !== null && items.some((item) => cancel_at <= item.current_period_end)),
    endedAt: ended_at === null ? null : instantOf(ended_at),
    items: items.map((item) => ({
      price: item.price.id,
      start: instantOf(item.current_period_start),
      end: instantOf(item.current_period_end),
    })),
  }
}

function placeOf(type: string): number {
  if (type === CREATED) return 0
  return type === DELETED ? 2 : 1
}
