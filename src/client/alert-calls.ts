import type { Alert, Alerts, AlertsQuery } from '../contract/alert.js'
import { dismissAlertRoute, readAlertsRoute } from '../contract/alert-routes.js'
import { IDEMPOTENCY_HEADER } from '../contract/routes.js'
import { isAlert, isAlerts } from '../guards/alerts.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'
import { routeWith } from './route-query.js'

/** What somebody should know, newest first. */
export function readAlerts(
  connection: Connection,
  query: AlertsQuery,
  call?: CallOptions,
): Promise<Alerts> {
  return connection.ask(routeWith(readAlertsRoute, query), isAlerts, call)
}

/**
 * Puts a notice away for the member whose token it is. Throws `invalid_request` for an id that no notice
 * can have.
 */
export async function dismissAlert(
  connection: Connection,
  alert: string,
  { key, signal }: WriteOptions,
): Promise<Alert> {
  if (!/^[\w-]+$/.test(alert))
    throw new CreditsError('invalid_request', 'That is not the id of a notice.')
  const route = { ...dismissAlertRoute, path: dismissAlertRoute.path.replace(':alert', alert) }
  return connection.ask(route, isAlert, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
    body: '{}',
  })
}
