import * as z from 'zod/mini'
import { Instant } from './scalars.js'

/** Moves the clock of a backend in test mode: to an instant, or ahead. Never back. */
export const ClockInput = z.object({
  now: z.optional(Instant),
  advanceMs: z.optional(z.int().check(z.minimum(1), z.maximum(4_000_000_000_000))),
})
export type ClockInput = z.output<typeof ClockInput>

/** What the backend takes for now. Null while it follows real time. */
export const Clock = z.object({ now: z.nullable(Instant) })
export type Clock = z.output<typeof Clock>
