import type { OpenReservations, OpenReservationsQuery } from '../contract/open-reservations.js'
import { readReservationsRoute } from '../contract/work-routes.js'
import { isOpenReservations } from '../guards/running.generated.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { routeWith } from './route-query.js'

/** The credits that are set aside now, oldest first. */
export function readReservations(
  connection: Connection,
  query: OpenReservationsQuery,
  call?: CallOptions,
): Promise<OpenReservations> {
  return connection.ask(routeWith(readReservationsRoute, query), isOpenReservations, call)
}
