import type { BalanceSeries, BalanceSeriesQuery } from '../contract/balance-series.js'
import type { Balance, BalanceChanges, BalanceChangesQuery } from '../contract/balance.js'
import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import type { Entries, EntriesFilter, EntriesQuery } from '../contract/entry.js'
import type { OpenReservations, OpenReservationsQuery } from '../contract/open-reservations.js'
import type { Reservation, ReservationResult, ReserveInput } from '../contract/reservation.js'
import { readBalanceRoute } from '../contract/live-routes.js'
import type { Statement, StatementQuery } from '../contract/statement.js'
import type { Usage, UsageQuery } from '../contract/usage.js'
import { isBalance } from '../guards/balance.generated.js'
import {
  type CallOptions,
  canStart,
  readReservation,
  release,
  reserve,
  type WriteOptions,
} from './calls.js'
import { Connection, type ConnectionOptions } from './connection.js'
import { exportEntries, readBalanceChanges, readEntries, readStatement } from './history-calls.js'
import { persist } from './retry-policy.js'
import { readReservations } from './running-calls.js'
import { readBalanceSeries } from './series-calls.js'
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

  /** What is held now, oldest first. */
  readReservations(
    query: OpenReservationsQuery = {},
    call?: CallOptions,
  ): Promise<OpenReservations> {
    return persist(this, call?.signal, () => readReservations(this, query, call))
  }

  readStatement(query?: StatementQuery, call?: CallOptions): Promise<Statement> {
    return persist(this, call?.signal, () => readStatement(this, query, call))
  }

  readEntries(query?: EntriesQuery, call?: CallOptions): Promise<Entries> {
    return persist(this, call?.signal, () => readEntries(this, query, call))
  }

  readBalanceChanges(query: BalanceChangesQuery, call?: CallOptions): Promise<BalanceChanges> {
    return persist(this, call?.signal, () => readBalanceChanges(this, query, call))
  }

  /** The ledger as CSV, oldest first. A file that breaks off is asked for again, from its start. */
  exportEntries(filter?: EntriesFilter, call?: CallOptions): Promise<Blob> {
    return persist(this, call?.signal, () => exportEntries(this, filter, call))
  }

  readBalanceSeries(query: BalanceSeriesQuery, call?: CallOptions): Promise<BalanceSeries> {
    return persist(this, call?.signal, () => readBalanceSeries(this, query, call))
  }

  readUsage(query: UsageQuery, call?: CallOptions): Promise<Usage> {
    return persist(this, call?.signal, () => readUsage(this, query, call))
  }
}
