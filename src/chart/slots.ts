import type { UsageQuery } from '../contract/usage.js'
import { DAY_MS, type ZoneClock } from './zone-clock.js'

export type Unit = UsageQuery['by']

/** The stretches of time on the axis, each with what the clocks show when it starts. */
export interface Slots {
  readonly by: Unit
  /** Instants in milliseconds, ascending. */
  readonly starts: readonly number[]
  readonly walls: readonly number[]
}

const HOUR_MS = 3_600_000
const DAYS = { day: 1, week: 7 }

/**
 * Every stretch from one instant to another, also those in which nothing was used. What the
 * backend counted in (`known`) is always one, even where this browser's calendar says otherwise.
 */
export function slotsOf(
  by: Unit,
  { wall, instant }: ZoneClock,
  from: number,
  to: number,
  known: Iterable<number>,
): Slots {
  const next = (start: number): number => {
    const shown = wall(start)
    if (by === 'hour') return start + HOUR_MS - (shown % HOUR_MS)
    const date = new Date(shown)
    if (by === 'month') return instant(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1))
    return instant(shown - (shown % DAY_MS) + DAYS[by] * DAY_MS)
  }
  const all = new Set(known)
  for (let start = from; start < to; start = Math.max(start + HOUR_MS / 4, next(start)))
    all.add(start)
  const starts = [...all].sort((a, b) => a - b)
  return { by, starts, walls: starts.map(wall) }
}
