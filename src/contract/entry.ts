import * as z from 'zod/mini'
import { Source } from './grant.js'
import { Code, Cursor, Instant, PageLimit, Reference } from './scalars.js'

export const EntryType = z.enum([
  'granted',
  'consumed',
  'expired',
  'voided',
  'refunded',
  'adjusted',
])
export type EntryType = z.output<typeof EntryType>

/** A movement in the ledger. Never changed: corrections are new ones. */
export const Entry = z.object({
  /** Its place in the account's ledger. */
  seq: z.int().check(z.positive()),
  /** What was done in one go has one operation: an entry for each grant that it touched. */
  operation: Reference,
  type: EntryType,
  /**
   * Signed. A `refunded` one that says what it `refunds` gives use back. Any other goes with money
   * that was returned: negative, or positive where the money has come back.
   */
  credits: z.int(),
  /** The sum of all entries up to this one: what the account has, held credits included, less debt. */
  balanceAfter: z.int(),
  /** Null for the part that no grant covers: the debt. */
  grant: z.nullable(Reference),
  source: z.nullable(Source),
  feature: z.nullable(Code),
  member: z.nullable(Reference),
  session: z.nullable(Reference),
  rateVersion: z.nullable(z.int()),
  reservation: z.nullable(Reference),
  /** The operation that this one gives back. */
  refunds: z.nullable(Reference),
  actor: z.nullable(Reference),
  reason: z.nullable(Reference),
  /** When it happened. An expiry happens at its boundary, whenever it is written. */
  at: Instant,
})
export type Entry = z.output<typeof Entry>

const filters = {
  type: z.optional(EntryType),
  feature: z.optional(Code),
  member: z.optional(Reference),
  session: z.optional(Reference),
  grant: z.optional(Reference),
  operation: z.optional(Reference),
  /** From this instant on, and before that one. */
  from: z.optional(Instant),
  to: z.optional(Instant),
}

/** What to leave out of the whole ledger, as CSV, oldest first. */
export const EntriesFilter = z.object(filters)
export type EntriesFilter = z.output<typeof EntriesFilter>

export const EntriesQuery = z.object({
  ...filters,
  /** 100 unless told. */
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type EntriesQuery = z.output<typeof EntriesQuery>

/** Newest first. Pages never skip or repeat an entry while new ones arrive. */
export const Entries = z.object({ entries: z.array(Entry), nextCursor: z.nullable(Cursor) })
export type Entries = z.output<typeof Entries>
