import type {
  RechargeEvents,
  RechargeEventsExportQuery,
  RechargeEventsQuery,
} from '../contract/recharge-event.js'
import type { RechargeRehearsal, RechargeRehearsalQuery } from '../contract/recharge-rehearsal.js'
import {
  exportRechargeEventsRoute,
  readRechargeEventsRoute,
  rehearseRechargeRoute,
} from '../contract/recharge-routes.js'
import { isRechargeEvents } from '../guards/recharge-events.generated.js'
import { isRechargeRehearsal } from '../guards/recharge-rehearsal.generated.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { csvFile } from './csv-file.js'
import { routeWith } from './route-query.js'

/** The audit trail, newest first. One try, as each of these. */
export function readRechargeEvents(
  connection: Connection,
  query: RechargeEventsQuery = {},
  call?: CallOptions,
): Promise<RechargeEvents> {
  return connection.ask(routeWith(readRechargeEventsRoute, query), isRechargeEvents, call)
}

/** The audit trail as CSV: all of it, or it rejects. */
export function exportRechargeEvents(
  connection: Connection,
  query: RechargeEventsExportQuery = {},
  call?: CallOptions,
): Promise<Blob> {
  return csvFile(connection, routeWith(exportRechargeEventsRoute, query), call)
}

/** What a rule would have done in the last days. Changes nothing. */
export function rehearseRecharge(
  connection: Connection,
  query: RechargeRehearsalQuery,
  call?: CallOptions,
): Promise<RechargeRehearsal> {
  return connection.ask(routeWith(rehearseRechargeRoute, query), isRechargeRehearsal, call)
}
