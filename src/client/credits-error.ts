import type { ProblemCode } from '../contract/problem-codes.js'
import { surroundings } from './surroundings.js'

/** What can go wrong between the page and the backend, beside the backend's own refusals. */
export type ClientErrorCode =
  /** No answer: the network, DNS, CORS or a refused connection. */
  | 'network'
  /** The browser says it is offline. */
  | 'offline'
  /** No answer within the time allowed. */
  | 'timeout'
  /** An answer that is not what the contract says: a web page, where `baseUrl` is wrong. It is never shown. */
  | 'contract'
  /** The page has not been told where the backend is, or how to get a token. */
  | 'not_configured'

/** A newer backend may refuse with a code this version does not know. */
export type CreditsErrorCode = ClientErrorCode | ProblemCode | (string & {})

export interface CreditsErrorDetails {
  /** HTTP status, when there was an answer. */
  status?: number | undefined
  /** The backend's name for the request, to quote to support. */
  requestId?: string | undefined
  /** How long the backend asked to wait, in milliseconds. */
  retryAfter_ms?: number | undefined
  /** With `insufficient_credits`. */
  required?: number | undefined
  available?: number | undefined
  /** What was thrown; of a refusal its problem document, as it came. */
  cause?: unknown
}

const NAME = 'CreditsError'

/** The one error of this package. Branch on `code`, never on the class or the message. */
export class CreditsError extends Error implements CreditsErrorDetails {
  override readonly name = NAME
  readonly code: CreditsErrorCode
  readonly status: number | undefined
  readonly requestId: string | undefined
  readonly retryAfter_ms: number | undefined
  readonly required: number | undefined
  readonly available: number | undefined

  constructor(code: CreditsErrorCode, message: string, details?: CreditsErrorDetails) {
    super(message)
    this.code = code
    Object.assign(this, details)
  }

  /** Anything thrown, as a CreditsError. Compares by name: two copies have two classes. */
  static from(thrown: unknown, message = 'No answer.'): CreditsError {
    if ((Object(thrown) as Error).name === NAME) return thrown as CreditsError
    return new CreditsError(
      surroundings.navigator?.onLine === false ? 'offline' : 'network',
      message,
      { cause: thrown },
    )
  }
}
