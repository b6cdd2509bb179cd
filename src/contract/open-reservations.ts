import * as z from 'zod/mini'
import { Code, Credits, Cursor, Instant, PageLimit, Quantity, Reference, Whole } from './scalars.js'

export const OpenReservationsQuery = z.object({
  /** 100 unless told. */
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type OpenReservationsQuery = z.output<typeof OpenReservationsQuery>

/** Credits that are set aside now, and for whose work. */
export const OpenReservation = z.object({
  id: Reference,
  feature: Code,
  member: Reference,
  session: Reference,
  /** The work reserved for, in the feature's unit. */
  quantity: Quantity,
  unit: z.enum(['milliseconds', 'units']),
  credits: Credits,
  startedAt: Instant,
  expiresAt: Instant,
  /** Whether whoever asks may release it. */
  mayRelease: z.boolean(),
})
export type OpenReservation = z.output<typeof OpenReservation>

/** Oldest first. */
export const OpenReservations = z.object({
  reservations: z.array(OpenReservation),
  nextCursor: z.nullable(Cursor),
  /** The version of the balance with which they were so. */
  version: Whole,
  asOf: Instant,
})
export type OpenReservations = z.output<typeof OpenReservations>
