import * as z from 'zod/mini'
import { Money } from './money.js'
import { RechargeTrigger, RechargeVerdict } from './recharge-event.js'
import { Code, Credits, Currency, Instant, TimeZone, Whole } from './scalars.js'

/** A rule that nobody has saved yet, held against days that were. */
export const RechargeRehearsalQuery = z.object({
  threshold: Credits,
  bundle: Code,
  quantity: z.int().check(z.minimum(1), z.maximum(1000)),
  capPerPeriod: Money,
  maxPerPeriod: z.int().check(z.minimum(1), z.maximum(1000)),
  days: z.int().check(z.minimum(1), z.maximum(90)),
})
export type RechargeRehearsalQuery = z.output<typeof RechargeRehearsalQuery>

/** What the rule would have done, had each charge succeeded at once. */
export const RechargeRehearsal = z.object({
  from: Instant,
  to: Instant,
  timeZone: TimeZone,
  currency: Currency,
  charges: z.array(
    z.object({
      at: Instant,
      trigger: RechargeTrigger,
      /** Before the charge, with the charges before it. */
      available: Whole,
      credits: Credits,
      total: Money,
    }),
  ),
  /** All of them. */
  spent: Money,
  /** Decisions not to charge, by why: the first of each, and how many there were. */
  held: z.array(z.object({ verdict: RechargeVerdict, at: Instant, count: Credits })),
  /**
   * The fewest credits that were available, and when: as it was, and with the charges. Of an account
   * that was opened meanwhile, since it had any. What is left while a renewal is on its way counts only
   * where it was used from, or where the renewal took more than a day.
   */
  lowest: z.object({
    without: z.object({ available: Whole, at: Instant }),
    with: z.object({ available: Whole, at: Instant }),
  }),
  /**
   * What was available at the end of each day of the account's own time, or is now: as it was, and
   * with the charges. There are none from before it was opened.
   */
  days: z.array(z.object({ start: Instant, end: Instant, without: Whole, with: Whole })),
})
export type RechargeRehearsal = z.output<typeof RechargeRehearsal>
