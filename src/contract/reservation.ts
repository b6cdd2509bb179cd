import * as z from 'zod/mini'
import { Balance, Rate } from './balance.js'
import { Source } from './grant.js'
import {
  Code,
  Credits,
  Instant,
  Quantity,
  QUANTITY_MAX,
  Reference,
  TtlSeconds,
  Whole,
} from './scalars.js'

/** The part of one operation that one grant carries. */
export const Slice = z.object({ grant: Reference, source: Source, credits: Credits })
export type Slice = z.output<typeof Slice>

/** Credits set aside for work in progress, and how the work ended. */
export const Reservation = z.object({
  id: Reference,
  state: z.enum(['open', 'settled', 'released', 'expired']),
  feature: Code,
  member: Reference,
  session: Reference,
  /** The work reserved for, in the feature's unit. */
  quantity: Quantity,
  /** Held now; after the end, what had been held. */
  credits: Credits,
  slices: z.array(Slice),
  /** The rate in force when the work was reserved, by which it settles. */
  rate: Rate,
  startedAt: Instant,
  expiresAt: Instant,
  /** Null while open. */
  endedAt: z.nullable(Instant),
  settlement: z.nullable(
    z.object({
      /** By which it can be refunded. */
      operation: Reference,
      /** The work done, in the feature's unit. */
      quantity: Whole,
      /** What the work cost: the one rounding, up. */
      credits: Whole,
      /** Which grants paid. */
      slices: z.array(Slice),
      /** Taken from the reservation and given back, last taken first. */
      returned: Whole,
      /** The part within the feature's grace that no grant could cover. */
      owed: Whole,
    }),
  ),
})
export type Reservation = z.output<typeof Reservation>

export const ReserveInput = z.object({
  feature: Code,
  quantity: Quantity,
  session: Reference,
  /** Defaults to one hour. */
  ttlSeconds: z.optional(TtlSeconds),
  /** Whose work it is. Only the service key may name one; a member reserves for himself. */
  member: z.optional(Reference),
})
export type ReserveInput = z.output<typeof ReserveInput>

/** More work, more time, or both. The time counts from now. */
export const ExtendInput = z.object({
  quantity: z.optional(Quantity),
  ttlSeconds: z.optional(TtlSeconds),
})
export type ExtendInput = z.output<typeof ExtendInput>

/** The work done. Zero gives everything back. */
export const SettleInput = z.object({ quantity: Whole.check(z.maximum(QUANTITY_MAX)) })
export type SettleInput = z.output<typeof SettleInput>

/** The reservation as the operation left it, and the balance as it is now. */
export const ReservationResult = z.object({ reservation: Reservation, balance: Balance })
export type ReservationResult = z.output<typeof ReservationResult>
