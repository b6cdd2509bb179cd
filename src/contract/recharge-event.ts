import * as z from 'zod/mini'
import { Line, Money } from './money.js'
import { RechargeRule } from './recharge-rule.js'
import { Credits, Currency, Cursor, Instant, PageLimit, Reference, Whole } from './scalars.js'

/** What was decided: to charge, or why not. The first that holds, in this order. */
export const RechargeVerdict = z.enum([
  'off',
  'paused',
  'subscription_inactive',
  'subscription_canceling',
  'renewal_due',
  'action_required',
  'in_flight',
  'credits_pending',
  'suspended',
  'backing_off',
  'no_card',
  'cap_per_period',
  'max_per_period',
  'charge',
])
export type RechargeVerdict = z.output<typeof RechargeVerdict>

/** What made it decide. `refused`: work that was refused for want of credits. */
export const RechargeTrigger = z.enum([
  'debit',
  'reserve',
  'extend',
  'settle',
  'refused',
  'switched_on',
])
export type RechargeTrigger = z.output<typeof RechargeTrigger>

/** How a charge ended, or where it stands. */
export const RechargeOutcome = z.enum([
  'processing',
  'succeeded',
  'declined',
  'action_required',
  'canceled',
])
export type RechargeOutcome = z.output<typeof RechargeOutcome>

/**
 * One row of the audit trail. `saved`: somebody changed the rule. `decided`: work has found the
 * balance below the threshold. `ended`: something has become of a charge.
 */
export const RechargeEvent = z.object({
  /** Numbered from 1 on, without a gap. */
  seq: z.int().check(z.positive()),
  kind: z.enum(['saved', 'decided', 'ended']),
  at: Instant,
  /** The member who did it, `service`, or `system`. */
  actor: Reference,
  /** Of the rule that held. */
  version: Whole,
  /** Available credits at that instant. */
  available: Whole,
  threshold: Credits,
  /**
   * Charged in this period by that instant, and how often, with what is under way. A charge that is
   * decided is not in it yet; one that has ended is, unless nothing came of it.
   */
  spent: Money,
  count: Whole,
  capPerPeriod: Money,
  maxPerPeriod: Whole,
  /** What one charge comes to, with tax. */
  total: Money,
  currency: Currency,
  /** With `decided`. */
  trigger: z.nullable(RechargeTrigger),
  /** The operation that was the trigger; of one that was refused, its idempotency key. */
  operation: z.nullable(z.string()),
  verdict: z.nullable(RechargeVerdict),
  /** With `ended`. */
  outcome: z.nullable(RechargeOutcome),
  declineCode: z.nullable(Reference),
  /** The purchase that the charge is. */
  purchase: z.nullable(Reference),
  invoice: z.nullable(Reference),
  /** The number on that invoice, as people know it. */
  invoiceNumber: z.nullable(Line),
  /** With `saved`: the rule before, null for the first one, and after. */
  before: z.nullable(RechargeRule),
  after: z.nullable(RechargeRule),
})
export type RechargeEvent = z.output<typeof RechargeEvent>

export const RechargeEventsExportQuery = z.object({
  kind: z.optional(z.enum(['saved', 'decided', 'ended'])),
})
export type RechargeEventsExportQuery = z.output<typeof RechargeEventsExportQuery>

export const RechargeEventsQuery = z.object({
  ...RechargeEventsExportQuery.shape,
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type RechargeEventsQuery = z.output<typeof RechargeEventsQuery>

/** Newest first. */
export const RechargeEvents = z.object({
  events: z.array(RechargeEvent),
  nextCursor: z.nullable(Cursor),
})
export type RechargeEvents = z.output<typeof RechargeEvents>
