import * as z from 'zod/mini'
import { Level } from './balance.js'
import { Code, Instant, Quantity, Reference, Whole } from './scalars.js'

export const CanStartQuery = z.object({
  feature: Code,
  quantity: Quantity,
  /** Whose work it would be: of a token, its member. The service key need not say. */
  member: z.optional(Reference),
})
export type CanStartQuery = z.output<typeof CanStartQuery>

/** Whether a reservation of the same feature and quantity would succeed now. */
export const CanStart = z.object({
  feature: Code,
  quantity: Quantity,
  allowed: z.boolean(),
  /** Why not. Null exactly when allowed. */
  reason: z.nullable(z.enum(['insufficient_credits', 'member_limit_reached'])),
  /** What may be spent now: no more than the limit of the member leaves him. */
  available: Whole,
  /** Credits the work would hold. */
  required: Whole,
  /** The work that is covered, in the feature's unit. One operation measures at most `QUANTITY_MAX` of it. */
  quantityCovered: Whole,
  /** `quantityCovered` in whole minutes; null for a feature not billed by time. */
  minutesCovered: z.nullable(Whole),
  /** The level the account would be at after the reservation; the present one if refused. */
  levelAfter: Level,
  version: Whole,
  asOf: Instant,
})
export type CanStart = z.output<typeof CanStart>
