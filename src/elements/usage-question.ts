import { type Days, daysBefore, daysOf, type Moment, type Range, unitFor } from '../chart/ranges.js'
import type { Unit } from '../chart/slots.js'
import type { Grouping } from '../chart/usage-model.js'
import { type ZoneClock, zoneClock } from '../chart/zone-clock.js'
import type { BalanceSeriesQuery } from '../contract/balance-series.js'
import type { Balance } from '../contract/balance.js'
import type { UsageQuery } from '../contract/usage.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { SeriesQuestion } from '../store/balance-series.js'
import type { UsageQuestion } from '../store/usage.js'

/** What a page or a person has chosen to see. */
export interface UsageChoice {
  /** What was used, or what was left. */
  readonly view: 'usage' | 'balance'
  readonly range: Range
  readonly by: Unit | undefined
  readonly groupBy: Grouping
  /** First and last day of a range of one's own: `2026-11-23`. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly compare: boolean
}

/** A choice, as it is read for an account at a moment: in its zone, by its periods. */
export interface UsageAsked {
  readonly days: Days
  readonly by: Unit
  readonly question: UsageQuestion | SeriesQuestion
}

/** Undefined for days that make no sense. */
export function askedOf(
  choice: UsageChoice,
  { asOf, period }: Balance,
  timeZone: string,
): UsageAsked | undefined {
  const clock = zoneClock(knownTimeZone(timeZone))
  const moment: Moment = {
    now: clock.wall(Date.parse(asOf)),
    period: period
      ? { start: clock.wall(Date.parse(period.start)), end: clock.wall(Date.parse(period.end)) }
      : undefined,
    first: Date.parse(choice.from ?? ''),
    last: Date.parse(choice.to ?? ''),
  }
  const days = daysOf(choice.range, moment)
  if (!days) return undefined
  const by = unitFor(choice.by, days)
  const stretch = (asked: Days): BalanceSeriesQuery => ({
    ...{ by, from: instantOf(asked.from, clock), to: instantOf(asked.to, clock) },
  })
  if (choice.view === 'balance') return { days, by, question: { balance: stretch(days) } }
  const queryFor = (asked: Days): UsageQuery => ({ groupBy: choice.groupBy, ...stretch(asked) })
  const before = choice.compare ? daysBefore(choice.range, days, moment) : undefined
  return { days, by, question: { of: queryFor(days), against: before && queryFor(before) } }
}

const instantOf = (wall: number, { instant }: ZoneClock): string =>
  new Date(instant(wall)).toISOString()
