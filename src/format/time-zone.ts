import { cachedIntl } from './cached-intl.js'

/** The account's zone if this browser knows it, otherwise UTC. What is returned is what to print. */
export function knownTimeZone(timeZone: string | undefined): string {
  if (!timeZone) return 'UTC'
  try {
    cachedIntl(Intl.DateTimeFormat, 'en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}
