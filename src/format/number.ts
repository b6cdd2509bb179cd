import { cachedIntl } from './cached-intl.js'

/** A whole number of anything (credits, minutes), grouped as the locale groups. */
export function formatNumber(value: number, locale: string): string {
  return cachedIntl(Intl.NumberFormat, locale, { maximumFractionDigits: 0 }).format(value)
}
