import { isProblem } from '../guards/checks.generated.js'
import type { Check } from '../guards/check.js'
import { CreditsError, type CreditsErrorCode } from './credits-error.js'
import { retryAfterOf } from './retry-policy.js'
import { accountOf } from './token-source.js'

/** What a refusal without a problem document means: a proxy gave it, not the backend. */
const CODE_OF_STATUS: Readonly<Record<number, CreditsErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
}

/** The checked data of an answer. Throws a CreditsError for a refusal and for anything else. */
export async function dataOf<T>(response: Response, check: Check<T>, token: string): Promise<T> {
  if (!response.ok) throw await refusalOf(response)
  return checked(parsed(await response.text()), check, token)
}

/** `body`, when it is what the contract says and belongs to the token's account. */
export function checked<T>(body: unknown, check: Check<T>, token: string): T {
  if (!check(body)) throw breach('The answer is not what the contract says. Is baseUrl right?')
  const { account, balance } = body as { account?: string; balance?: { account: string } }
  const owner = account ?? balance?.account
  const asked = accountOf(token)
  if (asked && owner && owner !== asked)
    throw breach('The answer is about another account than the token.')
  return body
}

/** An answer that was given, but is not one. Whatever was asked may have been done. */
export function breach(message: string): CreditsError {
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

/** The error that an answer outside 2xx stands for. */
export async function refusalOf(response: Response): Promise<CreditsError> {
  const { status, headers } = response
  const body = parsed(await response.text())
  const said = isProblem(body) ? body : undefined
  return new CreditsError(
    said?.code ?? CODE_OF_STATUS[status] ?? (status < 500 ? 'contract' : 'unavailable'),
    said?.detail || said?.title || `The backend answered with status ${status}.`,
    { ...said, status, retryAfter_ms: retryAfterOf(headers.get('retry-after')) },
  )
}
