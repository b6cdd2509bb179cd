import { eventsRoute } from '../contract/live-routes.js'
import type { RouteAddress } from '../contract/route.js'
import type { Check } from '../guards/check.js'
import { addressOf } from './address.js'
import { checked } from './answer.js'
import { CreditsError } from './credits-error.js'
import { type EventOptions, readEvents } from './event-stream.js'
import { type Wait, wait, within } from './time.js'
import { type GetToken, type TakeToken, type Token, tokenSource } from './token-source.js'

export interface ConnectionOptions {
  /** Where the backend is. It may have a path; in a page it may be relative to it. */
  baseUrl: string
  getToken: GetToken
  /** For hosts that wrap fetch, and for tests. */
  fetch?: typeof globalThis.fetch
  /** How time passes between tries and while waiting for an answer. */
  wait?: Wait
  /** From 0 to 1, for the jitter between tries. */
  random?: () => number
  /** How long a token and an answer may each take, in milliseconds. 15 s unless told. */
  timeout_ms?: number
}

export interface Call {
  signal?: AbortSignal | undefined
  body?: string
  headers?: Readonly<Record<string, string>>
}

type Soon = <T>(work: T | Promise<T>, limit_ms?: number) => Promise<T>

/** Reads an answer. */
type Read<T> = (response: Response, token: Token) => Promise<T>

/**
 * What all that is asked of one backend has in common: the token, exchanged once when it is
 * refused, the limits of time, and the check of every answer. Each call is one try; it rejects
 * with a CreditsError, or with the reason of its signal.
 */
export class Connection {
  readonly baseUrl: string
  readonly wait: Wait
  readonly random: () => number
  readonly #fetch: typeof globalThis.fetch | undefined
  /** Sets a limit to how long something may take. */
  readonly #soon: Soon
  readonly #token: TakeToken
  readonly #watchers = new Set<() => void>()

  /** Never throws: a wrong `baseUrl` is the error of each call, `not_configured`. */
  constructor(options: ConnectionOptions) {
    const { getToken, timeout_ms = 15_000 } = options
    ;({
      baseUrl: this.baseUrl,
      fetch: this.#fetch,
      wait: this.wait = wait,
      random: this.random = Math.random,
    } = options)
    this.#soon = (work, limit_ms = timeout_ms) => within(limit_ms, this.wait, work)
    this.#token = tokenSource(getToken, this.#soon, () => this.#watchers.forEach((tell) => tell()))
  }

  /** The checked data of one answer. */
  ask<T>(route: RouteAddress, check: Check<T>, call: Call = {}): Promise<T> {
    return this.open(route, call, async (response, token) =>
      checked(await this.#soon(response.text()), check, token),
    )
  }

  /**
   * One connection to the event stream. Resolves when the server ends it; rejects when it cannot
   * be opened, breaks, is silent for 45 s, or says what the contract does not know. It is for the
   * caller to connect again.
   */
  events(options: EventOptions): Promise<void> {
    const { lastEventId, signal } = options
    const headers = {
      accept: 'text/event-stream',
      ...(lastEventId && { 'last-event-id': lastEventId }),
    }
    return this.open(eventsRoute, { signal, headers }, (response, token) =>
      readEvents(response, token, this.#soon, options),
    )
  }

  /** What the token says of itself, such as its account: nothing, if it is not one that does. */
  claims(): Promise<Omit<Token, 'text'>> {
    return this.#token()
  }

  /** Calls back before a token of another account is used for the first time. */
  watchAccount(listener: () => void): () => void {
    this.#watchers.add(listener)
    return () => this.#watchers.delete(listener)
  }

  /** What `read` makes of one answer, of whatever type. The answer ends when `read` does. */
  async open<T>(route: RouteAddress, call: Call, read: Read<T>): Promise<T> {
    const { signal, headers } = call
    const over = new AbortController()
    const send = ({ text }: Token): Promise<Response> =>
      this.#soon(
        // Not as a method: the fetch of a browser refuses to be one of anything else.
        (this.#fetch ?? fetch)(addressOf(this.baseUrl, route.path), {
          ...call,
          method: route.method,
          headers: {
            authorization: `Bearer ${text}`,
            ...headers,
          },
          cache: 'no-store',
          signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal,
        }),
      )
    try {
      signal?.throwIfAborted()
      let token = await this.#token()
      let response = await send(token)
      if (response.status === 401) {
        // Only for a token of the same account: what was asked was asked for that one.
        const fresh = await this.#token(token)
        if (fresh.account === token.account) response = await send((token = fresh))
      }
      if (!response.ok) {
        const { refusalOf } = await import('./refusal.js')
        throw refusalOf(response, await this.#soon(response.text()))
      }
      return await read(response, token)
    } catch (thrown) {
      signal?.throwIfAborted()
      throw CreditsError.from(thrown)
    } finally {
      over.abort()
    }
  }
}
