import * as z from 'zod/mini'
import { runsOn } from './bookkeeping.js'
import { Instant, TimeZone, Whole } from './scalars.js'
import { UsageQuery } from './usage.js'

export const BalanceSeriesQuery = z.pick(UsageQuery, { by: true, from: true, to: true })
export type BalanceSeriesQuery = z.output<typeof BalanceSeriesQuery>

/**
 * What was there at the end of one stretch of time, or is there now where that has not come, and
 * what became of the credits in it.
 */
export const BalanceRow = z.object({
  start: Instant,
  end: Instant,
  /** What could be used of the monthly credits. */
  monthly: Whole,
  /** What could be used of all others. */
  purchased: Whole,
  held: Whole,
  debt: Whole,
  granted: Whole,
  bought: Whole,
  /** The part of `bought` that auto-recharge has bought. */
  recharged: Whole,
  /** Less what was given back for earlier use: so it may be negative. */
  used: z.int(),
  expired: Whole,
  voided: Whole,
  /** Taken back because the money was returned. */
  refunded: Whole,
})
export type BalanceRow = z.output<typeof BalanceRow>

/**
 * How the balance went, by stretches of the account's own time. `from` and `to` are rounded
 * outwards to whole rows; of the time after `asOf` there are none. Each row goes on where the one
 * before ended: see `runsOn`.
 */
export const BalanceSeries = z
  .object({
    timeZone: TimeZone,
    from: Instant,
    to: Instant,
    asOf: Instant,
    /** The sum of the ledger at `from`: held credits included, less what is owed. */
    opening: z.int(),
    rows: z.array(BalanceRow),
  })
  .check(z.refine(runsOn))
export type BalanceSeries = z.output<typeof BalanceSeries>
