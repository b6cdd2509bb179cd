import * as z from 'zod/mini'
import { reconciles } from './bookkeeping.js'
import { Instant, TimeZone, Whole } from './scalars.js'

/**
 * Two instants, or a period: the present one unless told. Where there is no subscription, months
 * of the calendar are its periods.
 */
export const StatementQuery = z.object({
  from: z.optional(Instant),
  to: z.optional(Instant),
  period: z.optional(z.enum(['present', 'previous'])),
})
export type StatementQuery = z.output<typeof StatementQuery>

/**
 * What became of an account's credits from one instant on and before another. It adds up:
 * opening + granted + bought - used - expired - voided - refunded = closing.
 */
export const Statement = z
  .object({
    timeZone: TimeZone,
    from: Instant,
    to: Instant,
    /** Sums of the ledger: held credits included, less what is owed. May be negative. */
    opening: z.int(),
    granted: Whole,
    bought: Whole,
    /** Less what was given back for earlier use: so it may be negative. */
    used: z.int(),
    expired: Whole,
    voided: Whole,
    /** Taken back because the money was returned, less what came back with it: it may be negative. */
    refunded: z.int(),
    closing: z.int(),
  })
  .check(z.refine(reconciles))
export type Statement = z.output<typeof Statement>
