import * as z from 'zod/mini'
import { Balance, Rate } from './balance.js'
import { Slice } from './reservation.js'
import { Code, Instant, Quantity, Reference, Whole } from './scalars.js'

/** Work already done and not reserved for. */
export const DebitInput = z.object({
  feature: Code,
  quantity: Quantity,
  member: Reference,
  session: Reference,
})
export type DebitInput = z.output<typeof DebitInput>

export const Debit = z.object({
  /** By which it can be refunded. */
  operation: Reference,
  feature: Code,
  member: Reference,
  session: Reference,
  quantity: Quantity,
  credits: Whole,
  slices: z.array(Slice),
  rate: Rate,
  at: Instant,
})
export type Debit = z.output<typeof Debit>

export const DebitResult = z.object({ debit: Debit, balance: Balance })
export type DebitResult = z.output<typeof DebitResult>

/** Many debits reported at once, each under a key of its own, as if it had come alone. */
export const DebitBatchInput = z.object({
  debits: z
    .array(
      z.object({
        key: Reference,
        feature: Code,
        quantity: Quantity,
        member: Reference,
        session: Reference,
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
})
export type DebitBatchInput = z.output<typeof DebitBatchInput>

/** What became of one of them: exactly one of `debit` and `problem` is there. */
export const DebitOutcome = z.object({
  key: Reference,
  debit: z.optional(Debit),
  replayed: z.optional(z.boolean()),
  problem: z.optional(
    z.object({
      code: z.string(),
      detail: z.string(),
      required: z.optional(Whole),
      available: z.optional(Whole),
    }),
  ),
})
export type DebitOutcome = z.output<typeof DebitOutcome>

export const DebitBatchResult = z.object({ outcomes: z.array(DebitOutcome), balance: Balance })
export type DebitBatchResult = z.output<typeof DebitBatchResult>
