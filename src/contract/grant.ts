import * as z from 'zod/mini'
import { Balance } from './balance.js'
import { Credits, Cursor, Instant, PageLimit, Reference, Whole } from './scalars.js'

export const Source = z.enum([
  'monthly',
  'purchased',
  'recharge',
  'promotional',
  'adjustment',
  'refund',
])
export type Source = z.output<typeof Source>

export const GrantState = z.enum(['scheduled', 'active', 'depleted', 'expired', 'voided'])
export type GrantState = z.output<typeof GrantState>

/** A deposit. Spendable while `effectiveAt <= now < expiresAt`. */
export const Grant = z.object({
  id: Reference,
  source: Source,
  state: GrantState,
  credits: Credits,
  /** Settled and not yet used, held credits included. */
  remaining: Whole,
  held: Whole,
  /** Taken back because the money of the purchase was returned. */
  refundedCredits: Whole,
  /** To be taken back as soon as credits come back to this grant. */
  owedCredits: Whole,
  effectiveAt: Instant,
  /** Null for credits that never expire. */
  expiresAt: z.nullable(Instant),
  /** The start of the period whose monthly credits these are. Null for all others. */
  periodStart: z.nullable(Instant),
  reason: Reference,
  actor: Reference,
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
  /** Who did it; `service` unless told. */
  actor: z.optional(Reference),
})
export type GrantInput = z.output<typeof GrantInput>

export const GrantResult = z.object({ grant: Grant, balance: Balance })
export type GrantResult = z.output<typeof GrantResult>

/** Takes a grant away. What is held of it may still be settled; what comes back to it is gone. */
export const VoidGrantInput = z.object({ reason: Reference, actor: z.optional(Reference) })
export type VoidGrantInput = z.output<typeof VoidGrantInput>

/** Money of a purchase was returned. */
export const RefundPurchaseInput = z.object({
  /** For how many of its credits in all, earlier returns included: as payment providers count. */
  credits: Credits,
  reason: Reference,
  actor: z.optional(Reference),
})
export type RefundPurchaseInput = z.output<typeof RefundPurchaseInput>

export const GrantsQuery = z.object({
  state: z.optional(GrantState),
  source: z.optional(Source),
  /** 100 unless told. */
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type GrantsQuery = z.output<typeof GrantsQuery>

/** Newest first. */
export const Grants = z.object({ grants: z.array(Grant), nextCursor: z.nullable(Cursor) })
export type Grants = z.output<typeof Grants>
