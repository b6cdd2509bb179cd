import type { Balance } from '../contract/balance.js'
import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import type { Reservation, ReservationResult, ReserveInput } from '../contract/reservation.js'
import { IDEMPOTENCY_HEADER, routes } from '../contract/routes.js'
import {
  isBalance,
  isCanStart,
  isReservation,
  isReservationResult,
} from '../guards/checks.generated.js'
import { type EventOptions, readEvents } from './event-stream.js'
import { accountOf } from './token-source.js'
import { Transport, type TransportOptions } from './transport.js'

export type CreditsClientOptions = TransportOptions

export interface CallOptions {
  /** Ends the call at once; it rejects with the signal's reason. */
  signal?: AbortSignal
}

export interface WriteOptions extends CallOptions {
  /** The Idempotency-Key: one for all tries of one action. */
  key: string
}

/**
 * The backend, as typed calls. Every answer is checked before it is given out, and every failure
 * is a CreditsError. What fails in passing is tried again, three times in all; a refused token is
 * exchanged once.
 */
export class CreditsClient {
  readonly baseUrl: string
  readonly #transport: Transport
  readonly #watchers = new Set<() => void>()

  /** Never throws: a wrong `baseUrl` is the error of each call, `not_configured`. */
  constructor(options: CreditsClientOptions) {
    this.baseUrl = options.baseUrl
    this.#transport = new Transport(options, () => this.#watchers.forEach((tell) => tell()))
  }

  readBalance(call?: CallOptions): Promise<Balance> {
    return this.#transport.call(routes.readBalance, isBalance, { ...call })
  }

  canStart({ feature, quantity }: CanStartQuery, call?: CallOptions): Promise<CanStart> {
    const query = { feature, quantity }
    return this.#transport.call(routes.canStart, isCanStart, { ...call, query })
  }

  reserve(body: ReserveInput, { key, ...call }: WriteOptions): Promise<ReservationResult> {
    const headers = { [IDEMPOTENCY_HEADER]: key }
    return this.#transport.call(routes.reserve, isReservationResult, { ...call, body, headers })
  }

  release(reservation: string, { key, ...call }: WriteOptions): Promise<ReservationResult> {
    const about = { ...call, reservation, headers: { [IDEMPOTENCY_HEADER]: key } }
    return this.#transport.call(routes.release, isReservationResult, about)
  }

  readReservation(reservation: string, call?: CallOptions): Promise<Reservation> {
    return this.#transport.call(routes.readReservation, isReservation, { ...call, reservation })
  }

  /**
   * One connection to the event stream. Resolves when the server ends it; rejects when it cannot
   * be opened, breaks, is silent for 45 s, or says what the contract does not know. It is for the
   * caller to connect again.
   */
  events(options: EventOptions): Promise<void> {
    return readEvents(this.#transport, options)
  }

  /** The account the token is for; undefined for a token that does not say. */
  async account(): Promise<string | undefined> {
    return accountOf(await this.#transport.token())
  }

  /** Calls back before a token of another account is used for the first time. */
  watchAccount(listener: () => void): () => void {
    this.#watchers.add(listener)
    return () => this.#watchers.delete(listener)
  }
}
