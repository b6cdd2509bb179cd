import { invalidField } from '../refusal.js'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Where the provider's page may come back to: a page of an origin that may call this backend, over
 * TLS unless it is on this machine. Nobody is sent anywhere else from a page that he trusts. Throws
 * `invalid_request`.
 */
export function returnAddress(url: string, origins: readonly string[]): string {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address) throw invalidField('returnUrl', 'is not the whole address of a page')
  const { protocol, hostname, username, password, origin, href } = address
  if (username || password) throw invalidField('returnUrl', 'must not have a user in it')
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.includes(hostname)))
    throw invalidField('returnUrl', 'has to be https')
  if (!origins.includes(origin))
    throw invalidField('returnUrl', `${origin} is not among the origins that this backend allows`)
  return href
}
