import * as z from 'zod/mini'
import { Balance, Period, SubscriptionState } from './balance.js'
import { Code, Instant, Reference, Whole } from './scalars.js'

/** A plan, and where it stands in its billing cycle. */
export const Subscription = z.object({
  plan: Code,
  /** A lower plan, in force from the next period on. Null when none is waiting. */
  pendingPlan: z.nullable(Code),
  state: SubscriptionState,
  /** Null without a trial. Stays when the trial is over. */
  trialEndsAt: z.nullable(Instant),
  /** The instant from which every boundary is computed. */
  anchor: Instant,
  /** The period granted last. */
  period: Period,
  cancelAtPeriodEnd: z.boolean(),
  canceledAt: z.nullable(Instant),
  /** The period is over, and no paid invoice has begun another one. */
  renewalDue: z.boolean(),
})
export type Subscription = z.output<typeof Subscription>

export const SubscribeInput = z.object({
  plan: Code,
  /** Begins with a trial until then, at most 366 days ahead. Its credits end with it. */
  trialEndsAt: z.optional(Instant),
  /** For a subscription that began elsewhere: from when its periods are counted. Now unless told. */
  anchor: z.optional(Instant),
})
export type SubscribeInput = z.output<typeof SubscribeInput>

export const BillingReason = z.enum([
  'subscription_create',
  'subscription_cycle',
  'subscription_update',
  'manual',
])
export type BillingReason = z.output<typeof BillingReason>

/**
 * What became of an invoice. A paid one of a `subscription_cycle` grants the period that contains
 * now, once; a failed one makes the subscription `past_due` until it, or a newer one, is paid.
 */
export const RenewalInput = z.object({
  invoice: Reference,
  billingReason: BillingReason,
  paid: z.boolean(),
  /** When the invoice was made: the order of invoices, in whatever order they are told. */
  invoicedAt: Instant,
})
export type RenewalInput = z.output<typeof RenewalInput>

export const CancelInput = z.object({ when: z.enum(['now', 'period_end']) })
export type CancelInput = z.output<typeof CancelInput>

/** A higher plan is in force at once, a lower one from the next period on. */
export const ChangePlanInput = z.object({ plan: Code })
export type ChangePlanInput = z.output<typeof ChangePlanInput>

export const SubscriptionResult = z.object({ subscription: Subscription, balance: Balance })
export type SubscriptionResult = z.output<typeof SubscriptionResult>

/** The subscription is null when the account has none: the invoice is kept all the same. */
export const RenewalResult = z.object({
  subscription: z.nullable(Subscription),
  /** The credits that this invoice has brought: 0 when its period had them, or it is of no cycle. */
  granted: Whole,
  balance: Balance,
})
export type RenewalResult = z.output<typeof RenewalResult>
