import { parsed } from './answer.js'
import { CreditsError, type CreditsErrorCode } from './credits-error.js'

/** What a refusal without a problem document means: a proxy gave it, not the backend. */
const CODE_OF_STATUS: Readonly<Record<number, CreditsErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
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
