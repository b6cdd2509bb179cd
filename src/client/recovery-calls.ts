import type { Recovery, RecoveryResult } from '../contract/recovery.js'
import { followRecoveryRoute, readRecoveryRoute } from '../contract/recovery-routes.js'
import { IDEMPOTENCY_HEADER, type Route } from '../contract/routes.js'
import { isRecovery, isRecoveryResult } from '../guards/recovery.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'

/** The charge that the token of a link names. One try, as the other. */
export async function readRecovery(connection: Connection, call?: CallOptions): Promise<Recovery> {
  return connection.ask(await named(connection, readRecoveryRoute), isRecovery, call)
}

/** Asks the provider what has become of it. */
export async function followRecovery(
  connection: Connection,
  { key, signal }: WriteOptions,
): Promise<RecoveryResult> {
  return connection.ask(await named(connection, followRecoveryRoute), isRecoveryResult, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key },
  })
}

/** Rejects with `unauthorized` for a token that names no charge: it is no link's. */
async function named(connection: Connection, route: Route): Promise<Route> {
  const { purchase } = await connection.claims()
  if (purchase === undefined || !/^[\w-]+$/.test(purchase))
    throw new CreditsError('unauthorized', 'The token is not one of a link to a charge.')
  return { ...route, path: route.path.replace(':purchase', purchase) }
}
