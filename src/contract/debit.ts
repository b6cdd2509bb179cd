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
