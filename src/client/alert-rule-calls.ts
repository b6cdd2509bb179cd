import type { AlertRules, AlertRulesInput } from '../contract/alert.js'
import { readAlertRulesRoute, saveAlertRulesRoute } from '../contract/alert-routes.js'
import { IDEMPOTENCY_HEADER } from '../contract/routes.js'
import { isAlertRules } from '../guards/alert-rules.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'

/** Which notices the practice wants. */
export function readAlertRules(connection: Connection, call?: CallOptions): Promise<AlertRules> {
  return connection.ask(readAlertRulesRoute, isAlertRules, call)
}

/** Replaces all of them. */
export function saveAlertRules(
  connection: Connection,
  body: AlertRulesInput,
  { key, signal }: WriteOptions,
): Promise<AlertRules> {
  return connection.ask(saveAlertRulesRoute, isAlertRules, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
