import * as z from 'zod/mini'
import { Money } from './money.js'
import { PaymentMethod } from './payment-method.js'
import { Purchase, Quote } from './purchase.js'
import { RechargeVerdict } from './recharge-event.js'
import { RechargeRule } from './recharge-rule.js'
import { Currency, Instant, Reference, TimeZone, Whole } from './scalars.js'

/**
 * `armed`: it charges as soon as the balance is low. `charging`: a charge is under way.
 * `action_required`: the bank wants to ask the person. `capped`: no other charge fits into this
 * period. `suspended`: three charges in a row were declined. `off` also while it is paused.
 */
export const RechargeState = z.enum([
  'off',
  'armed',
  'charging',
  'action_required',
  'capped',
  'suspended',
])
export type RechargeState = z.output<typeof RechargeState>

/** The rule, how it stands, and what it would do. */
export const Recharge = z.object({
  /** Grows with each saving. 0 where nobody has saved one. */
  version: Whole,
  rule: z.nullable(RechargeRule),
  /** What one charge comes to; nothing else is ever charged. Null without a rule. */
  quote: z.nullable(Quote),
  state: RechargeState,
  /** What it would decide now, were the balance below the threshold. */
  verdict: RechargeVerdict,
  /** Nothing is charged before it, since a card was declined. */
  backsOffUntil: z.nullable(Instant),
  /** Charges in a row that were declined. */
  declines: Whole,
  available: Whole,
  currency: Currency,
  /** In which the caps count. Null without a subscription. */
  period: z.nullable(z.object({ start: Instant, end: Instant, timeZone: TimeZone })),
  /** Charged or under way in this period, with tax, and how often. */
  spent: Money,
  count: Whole,
  /** Which pays, and which when that is declined. */
  card: z.nullable(PaymentMethod),
  backupCard: z.nullable(PaymentMethod),
  /** The charge that has not ended: under way, waiting for the bank, or declined and open to be paid. */
  unfinished: z.nullable(Purchase),
  /** The most credits that one piece of work has used, of the newest. */
  largestUse: Whole,
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(Reference),
  asOf: Instant,
})
export type Recharge = z.output<typeof Recharge>

export const RechargeInput = z.object({
  /** The version that the person saw: refused as `changed_meanwhile` when there is a newer one. */
  version: Whole,
  ...RechargeRule.shape,
  /** What one charge comes to, as the person saw it. Another total is refused as `price_changed`. */
  total: Money,
  currency: Currency,
  /**
   * What the person has agreed to be charged at once, and to which card. Where saving would charge and
   * this is not what it would, it is refused as `recharge_confirmation_required`.
   */
  confirmed: z.optional(z.object({ total: Money, paymentMethod: Reference })),
})
export type RechargeInput = z.output<typeof RechargeInput>
