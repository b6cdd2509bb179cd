import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import type { Reservation, ReservationResult, ReserveInput } from '../contract/reservation.js'
import { IDEMPOTENCY_HEADER, type Route } from '../contract/routes.js'
import {
  canStartRoute,
  readReservationRoute,
  releaseRoute,
  reserveRoute,
} from '../contract/work-routes.js'
import { isCanStart } from '../guards/can-start.generated.js'
import { isReservation, isReservationResult } from '../guards/reservations.generated.js'
import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'

export interface CallOptions {
  /** Ends the call at once; it rejects with the signal's reason. */
  signal?: AbortSignal
}

export interface WriteOptions extends CallOptions {
  /** The Idempotency-Key: one for all tries of one action. */
  key: string
}

/** What a page may ask besides the balance, one try each. A page without a gate never loads them. */
export function canStart(
  connection: Connection,
  { feature, quantity }: CanStartQuery,
  call?: CallOptions,
): Promise<CanStart> {
  const query = new URLSearchParams({ feature, quantity: String(quantity) })
  return connection.ask(
    { ...canStartRoute, path: `${canStartRoute.path}?${query}` },
    isCanStart,
    call,
  )
}

export function reserve(
  connection: Connection,
  body: ReserveInput,
  { key, signal }: WriteOptions,
): Promise<ReservationResult> {
  return connection.ask(reserveRoute, isReservationResult, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export async function release(
  connection: Connection,
  reservation: string,
  { key, signal }: WriteOptions,
): Promise<ReservationResult> {
  const headers = { [IDEMPOTENCY_HEADER]: key }
  return connection.ask(routeFor(releaseRoute, reservation), isReservationResult, {
    signal,
    headers,
  })
}

export async function readReservation(
  connection: Connection,
  reservation: string,
  call?: CallOptions,
): Promise<Reservation> {
  return connection.ask(routeFor(readReservationRoute, reservation), isReservation, call)
}

/** Throws `invalid_request` for an id that no reservation can have. */
function routeFor(route: Route, reservation: string): Route {
  if (!/^[\w-]+$/.test(reservation))
    throw new CreditsError('invalid_request', 'That is not the id of a reservation.')
  return { ...route, path: route.path.replace(':reservation', reservation) }
}
