import type Stripe from 'stripe'
import { aPlan, aPrice, seconds } from './stripe-prices.js'

/** A subscription at Stripe as far as a test says. Instants are ISO strings. */
export interface SubscriptionSaid {
  readonly account?: string | undefined
  readonly id?: string
  readonly price: string
  readonly status: Stripe.Subscription.Status
  readonly beganAt: string
  readonly anchor?: string
  readonly period: readonly [start: string, end: string]
  readonly trialEndsAt?: string
  readonly cancelAtPeriodEnd?: boolean
  readonly cancelAt?: string
  readonly endedAt?: string
}

const instant = (at: string | undefined): number | null => (at === undefined ? null : seconds(at))

function anItem({ id = 'sub_1', price, beganAt, period }: SubscriptionSaid) {
  const item: Stripe.SubscriptionItem = {
    id: `si_${id}`,
    object: 'subscription_item',
    billing_thresholds: null,
    created: seconds(beganAt),
    current_period_start: seconds(period[0]),
    current_period_end: seconds(period[1]),
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: aPlan(price),
    price: aPrice(price),
    quantity: 1,
    subscription: id,
    tax_rates: [],
  }
  return item
}

export function aStripeSubscription(said: SubscriptionSaid): Stripe.Subscription {
  const { account, id = 'sub_1', beganAt, trialEndsAt, endedAt, cancelAt } = said
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: seconds(said.anchor ?? trialEndsAt ?? beganAt),
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: null, type: 'classic' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: instant(cancelAt),
    cancel_at_period_end: said.cancelAtPeriodEnd ?? false,
    canceled_at: instant(endedAt),
    cancellation_details: null,
    collection_method: 'charge_automatically',
    created: seconds(beganAt),
    currency: 'usd',
    customer: 'cus_1',
    customer_account: null,
    days_until_due: null,
    default_payment_method: null,
    default_source: null,
    description: null,
    discounts: [],
    ended_at: instant(endedAt),
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: { object: 'list', data: [anItem(said)], has_more: false, url: '/v1/items' },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: account === undefined ? {} : { credits_account: account },
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: null,
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: seconds(beganAt),
    status: said.status,
    test_clock: null,
    transfer_data: null,
    trial_end: instant(trialEndsAt),
    trial_settings: null,
    trial_start: trialEndsAt === undefined ? null : seconds(beganAt),
  }
}
