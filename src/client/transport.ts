import type { Route } from '../contract/routes.js'
import type { Check } from '../guards/check.js'
import { addressOf, baseOf } from './address.js'
import { dataOf, refusalOf } from './answer.js'
import { CreditsError } from './credits-error.js'
import { pauseBeforeRetry } from './retry-policy.js'
import { surroundings } from './surroundings.js'
import { accountOf, type GetToken, TokenSource } from './token-source.js'
import { wait, type Wait } from './wait.js'
import { within } from './within.js'

export interface TransportOptions {
  /** Where the backend is. It may have a path; in a page it may be relative to it. */
  baseUrl: string
  getToken: GetToken
  /** For hosts that wrap fetch, and for tests. */
  fetch?: typeof globalThis.fetch
  /** How time passes between tries and while waiting for an answer. */
  wait?: Wait
  /** From 0 to 1, for the jitter between tries. */
  random?: () => number
  /** How long one try may take, in milliseconds. 15 s unless told. */
  timeout_ms?: number
}

export interface Call {
  signal?: AbortSignal
  reservation?: string
  query?: Readonly<Record<string, string | number>>
  body?: object
  headers?: Readonly<Record<string, string>>
}

/** Gets one answer to one question, with tokens, time limits and further tries. */
export class Transport {
  readonly #tokens: TokenSource
  readonly wait: Wait
  readonly #baseUrl: string
  readonly #fetch: typeof globalThis.fetch
  readonly #random: () => number
  readonly #timeout_ms: number

  constructor(options: TransportOptions, onAccount: () => void) {
    this.#tokens = new TokenSource(options.getToken, onAccount)
    this.wait = options.wait ?? wait
    this.#baseUrl = options.baseUrl
    this.#fetch = options.fetch ?? ((...request) => globalThis.fetch(...request))
    this.#random = options.random ?? Math.random
    this.#timeout_ms = options.timeout_ms ?? 15_000
  }

  /** The checked data. Rejects with a CreditsError, or with the reason of an aborted signal. */
  async call<T>(route: Route, check: Check<T>, call: Call): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await within(this.#timeout_ms, this.wait, call.signal, (signal) =>
          this.#authorized(async (token) =>
            dataOf(await this.#send(route, { ...call, signal }, token), check, token),
          ),
        )
      } catch (thrown) {
        const error = this.failureOf(thrown, call.signal)
        const pause_ms = pauseBeforeRetry(error, tries, this.#random)
        if (pause_ms === undefined) throw error
        await this.wait(pause_ms, call.signal)
      }
    }
  }

  /** A token that may be used now. */
  async token(): Promise<string> {
    try {
      return await within(this.#timeout_ms, this.wait, undefined, () => this.#tokens.take())
    } catch (thrown) {
      throw this.failureOf(thrown)
    }
  }

  /** An answer whose body is still to come. One try; it lives until the signal is aborted. */
  open(route: Route, call: Call): Promise<{ response: Response; token: string }> {
    return within(this.#timeout_ms, this.wait, call.signal, () =>
      this.#authorized(async (token) => {
        const response = await this.#send(route, call, token)
        if (!response.ok) throw await refusalOf(response)
        return { response, token }
      }),
    )
  }

  /** Anything thrown on the way, as a CreditsError. Throws when the caller has aborted. */
  failureOf(thrown: unknown, signal?: AbortSignal): CreditsError {
    signal?.throwIfAborted()
    const error = CreditsError.from(thrown)
    if (error.code === 'timeout') this.#tokens.forget()
    if (error === thrown) return error
    const code = surroundings.navigator?.onLine === false ? 'offline' : 'network'
    return new CreditsError(code, 'The credits backend gave no answer.', { cause: thrown })
  }

  /** A refused token is exchanged once, and only for one of the same account. */
  async #authorized<T>(ask: (token: string) => Promise<T>): Promise<T> {
    const token = await this.#tokens.take()
    try {
      return await ask(token)
    } catch (refusal) {
      if (CreditsError.from(refusal).status !== 401) throw refusal
      const fresh = await this.#tokens.take(token)
      if (accountOf(fresh) !== accountOf(token)) throw refusal
      return ask(fresh)
    }
  }

  async #send(route: Route, call: Call, token: string): Promise<Response> {
    const { reservation, query, body, headers, signal } = call
    return this.#fetch(addressOf(baseOf(this.#baseUrl), route, reservation, query), {
      method: route.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body ? JSON.stringify(body) : null,
      cache: 'no-store',
      ...(signal && { signal }),
    })
  }
}
