import {
  ACCOUNT_HEADER,
  DebitResult,
  type DebitInput,
  type ExtendInput,
  IDEMPOTENCY_HEADER,
  Problem,
  Reservation,
  ReservationResult,
  routes,
  type RouteName,
  type SettleInput,
} from '@virtual-practice/credits/contract'

/** The backend answered, and the answer is no: nothing was done. */
export class CreditsRefusal extends Error {
  override readonly name = 'CreditsRefusal'
  readonly code: string
  readonly status: number

  constructor(problem: Problem) {
    super(problem.detail)
    this.code = problem.code
    this.status = problem.status
  }
}

/** No usable answer: whether anything was done is unknown, so ask again with the same key. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

export interface CreditsApiOptions {
  /** Where the backend is, without a path: `http://127.0.0.1:4780`. */
  readonly baseUrl: string
  readonly serviceKey: string
  readonly fetch?: typeof globalThis.fetch
  /** How long one answer may take; 5,000 by default. */
  readonly timeout_ms?: number
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error }
}

interface Call {
  readonly route: RouteName
  readonly account: string
  readonly reservation?: string
  readonly body?: unknown
  readonly key?: string
}

/**
 * The host's calls to the credits backend, each exactly one request. Every method throws
 * CreditsRefusal or NoAnswer and nothing else; trying again is the caller's decision.
 */
export class CreditsApi {
  readonly #options: CreditsApiOptions

  constructor(options: CreditsApiOptions) {
    this.#options = options
  }

  readReservation(account: string, reservation: string): Promise<Reservation> {
    return this.#call({ route: 'readReservation', account, reservation }, Reservation)
  }

  extend(
    account: string,
    reservation: string,
    body: ExtendInput,
    key: string,
  ): Promise<ReservationResult> {
    return this.#call({ route: 'extend', account, reservation, body, key }, ReservationResult)
  }

  settle(
    account: string,
    reservation: string,
    body: SettleInput,
    key: string,
  ): Promise<ReservationResult> {
    return this.#call({ route: 'settle', account, reservation, body, key }, ReservationResult)
  }

  release(account: string, reservation: string, key: string): Promise<ReservationResult> {
    return this.#call({ route: 'release', account, reservation, key }, ReservationResult)
  }

  debit(account: string, body: DebitInput, key: string): Promise<DebitResult> {
    return this.#call({ route: 'debit', account, body, key }, DebitResult)
  }

  async #call<T>(call: Call, schema: Schema<T>): Promise<T> {
    const { status, body } = await this.#answer(call)
    if (status < 400) {
      const checked = schema.safeParse(body)
      if (checked.success) return checked.data
      throw new NoAnswer(`${call.route}: not what the contract says`, { cause: checked.error })
    }
    const problem = Problem.safeParse(body)
    if (!problem.success || status >= 500 || status === 429) {
      throw new NoAnswer(`${call.route}: HTTP ${status}`)
    }
    throw new CreditsRefusal(problem.data)
  }

  async #answer(call: Call): Promise<{ status: number; body: unknown }> {
    const { baseUrl, fetch = globalThis.fetch, timeout_ms = 5_000 } = this.#options
    const { method, path } = routes[call.route]
    const url = new URL(path.replace(':reservation', call.reservation ?? ''), baseUrl)
    try {
      const response = await fetch(url, {
        method,
        headers: this.#headers(call),
        signal: AbortSignal.timeout(timeout_ms),
        ...(method === 'POST' && { body: JSON.stringify(call.body ?? {}) }),
      })
      return { status: response.status, body: await response.json() }
    } catch (cause) {
      throw new NoAnswer(`${call.route}: no answer from ${url.origin}`, { cause })
    }
  }

  #headers(call: Call): Record<string, string> {
    return {
      Authorization: `Bearer ${this.#options.serviceKey}`,
      [ACCOUNT_HEADER]: call.account,
      'Content-Type': 'application/json',
      ...(call.key && { [IDEMPOTENCY_HEADER]: call.key }),
    }
  }
}
