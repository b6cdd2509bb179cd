import { cachedIntl } from './cached-intl.js'

/** What clocks show, written in milliseconds as if it were UTC, in words. */
export const formatWall = (
  wall: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string => cachedIntl(Intl.DateTimeFormat, locale, { ...options, timeZone: 'UTC' }).format(wall)

/** A share in two digits, so that a small one is never told as none. */
export const formatPercent = (share: number, locale: string): string =>
  cachedIntl(Intl.NumberFormat, locale, {
    style: 'percent',
    maximumSignificantDigits: 2,
  } as const).format(share)

/** A number in little room: `12K`. */
export const formatCompact = (value: number, locale: string): string =>
  cachedIntl(Intl.NumberFormat, locale, { notation: 'compact' } as const).format(value)
