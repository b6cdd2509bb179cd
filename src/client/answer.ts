import type { Check } from '../guards/check.js'
import { CreditsError, type CreditsErrorCode } from './credits-error.js'
import type { Token } from './token-source.js'

/** What a refusal without a problem document means: a proxy gave it, not the backend. */
const CODE_OF_STATUS: Readonly<Record<number, CreditsErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
}

/** `body`, when it is what the contract says and belongs to the token's account. */
export function checked<T>(body: unknown, check: Check<T>, { account }: Token): T {
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

/** The error that an answer outside 2xx stands for. Takes from its body only what has the type. */
export function refusalOf({ status, headers }: Response, text: string): CreditsError {
  const cause = Object(parsed(text)) as Record<string, unknown>
  const said = <T>(name: string, sample: T): T | undefined =>
    typeof cause[name] === typeof sample ? (cause[name] as T) : undefined
  return new CreditsError(
    said<string>('code', '') ??
      CODE_OF_STATUS[status] ??
      (status < 500 ? 'contract' : 'unavailable'),
    said<string>('detail', '') || `The answer was ${status}.`,
    {
      status,
      requestId: said<string>('requestId', ''),
      required: said<number>('required', 0),
      available: said<number>('available', 0),
      retryAfter_ms: retryAfterOf(headers.get('retry-after')),
      cause,
    },
  )
}

/** The header `Retry-After`, seconds or a date, in milliseconds. */
export function retryAfterOf(value: string | null): number | undefined {
  const ms = Number(value) * 1000 || Date.parse(value ?? '') - Date.now()
  return ms >= 0 ? ms : undefined
}
