import { CreditsError } from './credits-error.js'
import { surroundings } from './surroundings.js'

/**
 * Where a path of the backend is. `baseUrl` may have a path of its own; in a page it may be
 * relative to it. Throws `not_configured` for anything that is no web address.
 */
export function addressOf(baseUrl: string, path: string): string {
  try {
    const { origin, pathname } = new URL(baseUrl || ':', surroundings.location?.href)
    if (/^http/.test(origin)) return origin + pathname.replace(/\/+$/, '') + path
  } catch {
    // Said below, for both ways of being wrong.
  }
  throw new CreditsError('not_configured', `baseUrl is not a web address: ${baseUrl}`)
}
