import * as z from 'zod/mini'
import { Money } from './money.js'
import { Code, Credits, Currency, Instant, TimeZone, Whole } from './scalars.js'

/** A day of the account's calendar, such as `2026-11-25`. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Eight times out of ten it is between these two. Null: not within the next year. */
export const DayRange = z.object({ earliest: z.nullable(Day), latest: z.nullable(Day) })
export type DayRange = z.output<typeof DayRange>

/** Eight times out of ten it is between these two. */
export const CreditsRange = z.object({ least: Whole, most: Whole })
export type CreditsRange = z.output<typeof CreditsRange>

/** What a practice uses, learnt from its own last whole weeks. */
const Pace = z.object({
  /** From how many of them. */
  weeks: z.int().check(z.minimum(3)),
  week: CreditsRange,
  /** Monday first. On a day on which the practice is closed nothing is used. */
  weekdays: z.array(z.object({ credits: Whole, closed: z.boolean() })),
})

/** One way to have enough credits in the next period. */
export const Cover = z.object({
  kind: z.enum(['bundle', 'plan']),
  code: Code,
  quantity: z.int().check(z.positive()),
  /** How many more it brings. */
  credits: Credits,
  /** What it costs more, without tax. */
  price: Money,
})
export type Cover = z.output<typeof Cover>

export const Forecast = z.object({
  asOf: Instant,
  timeZone: TimeZone,
  /** Null while there is too little to learn from: then nothing else is foretold. */
  pace: z.nullable(Pace),
  /** When the monthly credits are used up. Null where none are, or where they last their period. */
  monthlyRunsOut: z.nullable(DayRange),
  /** When nothing is left of either kind, refreshes included. */
  runsOut: z.nullable(DayRange),
  /** Monthly credits that will expire unused. */
  unused: z.nullable(z.object({ at: Instant, credits: CreditsRange })),
  /** The period after the present one. Null where the subscription does not go on. */
  next: z.nullable(
    z.object({
      start: Instant,
      end: Instant,
      need: CreditsRange,
      monthly: Whole,
      /** What is left of purchased credits by then, if use is high. */
      carried: Whole,
      /** `need.most - monthly - carried`, or 0. */
      missing: Whole,
      currency: Currency,
      /** Ways to have what is missing, the cheapest first. */
      covers: z.array(Cover),
    }),
  ),
})
export type Forecast = z.output<typeof Forecast>
