import type { Recharge, RechargeInput } from '../contract/recharge.js'
import { readRechargeRoute, saveRechargeRoute } from '../contract/recharge-routes.js'
import { IDEMPOTENCY_HEADER } from '../contract/routes.js'
import { isRecharge } from '../guards/recharge.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'

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
