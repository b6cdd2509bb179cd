import * as z from 'zod/mini'
import { Money } from './money.js'
import { Code, Credits, Instant } from './scalars.js'

/** Below what the balance must fall, what is bought then, and how much of that at most. */
export const RechargeRule = z.object({
  enabled: z.boolean(),
  /** Charges when fewer credits than this are available. */
  threshold: Credits,
  bundle: Code,
  quantity: z.int().check(z.minimum(1), z.maximum(1000)),
  /** What may be charged in one billing period, with tax, in the account's currency. */
  capPerPeriod: Money,
  /** How often, in one billing period. */
  maxPerPeriod: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Charges nothing before it. Null when it is not paused. */
  pausedUntil: z.nullable(Instant),
})
export type RechargeRule = z.output<typeof RechargeRule>
