import type { Check } from '../guards/check.js'
import { CreditsError } from './credits-error.js'
import type { Token } from './token-source.js'

/** Who an answer says that it is about, if it does. */
interface Told {
  account?: string
  balance?: { account?: string }
}

/** What `text` holds, when it is what the contract says and belongs to the token's account. */
export function checked<T>(text: string, check: Check<T>, { account }: Token): T {
  const body = parsed(text) as (T & Told) | undefined
  if (!check(body) || (account && ((body.balance ?? body).account ?? account) !== account))
    throw breach()
  return body
}

/** An answer that was given, but is not one. Whatever was asked may have been done. */
export function breach(): CreditsError {
  const message = 'The answer breaks the contract.'
  return new CreditsError('contract', message, { status: 200 })
}

/** Undefined for anything but JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
