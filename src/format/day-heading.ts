import { cachedIntl } from './cached-intl.js'
import { knownTimeZone } from './time-zone.js'

/** A day as a heading: `Monday, 23 November 2026`. `day` is `2026-11-23`, of whatever zone. */
export const formatDayHeading = (day: string, locale: string): string =>
  cachedIntl(Intl.DateTimeFormat, locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const).format(Date.parse(day))

/** The time of an instant in the account's zone: `09:30`, `9:30 AM`. */
export function formatClock(instant: string, locale: string, timeZone?: string): string {
  const clock = cachedIntl(Intl.DateTimeFormat, locale, { hour: 'numeric' } as const)
  return cachedIntl(Intl.DateTimeFormat, locale, {
    hour: clock.resolvedOptions().hour12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone: knownTimeZone(timeZone),
  } as const).format(new Date(instant))
}
