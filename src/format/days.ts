import { cachedIntl } from './cached-intl.js'

/** A day of the calendar, `2026-11-25`, as a person writes it: in no zone, for it has none. */
export const formatCalendarDay = (day: string, locale: string): string =>
  unbroken(calendar(locale).format(new Date(day)))

/** From one day of the calendar to another: `24–28 Mar`. */
export const formatCalendarDays = (first: string, last: string, locale: string): string =>
  unbroken(calendar(locale).formatRange(new Date(first), new Date(last)))

/** No line is broken within a day, only between two. */
const unbroken = (days: string): string => days.replace(/(?<!–) (?!–)/g, '\u00a0')

const calendar = (locale: string): Intl.DateTimeFormat =>
  cachedIntl(Intl.DateTimeFormat, locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  } as const)
