import * as z from 'zod/mini'
import { Balance } from './balance.js'
import { Credits, Instant, Reference, Whole } from './scalars.js'

export const Source = z.enum([
  'monthly',
  'purchased',
  'recharge',
  'promotional',
  'adjustment',
  'refund',
])
export type Source = z.output<typeof Source>

/** A deposit. Spendable while `effectiveAt <= now < expiresAt`. */
export const Grant = z.object({
  id: Reference,
  source: Source,
  state: z.enum(['scheduled', 'active', 'depleted', 'expired', 'voided']),
  credits: Credits,
  /** Settled and not yet used, held credits included. */
  remaining: Whole,
  held: Whole,
  effectiveAt: Instant,
  /** Null for credits that never expire. */
  expiresAt: z.nullable(Instant),
})
export type Grant = z.output<typeof Grant>

/**
 * A deposit to make. Monthly credits name their period's start, of which there is one grant;
 * purchased and recharged credits never expire. `effectiveAt` defaults to now.
 */
export const GrantInput = z.object({
  source: Source,
  credits: Credits,
  effectiveAt: z.optional(Instant),
  expiresAt: z.optional(Instant),
  periodStart: z.optional(Instant),
  /** Why, as a code: shown in the audit trail. */
  reason: Reference,
})
export type GrantInput = z.output<typeof GrantInput>

export const GrantResult = z.object({ grant: Grant, balance: Balance })
export type GrantResult = z.output<typeof GrantResult>
