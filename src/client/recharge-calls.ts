import type { Recharge, RechargeInput } from '../contract/recharge.js'
import type {
  RechargeEvents,
  RechargeEventsExportQuery,
  RechargeEventsQuery,
} from '../contract/recharge-event.js'
import type { RechargeRehearsal, RechargeRehearsalQuery } from '../contract/recharge-rehearsal.js'
import {
  exportRechargeEventsRoute,
  readRechargeEventsRoute,
  readRechargeRoute,
  rehearseRechargeRoute,
  saveRechargeRoute,
} from '../contract/recharge-routes.js'
import { IDEMPOTENCY_HEADER } from '../contract/routes.js'
import { isRechargeEvents } from '../guards/recharge-events.generated.js'
import { isRechargeRehearsal } from '../guards/recharge-rehearsal.generated.js'
import { isRecharge } from '../guards/recharge.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'
import { csvFile } from './csv-file.js'
import { routeWith } from './route-query.js'

/** The rule of auto-recharge, how it stands, and what it would do. One try, as each of these. */
export function readRecharge(connection: Connection, call?: CallOptions): Promise<Recharge> {
  return connection.ask(readRechargeRoute, isRecharge, call)
}

/** Saves the rule as a whole. It charges only with `confirmed`. */
export function saveRecharge(
  connection: Connection,
  body: RechargeInput,
  { key, signal }: WriteOptions,
): Promise<Recharge> {
  return connection.ask(saveRechargeRoute, isRecharge, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** The audit trail, newest first. */
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
