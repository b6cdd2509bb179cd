import type { Unit } from './slots.js'
import { DAY_MS } from './zone-clock.js'

export const RANGES = [
  'today',
  '7d',
  '30d',
  '90d',
  'period',
  'last-period',
  'year',
  'custom',
] as const
export type Range = (typeof RANGES)[number]

export const UNITS: readonly Unit[] = ['hour', 'day', 'week', 'month']

/** Whole days as the account's clocks show them: from one midnight to before another. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** A billing period. */
interface Cycle {
  readonly start: number
  readonly end: number
}

/** What a range is counted from, each as the account's clocks show it. */
export interface Moment {
  readonly now: number
  readonly period: Cycle | undefined
  /** The first and the last day of a range of one's own; NaN where it was not said. */
  readonly first: number
  readonly last: number
}

/** One request has no more rows of one series than this. */
const ROWS_MAX = 2_000
const LENGTH: Readonly<Record<Unit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30 }
/** A range of so many days is shown in this unit, unless another is asked for. */
const UNTIL: readonly (readonly [days: number, unit: Unit])[] = [
  [2, 'hour'],
  [100, 'day'],
  [750, 'week'],
]

const midnight = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

/** So many months away, on this day of the month, or on the last that there is. */
function monthsFrom(at: number, months: number, day: number): number {
  const date = new Date(at)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  return Date.UTC(year, month, Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate()))
}

/** Undefined for a range of one's own that is none. Without a period it is 30 days. */
export function daysOf(range: Range, { now, period, first, last }: Moment): Days | undefined {
  const to = midnight(now) + DAY_MS
  const back = (days: number): Days => ({ from: to - days * DAY_MS, to })
  if (range === 'custom') return first <= last ? { from: first, to: last + DAY_MS } : undefined
  if (range === 'today') return back(1)
  if (range === 'year') return { from: monthsFrom(to, -12, new Date(to).getUTCDate()), to }
  if (!range.endsWith('period')) return back(parseInt(range))
  if (!period) return back(30)
  const from = midnight(period.start)
  return range === 'period'
    ? { from, to: Math.min(to, midnight(period.end - 1) + DAY_MS) }
    : { from: periodBefore(period), to: from }
}

/** As many days, before the range; of a billing period those of the period before. */
export function daysBefore(range: Range, { from, to }: Days, { period }: Moment): Days {
  const year = range === 'year' && monthsFrom(from, -12, new Date(from).getUTCDate())
  const cycle =
    range === 'period' && period
      ? periodBefore(period)
      : range === 'last-period' && period && periodBefore({ start: from, end: period.start })
  const start = year || cycle || from - (to - from)
  return { from: start, to: Math.min(from, start + (to - from)) }
}

/**
 * Where the period before began. Of two months in a row one has 31 days, so that the later of the
 * two days is the day of the month from which all boundaries are counted.
 */
function periodBefore({ start, end }: Cycle): number {
  const day = Math.max(new Date(start).getUTCDate(), new Date(end).getUTCDate())
  return monthsFrom(start, -1, day)
}

/** Whether so many days can be read in this unit at once. */
export const fits = (unit: Unit, { from, to }: Days): boolean =>
  (to - from) / DAY_MS / LENGTH[unit] < ROWS_MAX

/** The unit asked for, if the range can be read in it; otherwise one that suits it. */
export function unitFor(asked: Unit | undefined, days: Days): Unit {
  if (asked && fits(asked, days)) return asked
  return UNTIL.find(([most]) => (days.to - days.from) / DAY_MS <= most)?.[1] ?? 'month'
}
