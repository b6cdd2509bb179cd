import { Temporal } from 'temporal-polyfill'

const HALF_DAY_h = 12

/** Days of the account's calendar, counted from today, which is 0. */
export interface CalendarDays {
  readonly weekday: number
  /** The last day on which something can be used that ends at an instant: to the nearest midnight. */
  readonly lastBefore: (instant: string) => number
  /** Such as `2026-11-25`. */
  readonly named: (day: number) => string
}

export function daysFrom(now: string, timeZone: string): CalendarDays {
  const dateOf = (instant: string, earlier_h = 0): Temporal.PlainDate =>
    Temporal.Instant.from(instant)
      .subtract({ hours: earlier_h })
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
  const today = dateOf(now)
  return {
    weekday: today.dayOfWeek,
    lastBefore: (instant) => today.until(dateOf(instant, HALF_DAY_h)).days,
    named: (day) => today.add({ days: day }).toString(),
  }
}
