import type Stripe from 'stripe'
import type { ServerCaller } from './server-caller.js'
import { invoiceEvent, subscriptionEvent } from './stripe-events.js'
import type { SubscriptionSaid } from './stripe-subscriptions.js'

/** Something that happens to a subscription. */
export interface Stage {
  readonly name: string
  readonly at: string
  /** As Stripe tells it. */
  readonly events: readonly Stripe.Event[]
  /** As the practice's backend tells it, over our own routes. */
  readonly own: (practice: ServerCaller) => Promise<unknown>
}

export const PRICES = { starter: 'price_starter', pro: 'price_pro', clinic: 'price_clinic' }

const at = (day: string): string => `${day}T09:00:00.000Z`
const [BEGUN, TRIAL_END] = [at('2026-03-02'), at('2026-03-16')]
const [APRIL, MAY, JUNE, JULY] = [
  at('2026-04-16'),
  at('2026-05-16'),
  at('2026-06-16'),
  at('2026-07-16'),
]
const STARTER = { beganAt: BEGUN, price: PRICES.starter, trialEndsAt: TRIAL_END }

/** A whole life: on trial, renewed, late with a payment, raised, lowered, and ended. */
export function stripeLife(account: string): readonly Stage[] {
  const was = (
    day: string,
    status: Stripe.Subscription.Status,
    period: SubscriptionSaid['period'],
    changes: Partial<SubscriptionSaid> = {},
  ) => {
    const said = { account, ...STARTER, status, period, ...changes }
    return subscriptionEvent('customer.subscription.updated', day, said)
  }
  const bill = (
    day: string,
    id: string,
    period: SubscriptionSaid['period'],
    paid: boolean,
    reason: Stripe.Invoice.BillingReason = 'subscription_cycle',
  ) =>
    invoiceEvent(day, { account, id, price: PRICES.starter, period, made: period[0], paid, reason })
  const renew = (invoice: string, invoicedAt: string, paid: boolean) => (practice: ServerCaller) =>
    practice.call('renew', {
      body: { invoice, billingReason: 'subscription_cycle', paid, invoicedAt },
    })
  const changePlan = (plan: string) => (practice: ServerCaller) =>
    practice.call('changePlan', { body: { plan } })

  return [
    {
      name: 'on trial',
      at: BEGUN,
      events: [
        subscriptionEvent('customer.subscription.created', BEGUN, {
          account,
          ...STARTER,
          status: 'trialing',
          period: [BEGUN, TRIAL_END],
        }),
        bill(BEGUN, 'in_0', [BEGUN, TRIAL_END], true, 'subscription_create'),
      ],
      own: (practice) =>
        practice.call('subscribe', { body: { plan: 'starter', trialEndsAt: TRIAL_END } }),
    },
    {
      name: 'the trial is about to end',
      at: at('2026-03-13'),
      events: [
        subscriptionEvent('customer.subscription.trial_will_end', at('2026-03-13'), {
          account,
          ...STARTER,
          status: 'trialing',
          period: [BEGUN, TRIAL_END],
        }),
      ],
      own: (practice) => practice.balance(),
    },
    {
      name: 'the first period is paid',
      at: TRIAL_END,
      events: [
        was(TRIAL_END, 'active', [TRIAL_END, APRIL]),
        bill(TRIAL_END, 'in_1', [TRIAL_END, APRIL], true),
      ],
      own: renew('in_1', TRIAL_END, true),
    },
    {
      name: 'renewed',
      at: APRIL,
      events: [was(APRIL, 'active', [APRIL, MAY]), bill(APRIL, 'in_2', [APRIL, MAY], true)],
      own: renew('in_2', APRIL, true),
    },
    {
      name: 'a payment fails',
      at: at('2026-05-17'),
      events: [
        was(MAY, 'active', [MAY, JUNE]),
        was(at('2026-05-17'), 'past_due', [MAY, JUNE]),
        bill(at('2026-05-17'), 'in_3', [MAY, JUNE], false),
      ],
      own: renew('in_3', MAY, false),
    },
    {
      name: 'it is paid after all',
      at: at('2026-05-18'),
      events: [
        was(at('2026-05-18'), 'active', [MAY, JUNE]),
        bill(at('2026-05-18'), 'in_3', [MAY, JUNE], true),
      ],
      own: renew('in_3', MAY, true),
    },
    {
      name: 'to a higher plan',
      at: at('2026-05-27'),
      events: [
        was(at('2026-05-27'), 'active', [MAY, JUNE], { price: PRICES.pro }),
        bill(at('2026-05-27'), 'in_4', [at('2026-05-27'), JUNE], true, 'subscription_update'),
      ],
      own: changePlan('pro'),
    },
    {
      name: 'to a lower plan',
      at: at('2026-06-05'),
      events: [was(at('2026-06-05'), 'active', [MAY, JUNE])],
      own: changePlan('starter'),
    },
    {
      name: 'renewed on the lower plan',
      at: JUNE,
      events: [was(JUNE, 'active', [JUNE, JULY]), bill(JUNE, 'in_5', [JUNE, JULY], true)],
      own: renew('in_5', JUNE, true),
    },
    {
      name: 'to end with its period',
      at: at('2026-06-20'),
      events: [was(at('2026-06-20'), 'active', [JUNE, JULY], { cancelAtPeriodEnd: true })],
      own: (practice) => practice.call('cancel', { body: { when: 'period_end' } }),
    },
    {
      name: 'ended',
      at: JULY,
      events: [
        subscriptionEvent('customer.subscription.deleted', JULY, {
          account,
          ...STARTER,
          status: 'canceled',
          period: [JUNE, JULY],
          cancelAtPeriodEnd: true,
          endedAt: JULY,
        }),
      ],
      own: (practice) => practice.balance(),
    },
  ]
}
