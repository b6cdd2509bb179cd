import * as z from 'zod/mini'
import { isInstant } from './invariants.js'

/** The largest number of credits one operation may move. */
export const CREDITS_MAX = 1_000_000_000

/** The longest work one operation may measure, in the feature's unit: 24 h in milliseconds. */
export const QUANTITY_MAX = 86_400_000

/** Longest life of a reservation, in seconds, counted from its start. */
export const TTL_SECONDS_MAX = 86_400

/** A whole number of credits that may be zero. */
export const Whole = z.int().check(z.nonnegative())

/** Credits moved by one operation. */
export const Credits = z.int().check(z.minimum(1), z.maximum(CREDITS_MAX))

/** Work, in the feature's unit (milliseconds for every feature billed by time). */
export const Quantity = z.int().check(z.minimum(1), z.maximum(QUANTITY_MAX))

/** How long a reservation stays open, in seconds from now. */
export const TtlSeconds = z.int().check(z.minimum(1), z.maximum(TTL_SECONDS_MAX))

/**
 * An instant in UTC, to the millisecond: `2026-11-23T09:30:00.000Z`. The pattern is for who reads
 * the contract in another language; it cannot count the days of a month.
 */
export const Instant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
      { abort: true },
    ),
    z.refine(isInstant),
  )

/**
 * A reference the host chose: an account, a member, a session, an operation. Too narrow for a
 * sentence, so that no patient data can enter the ledger.
 */
export const Reference = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** The code of a plan, a feature or a bundle in the configuration. */
export const Code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,62}$/))

/** The name of a time zone in the IANA database, such as `Europe/London`. */
export const TimeZone = z.string().check(z.minLength(1))

/** ISO 4217, such as `USD`. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/))

/** How many items of a list are answered at once. */
export const PageLimit = z.int().check(z.minimum(1), z.maximum(1000))

/** Where a list goes on: opaque, given by the page before. */
export const Cursor = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/))
