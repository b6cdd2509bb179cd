import type { Time } from './account.js'
import { instantOf, offsetAt, wallAt } from './calendar.js'

/** Hours, days, weeks that begin on Monday, and months, as the clocks of a zone show them. */

const HOUR_ms = 3_600_000
const DAY_ms = 24 * HOUR_ms

export type Bucket = 'hour' | 'day' | 'week' | 'month'

/** The stretch of time that an instant is in, half-open. */
export function daysOf(at: Time, by: Bucket, timeZone: string): { start: Time; end: Time } {
  const wall = wallAt(at, timeZone)
  if (by === 'hour') {
    // The hour as it is shown, by the clocks of that moment: when they go back it comes twice.
    const start = Math.floor(wall / HOUR_ms) * HOUR_ms - offsetAt(at, timeZone)
    return { start, end: start + HOUR_ms }
  }
  const midnight = Math.floor(wall / DAY_ms) * DAY_ms
  const [first, next] = spanOf(midnight, by)
  return { start: startOf(first, timeZone), end: startOf(next, timeZone) }
}

/** The first day of it, and of the one after it, as walls at midnight. */
function spanOf(midnight: number, by: Bucket): [number, number] {
  const day = new Date(midnight)
  if (by === 'day') return [midnight, midnight + DAY_ms]
  if (by === 'week') {
    const sinceMonday = (day.getUTCDay() + 6) % 7
    const monday = midnight - sinceMonday * DAY_ms
    return [monday, monday + 7 * DAY_ms]
  }
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()]
  return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)]
}

/** The first instant of a day. Where midnight is skipped, the day begins when the clocks have moved. */
function startOf(midnight: number, timeZone: string): Time {
  return instantOf(midnight, timeZone)
}
