import type { UsageQuery } from '../contract/usage.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export interface Stretch {
  /** In milliseconds, half-open. */
  readonly start: number
  readonly end: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const numeric = 'numeric'
  const made = new Intl.DateTimeFormat('en', {
    ...{ timeZone, hourCycle: 'h23', calendar: 'iso8601' },
    ...{ year: numeric, month: numeric, day: numeric },
    ...{ hour: numeric, minute: numeric, second: numeric },
  })
  clocks.set(timeZone, made)
  return made
}

/** What the clocks of a zone show, as if it were UTC. */
export function wallAt(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)!.value)
  const [year, month, day] = [part('year'), part('month') - 1, part('day')]
  const ms = ((at % 1000) + 1000) % 1000
  return Date.UTC(year, month, day, part('hour'), part('minute'), part('second'), ms)
}

/** When the clocks show it: the first time of two; where it is skipped, as much later. */
export function instantOf(wall: number, timeZone: string): number {
  const offsetAt = (at: number): number => wallAt(at, timeZone) - at
  const [before, after] = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - offsetAt(near))
  if (wallAt(before!, timeZone) === wall || wallAt(after!, timeZone) !== wall) return before!
  return after!
}

/** So many months later by the clocks of a zone; what a month has not is its last day. */
export function monthsLater(anchor: number, months: number, timeZone: string): number {
  const wall = new Date(wallAt(anchor, timeZone))
  const [year, month] = [wall.getUTCFullYear(), wall.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Date.UTC(year, month, Math.min(wall.getUTCDate(), last))
  return instantOf(day + (wall.getTime() % DAY_MS), timeZone)
}

/** The billing period that contains an instant; each boundary is counted from the anchor. */
export function periodAt(anchor: number, timeZone: string, at: number): Stretch {
  let n = Math.floor((at - anchor) / (31 * DAY_MS))
  while (monthsLater(anchor, n + 1, timeZone) <= at) n++
  return {
    start: monthsLater(anchor, n, timeZone),
    end: monthsLater(anchor, n + 1, timeZone),
  }
}

/** The stretch of an account's own time that an instant is in. Weeks begin on Monday. */
export function stretchAt(at: number, by: UsageQuery['by'], timeZone: string): Stretch {
  const wall = wallAt(at, timeZone)
  if (by === 'hour') {
    const start = at - (wall % HOUR_MS)
    return { start, end: start + HOUR_MS }
  }
  const [first, next] = daysOf(wall - (wall % DAY_MS), by)
  return { start: instantOf(first, timeZone), end: instantOf(next, timeZone) }
}

function daysOf(midnight: number, by: 'day' | 'week' | 'month'): [number, number] {
  const day = new Date(midnight)
  if (by === 'day') return [midnight, midnight + DAY_MS]
  if (by === 'month') {
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()]
    return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)]
  }
  const monday = midnight - ((day.getUTCDay() + 6) % 7) * DAY_MS
  return [monday, monday + 7 * DAY_MS]
}

/** The stretches from the one that an instant is in to the one before another, at most so many. */
export function stretchesOf(
  by: UsageQuery['by'],
  timeZone: string,
  { start, end }: Stretch,
  max: number,
): Stretch[] {
  const found = [stretchAt(start, by, timeZone)]
  while (found.at(-1)!.end < end && found.length <= max)
    found.push(stretchAt(found.at(-1)!.end, by, timeZone))
  return found
}
