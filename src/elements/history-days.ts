import { DAY_MS, zoneClock } from '../chart/zone-clock.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { Run } from '../store/entry-runs.js'

/** What happened on one day of the account's zone, newest first. */
export interface HistoryDay {
  /** `2026-11-23` */
  readonly day: string
  readonly runs: readonly Run[]
}

/** Runs in their order, newest first, day by day. Few of them are asked for their day: that is slow. */
export function daysOf(runs: readonly Run[], timeZone: string): HistoryDay[] {
  const days: { day: string; runs: Run[] }[] = []
  let start = ''
  for (const run of runs) {
    const [{ at }] = run
    const last = days.at(-1)
    if (last && at >= start) last.runs.push(run)
    else {
      const day = dayOf(at, timeZone)
      start = startOf(day, timeZone)
      days.push({ day, runs: [run] })
    }
  }
  return days
}

/** The day of an instant in a zone, or in UTC where this browser does not know it. */
export const dayOf = (instant: string, timeZone: string): string =>
  iso(zoneClock(knownTimeZone(timeZone)).wall(Date.parse(instant)))

/** The first instant of a day in a zone: midnight, or what comes after it where that is skipped. */
export const startOf = (day: string, timeZone: string): string =>
  new Date(zoneClock(knownTimeZone(timeZone)).instant(Date.parse(day))).toISOString()

/** So many days later, or earlier. */
export const dayAfter = (day: string, days: number): string => iso(Date.parse(day) + days * DAY_MS)

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string): string =>
  dayAfter(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))

/** Whether a text is a day of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  iso(Date.parse(text)) === text

const iso = (wall: number): string => new Date(wall).toISOString().slice(0, 10)
