import type { Balance } from '../contract/balance.js'
import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import type { Reservation, ReservationResult, ReserveInput } from '../contract/reservation.js'
import { readBalanceRoute } from '../contract/routes.js'
import type { Usage, UsageQuery } from '../contract/usage.js'
import { isBalance } from '../guards/checks.generated.js'
import {
  type CallOptions,
  canStart,
  readReservation,
  release,
  reserve,
  type WriteOptions,
} from './calls.js'
import { Connection, type ConnectionOptions } from './connection.js'
import { persist } from './retry-policy.js'
import { readUsage } from './usage-calls.js'

export type CreditsClientOptions = ConnectionOptions

/**
 * The backend, as typed calls. Every answer is checked before it is given out, and every failure
 * is a CreditsError. What fails in passing is tried again, three times in all; a refused token is
 * exchanged once.
 */
export class CreditsClient extends Connection {
  readBalance({ signal }: CallOptions = {}): Promise<Balance> {
    return persist(this, signal, () => this.ask(readBalanceRoute, isBalance, { signal }))
  }

  canStart(query: CanStartQuery, call?: CallOptions): Promise<CanStart> {
    return persist(this, call?.signal, () => canStart(this, query, call))
  }

  reserve(input: ReserveInput, call: WriteOptions): Promise<ReservationResult> {
    return persist(this, call.signal, () => reserve(this, input, call))
  }

  release(reservation: string, call: WriteOptions): Promise<ReservationResult> {
    return persist(this, call.signal, () => release(this, reservation, call))
  }

  readReservation(reservation: string, call?: CallOptions): Promise<Reservation> {
    return persist(this, call?.signal, () => readReservation(this, reservation, call))
  }

  readUsage(query: UsageQuery, call?: CallOptions): Promise<Usage> {
    return persist(this, call?.signal, () => readUsage(this, query, call))
  }
}
