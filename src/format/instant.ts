import { cachedIntl } from './cached-intl.js'
import { knownTimeZone } from './time-zone.js'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }

const format = (
  instant: string,
  options: Intl.DateTimeFormatOptions,
  locale: string,
  timeZone: string | undefined,
): string =>
  cachedIntl(Intl.DateTimeFormat, locale, {
    ...options,
    timeZone: knownTimeZone(timeZone),
  }).format(new Date(instant))

/** The day of an instant in the account's zone: `9 Dec`, with its year unless `near` is in it. */
export function formatDay(
  instant: string,
  locale: string,
  timeZone?: string,
  near: string = instant,
): string {
  const yearOf = (at: string): string => format(at, { year: 'numeric' }, 'en', timeZone)
  const year = yearOf(instant) === yearOf(near) ? {} : { year: 'numeric' as const }
  return format(instant, { ...DAY, ...year }, locale, timeZone)
}

/** The day of an instant in the account's zone, with its year: `9 Dec 2026`. */
export const formatDate = (instant: string, locale: string, timeZone?: string): string =>
  format(instant, { ...DAY, year: 'numeric' }, locale, timeZone)

/** Day and time of an instant in the account's zone: `23 Nov, 09:30`, `Nov 23, 9:30 AM`. */
export function formatDayAndTime(instant: string, locale: string, timeZone?: string): string {
  const clock = cachedIntl(Intl.DateTimeFormat, locale, { hour: 'numeric' } as const)
  const hour = clock.resolvedOptions().hour12 ? 'numeric' : '2-digit'
  // Some browsers let a line end between the clock and its half of the day.
  return format(instant, { ...DAY, hour, minute: '2-digit' }, locale, timeZone).replace(
    /(:..) /,
    '$1\u00a0',
  )
}
