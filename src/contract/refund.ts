import * as z from 'zod/mini'
import { Balance } from './balance.js'
import { Slice } from './reservation.js'
import { Credits, Instant, Reference, Whole } from './scalars.js'

/** Gives use back to the grants that paid for it, last taken first. */
export const UsageRefundInput = z.object({
  /** All that is left of it unless told. */
  credits: z.optional(Credits),
  reason: Reference,
  actor: z.optional(Reference),
})
export type UsageRefundInput = z.output<typeof UsageRefundInput>

export const UsageRefund = z.object({
  operation: Reference,
  /** The operation whose use was given back. */
  refunds: Reference,
  credits: Credits,
  /** The part that nobody had paid, and that is owed no more. */
  debtLowered: Whole,
  /** To which grants the rest went, in this order. What came to an ended one was gone at once. */
  slices: z.array(Slice),
  reason: Reference,
  at: Instant,
})
export type UsageRefund = z.output<typeof UsageRefund>

export const UsageRefundResult = z.object({ refund: UsageRefund, balance: Balance })
export type UsageRefundResult = z.output<typeof UsageRefundResult>
