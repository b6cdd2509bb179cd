export type { CallOptions, WriteOptions } from './client/calls.js'
export { CreditsClient, type CreditsClientOptions } from './client/credits-client.js'
export {
  CreditsError,
  type ClientErrorCode,
  type CreditsErrorCode,
  type CreditsErrorDetails,
} from './client/credits-error.js'
export type { EventOptions } from './client/event-stream.js'
export type { GetToken } from './client/token-source.js'
export type {
  Balance,
  BalanceChanges,
  BalanceChangesQuery,
  Feature,
  Level,
  Period,
  Rate,
} from './contract/balance.js'
export type { CanStart, CanStartQuery } from './contract/can-start.js'
export type { Entries, EntriesFilter, EntriesQuery, Entry, EntryType } from './contract/entry.js'
export type {
  OpenReservation,
  OpenReservations,
  OpenReservationsQuery,
} from './contract/open-reservations.js'
export type { Reservation, ReservationResult, ReserveInput, Slice } from './contract/reservation.js'
export type { Statement, StatementQuery } from './contract/statement.js'
export type { Usage, UsageQuery, UsageRow } from './contract/usage.js'
