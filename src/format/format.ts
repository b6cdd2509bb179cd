import { formatDay, formatDayAndTime } from './instant.js'
import { formatNumber } from './number.js'
import { formatPlural, type PluralForms } from './plural.js'
import { formatRelative } from './relative.js'

/** The formats of one locale, for messages to speak with. Instants are the wire's strings. */
export interface Format {
  readonly locale: string
  number: (value: number) => string
  /** One of the phrases, with `#` replaced by the number. */
  plural: (value: number, forms: PluralForms) => string
  /** The year is said unless `near` is in the same one. */
  day: (instant: string, timeZone?: string, near?: string) => string
  dayAndTime: (instant: string, timeZone?: string) => string
  relative: (instant: string, now: string, timeZone?: string) => string
}

export const formatOf = (locale: string): Format => ({
  locale,
  number: (value) => formatNumber(value, locale),
  plural: (value, forms) => formatPlural(value, forms, locale),
  day: (instant, timeZone, near) => formatDay(instant, locale, timeZone, near),
  dayAndTime: (instant, timeZone) => formatDayAndTime(instant, locale, timeZone),
  relative: (instant, now, timeZone) => formatRelative(instant, now, locale, timeZone),
})
