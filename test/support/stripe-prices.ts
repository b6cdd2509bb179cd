import type Stripe from 'stripe'

const PRODUCT = 'prod_credits'
const MADE = Date.parse('2026-01-01T00:00:00Z') / 1000

export const seconds = (instant: string): number => Date.parse(instant) / 1000

export function aPrice(id: string): Stripe.Price {
  return {
    id,
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    created: MADE,
    currency: 'usd',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: PRODUCT,
    recurring: {
      interval: 'month',
      interval_count: 1,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    tax_behavior: null,
    tiers_mode: null,
    transform_quantity: null,
    type: 'recurring',
    unit_amount: 4_900,
    unit_amount_decimal: null,
  }
}

export function aPlan(id: string): Stripe.Plan {
  return {
    id,
    object: 'plan',
    active: true,
    amount: 4_900,
    amount_decimal: null,
    billing_scheme: 'per_unit',
    created: MADE,
    currency: 'usd',
    interval: 'month',
    interval_count: 1,
    livemode: false,
    metadata: {},
    meter: null,
    nickname: null,
    product: PRODUCT,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  }
}
