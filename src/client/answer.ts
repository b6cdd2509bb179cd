import type { Check } from '../guards/check.js'
import { CreditsError } from './credits-error.js'
import type { Token } from './token-source.js'

/** What `text` holds, when it is what the contract says and belongs to the token's account. */
export function checked<T>(text: string, check: Check<T>, { account }: Token): T {
  const body = parsed(text)
  const { balance = body } = Object(body) as { balance?: unknown }
  const { account: told = account } = Object(balance) as { account?: string }
  if (!check(body) || (account && told !== account)) throw breach()
  return body
}

/** An answer that was given, but is not one. Whatever was asked may have been done. */
export function breach(): CreditsError {
  const message = 'The answer breaks the contract. Is baseUrl right?'
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
