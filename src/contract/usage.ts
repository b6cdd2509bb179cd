import * as z from 'zod/mini'
import { Code, Instant, Reference, TimeZone, Whole } from './scalars.js'

export const UsageQuery = z.object({
  /** How long one row is, in the account's time zone. Weeks begin on Monday. */
  by: z.enum(['hour', 'day', 'week', 'month']),
  groupBy: z.optional(z.enum(['feature', 'member'])),
  from: Instant,
  to: Instant,
  feature: z.optional(Code),
  member: z.optional(Reference),
})
export type UsageQuery = z.output<typeof UsageQuery>

/** What was used in one stretch of time. Stretches without any use are left out. */
export const UsageRow = z.object({
  start: Instant,
  end: Instant,
  /** What it is grouped by; null otherwise. */
  feature: z.nullable(Code),
  member: z.nullable(Reference),
  credits: Whole,
  /** Given back in this stretch for use of any time. */
  refunded: Whole,
  operations: Whole,
})
export type UsageRow = z.output<typeof UsageRow>

/** `from` and `to` are rounded outwards to whole rows. */
export const Usage = z.object({
  timeZone: TimeZone,
  from: Instant,
  to: Instant,
  total: z.object({ credits: Whole, refunded: Whole, operations: Whole }),
  rows: z.array(UsageRow),
})
export type Usage = z.output<typeof Usage>
