import type { Route } from '../contract/routes.js'
import { CreditsError } from './credits-error.js'
import { surroundings } from './surroundings.js'

/**
 * Where the backend is, without a slash at the end. A path is kept; in a page, the address may be
 * relative to it. Throws `not_configured` for anything that is no web address.
 */
export function baseOf(baseUrl: string): string {
  try {
    const { protocol, origin, pathname } = new URL(baseUrl || ':', surroundings.location?.href)
    if (/^https?:$/.test(protocol)) return origin + pathname.replace(/\/+$/, '')
  } catch {
    // Said below, for both ways of being wrong.
  }
  throw new CreditsError('not_configured', `baseUrl is not a web address: ${baseUrl || '(empty)'}`)
}

/** A route's own address. Throws `invalid_request` for an id that no reservation can have. */
export function addressOf(
  base: string,
  { path }: Route,
  reservation?: string,
  query?: Readonly<Record<string, string | number>>,
): string {
  if (reservation !== undefined && !/^[\w-]+$/.test(reservation))
    throw new CreditsError('invalid_request', 'That is not the id of a reservation.')
  const search = query
    ? `?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`
    : ''
  return base + path.replace(':reservation', reservation ?? '') + search
}
