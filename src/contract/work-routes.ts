import type { Route } from './route.js'

export const canStartRoute = {
  method: 'GET',
  path: '/v1/can-start',
  scope: 'read',
} as const satisfies Route
export const reserveRoute = {
  method: 'POST',
  path: '/v1/reservations',
  scope: 'reserve',
} as const satisfies Route
/** The open ones, whoever's they are. */
export const readReservationsRoute = {
  method: 'GET',
  path: '/v1/reservations',
  scope: 'read',
} as const satisfies Route
export const readReservationRoute = {
  method: 'GET',
  path: '/v1/reservations/:reservation',
  scope: 'read',
} as const satisfies Route
/** With `reserve` one's own; with `manage` too, anybody's. */
export const releaseRoute = {
  method: 'POST',
  path: '/v1/reservations/:reservation/release',
  scope: 'reserve',
} as const satisfies Route
