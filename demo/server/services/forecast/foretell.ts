import type { Cover, CreditsRange, Forecast } from '@virtual-practice/credits/contract'
import { daysFrom } from './calendar-days.js'
import { outlookOf, type Outlook } from './outlook.js'
import { paceOf, rangeOf, type DayUse, type Pace } from './pace.js'
import { extremeUses, typicalUses } from './uses.js'

/** Further ahead nothing is foretold. */
const HORIZON_days = 366

/** A period to come, and the monthly credits that it brings. Instants are ISO strings. */
export interface PeriodAhead {
  readonly start: string
  readonly end: string
  readonly credits: number
}

/** A grant of which something can be spent, in the order in which it is. */
export interface Spendable {
  readonly credits: number
  readonly monthly: boolean
  /** Null for credits that never expire. */
  readonly expiresAt: string | null
}

/** All that a forecast follows from. */
export interface Known {
  readonly now: string
  readonly timeZone: string
  readonly currency: string
  /** Whole days up to yesterday, oldest first. */
  readonly days: readonly DayUse[]
  /** So far. */
  readonly usedToday: number
  readonly grants: readonly Spendable[]
  /** Those that will come if nothing is changed, one after the other. */
  readonly periods: readonly PeriodAhead[]
  /** Ways to have so many credits more in the next period. */
  readonly covers: (missing: number) => Cover[]
}

/** What follows from how a practice has used its credits. */
export function foretell(known: Known): Forecast {
  const { now, timeZone, days, grants, periods } = known
  const pace = paceOf(days)
  if (!pace)
    return {
      ...{ asOf: now, timeZone, pace: null },
      ...{ monthlyRunsOut: null, runsOut: null, unused: null, next: null },
    }
  const calendar = daysFrom(now, timeZone)
  const { lastBefore } = calendar
  const today = { weekday: calendar.weekday, used: known.usedToday }
  const typical = typicalUses(pace, today, HORIZON_days)
  const uses = extremeUses(pace, typical)
  const pots = grants.map(({ expiresAt, ...grant }) => ({
    ...grant,
    lastDay: expiresAt === null ? Infinity : lastBefore(expiresAt),
  }))
  const refreshes = periods.map(({ start, end, credits }) => ({
    ...{ afterDay: lastBefore(start), lastDay: lastBefore(end), credits },
  }))
  const calm = outlookOf(pots, refreshes, uses.least)
  const busy = outlookOf(pots, refreshes, uses.most)
  const day = (of: number | undefined) => (of === undefined ? null : calendar.named(of))
  const range = (of: (outlook: Outlook) => number | undefined) =>
    of(busy) === undefined ? null : { earliest: day(of(busy)), latest: day(of(calm)) }
  const monthlyEnds = grants.find(({ monthly }) => monthly)?.expiresAt
  const [period] = periods
  return {
    asOf: now,
    timeZone,
    pace: told(pace),
    monthlyRunsOut: range(({ monthlyUsedUp }) => monthlyUsedUp),
    runsOut: range(({ runsOut }) => runsOut),
    unused: monthlyEnds
      ? { at: monthlyEnds, credits: whole(busy.monthlyUnused, calm.monthlyUnused) }
      : null,
    next: period ? next(period) : null,
  }

  function next({ start, end, credits }: PeriodAhead): NonNullable<Forecast['next']> {
    const ofPeriod = typical.slice(lastBefore(start) + 1, lastBefore(end) + 1)
    const { least, most } = rangeOf(pace!, sum(ofPeriod), ofPeriod.length)
    const need = whole(least, most)
    const carried = Math.floor(busy.carried)
    const missing = Math.max(0, need.most - credits - carried)
    const { currency, covers } = known
    return {
      start,
      end,
      need,
      monthly: credits,
      carried,
      missing,
      currency,
      covers: covers(missing),
    }
  }
}

function told(pace: Pace): NonNullable<Forecast['pace']> {
  const week = rangeOf(pace, sum(pace.weekdays), 7)
  return {
    weeks: pace.weeks,
    week: whole(week.least, week.most),
    weekdays: pace.weekdays.map((credits) => ({
      credits: Math.round(credits),
      closed: credits === 0,
    })),
  }
}

/** Outwards, so that a range never promises more than is known. */
const whole = (least: number, most: number): CreditsRange => ({
  least: Math.floor(least),
  most: Math.ceil(most),
})

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
