import * as z from 'zod/mini'
import { explainsAll } from './bookkeeping.js'
import { addsUp, endsAfterItStarts } from './invariants.js'
import { Code, Instant, Reference, TimeZone, Whole } from './scalars.js'

/** Urgency, computed by the server from `available` and the account's two limits. */
export const Level = z.enum(['empty', 'critical', 'low', 'ok'])
export type Level = z.output<typeof Level>

/** Where an account's subscription stands. `canceled` keeps what was bought spendable. */
export const SubscriptionState = z.enum(['trialing', 'active', 'past_due', 'canceled'])
export type SubscriptionState = z.output<typeof SubscriptionState>

/** One billing cycle, half-open, with the zone in which its days are counted. */
export const Period = z
  .object({ start: Instant, end: Instant, timeZone: TimeZone })
  .check(z.refine(endsAfterItStarts))
export type Period = z.output<typeof Period>

/** Credits that come or go at a known instant. */
export const CreditsAt = z.object({ at: Instant, credits: Whole })
export type CreditsAt = z.output<typeof CreditsAt>

/** The price of a feature: exactly `credits` per `per` units of work. Never charged in blocks. */
export const Rate = z.object({
  version: z.int().check(z.positive()),
  credits: z.int().check(z.positive()),
  per: z.int().check(z.positive()),
  unit: z.enum(['milliseconds', 'units']),
})
export type Rate = z.output<typeof Rate>

/** A feature of the account, and how much of it the available credits still cover. */
export const Feature = z.object({
  code: Code,
  name: z.string().check(z.minLength(1)),
  rate: Rate,
  /** The work that is covered, in the feature's unit. One operation measures at most `QUANTITY_MAX` of it. */
  quantityCovered: Whole,
  /** `quantityCovered` in whole minutes; null for a feature not billed by time. */
  minutesCovered: z.nullable(Whole),
})
export type Feature = z.output<typeof Feature>

/** What an account can spend now, where it comes from, and what happens to it next. */
export const Balance = z
  .object({
    account: Reference,
    /** Spendable now: settled credits less those held by open reservations. */
    available: Whole,
    /** The part of `available` that came with the plan and ends with the period. */
    monthly: Whole,
    /** The part of `available` from every other source, drawn after the monthly part. */
    purchased: Whole,
    /** Set aside by open reservations. Not part of `available`. */
    held: Whole,
    /** Used within a feature's grace but not yet covered; repaid first from the next grant. */
    debt: Whole,
    level: Level,
    lowAt: Whole,
    criticalAt: Whole,
    plan: z.nullable(
      z.object({ code: Code, name: z.string().check(z.minLength(1)), monthlyCredits: Whole }),
    ),
    subscription: z.nullable(
      z.object({ state: SubscriptionState, cancelAtPeriodEnd: z.boolean() }),
    ),
    period: z.nullable(Period),
    /** When the next monthly credits come, and how many. Null when none will. */
    nextRefresh: z.nullable(CreditsAt),
    /** The earliest instant at which available credits expire, and how many do. */
    nextExpiry: z.nullable(CreditsAt),
    features: z.array(Feature),
    /** Grows by at least one with every change of the figures of one account. */
    version: Whole,
    asOf: Instant,
  })
  .check(z.refine(addsUp))
export type Balance = z.output<typeof Balance>

/** What an account had at an instant, by replaying its ledger up to then, that instant included. */
export const BalanceAt = z
  .object({
    account: Reference,
    available: Whole,
    monthly: Whole,
    purchased: Whole,
    held: Whole,
    debt: Whole,
    version: Whole,
    at: Instant,
  })
  .check(z.refine(addsUp))
export type BalanceAt = z.output<typeof BalanceAt>

export const BalanceAtQuery = z.object({ at: Instant })
export type BalanceAtQuery = z.output<typeof BalanceAtQuery>

/** Why the available credits are not what they were. */
export const ChangeCause = z.enum([
  'granted',
  'bought',
  'used',
  'expired',
  'voided',
  'refunded',
  'held',
  'owed',
])
export type ChangeCause = z.output<typeof ChangeCause>

/** From what was available then to what is now: `opening` and all the changes make `closing`. */
export const BalanceChanges = z
  .object({
    since: Instant,
    asOf: Instant,
    opening: Whole,
    closing: Whole,
    changes: z.array(
      z.object({
        cause: ChangeCause,
        /** With `used`: of which feature. Null otherwise. */
        feature: z.nullable(Code),
        /** Signed: what it did to the available credits. Never zero. */
        credits: z.int(),
      }),
    ),
  })
  .check(z.refine(explainsAll))
export type BalanceChanges = z.output<typeof BalanceChanges>

export const BalanceChangesQuery = z.object({ since: Instant })
export type BalanceChangesQuery = z.output<typeof BalanceChangesQuery>
