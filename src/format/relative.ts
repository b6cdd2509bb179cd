import { cachedIntl } from './cached-intl.js'
import { knownTimeZone } from './time-zone.js'

const DAY_MS = 86_400_000
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/**
 * How far an instant is from `now`, in the largest unit that fits: `in 12 days`, `2 minutes ago`.
 * From a day on, midnights of the account's zone count, so that `tomorrow` is never two days off.
 */
export function formatRelative(
  instant: string,
  now: string,
  locale: string,
  timeZone?: string,
): string {
  const distance_ms = Date.parse(instant) - Date.parse(now)
  const words = cachedIntl(Intl.RelativeTimeFormat, locale, { numeric: 'auto' })
  if (Math.abs(distance_ms) >= DAY_MS)
    return words.format(dayNumber(instant, timeZone) - dayNumber(now, timeZone), 'day')
  for (const [unit, unit_ms] of UNITS)
    if (Math.abs(distance_ms) >= unit_ms)
      return words.format(Math.trunc(distance_ms / unit_ms), unit)
  return words.format(0, 'second')
}

/** Swedish writes dates as ISO 8601 does, so that they parse. */
function dayNumber(instant: string, timeZone: string | undefined): number {
  const dates = cachedIntl(Intl.DateTimeFormat, 'sv', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: knownTimeZone(timeZone),
  })
  return Date.parse(dates.format(new Date(instant))) / DAY_MS
}
