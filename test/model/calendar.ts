import { Temporal } from 'temporal-polyfill'
import type { Time } from './account.js'

/**
 * The boundaries of a subscription, reckoned as one would with a paper calendar: count months on
 * the wall, clamp the day, then ask which instant shows that wall. Only what a zone's clocks are
 * off by, at an instant, is taken from Temporal.
 */

const HOUR_ms = 3_600_000
const DAY_ms = 24 * HOUR_ms

/** What the wall shows, written as if it were UTC. */
type Wall = number

export function offsetAt(at: Time, timeZone: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  return instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000
}

export function wallAt(at: Time, timeZone: string): Wall {
  return at + offsetAt(at, timeZone)
}

/** Rule 6: of a wall that comes twice it is the first; one that is skipped moves forward. */
export function instantOf(wall: Wall, timeZone: string): Time {
  // Clocks are never moved twice within three days, so that these are the offsets around it.
  const before = offsetAt(wall - 1.5 * DAY_ms, timeZone)
  const after = offsetAt(wall + 1.5 * DAY_ms, timeZone)
  const shown = [wall - before, wall - after].filter((at) => wallAt(at, timeZone) === wall)
  return shown.length > 0 ? Math.min(...shown) : wall - before
}

/** Rule 6: the n-th boundary is computed from the anchor and clamped to the month's length. */
export function boundaryOf(anchor: Time, timeZone: string, n: number): Time {
  const wall = new Date(wallAt(anchor, timeZone))
  const [year, month] = [wall.getUTCFullYear(), wall.getUTCMonth() + n]
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(wall.getUTCDate(), lastDay)
  const timeOfDay = wall.getTime() % DAY_ms
  const sinceMidnight = timeOfDay < 0 ? timeOfDay + DAY_ms : timeOfDay
  return instantOf(Date.UTC(year, month, day) + sinceMidnight, timeZone)
}

/** The period that contains an instant at or after the anchor, found by walking to it. */
export function periodAt(anchor: Time, timeZone: string, at: Time): { start: Time; end: Time } {
  let n = 0
  while (boundaryOf(anchor, timeZone, n + 1) <= at) n += 1
  return { start: boundaryOf(anchor, timeZone, n), end: boundaryOf(anchor, timeZone, n + 1) }
}
