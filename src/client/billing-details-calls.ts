import type { BillingDetails, BillingDetailsInput } from '../contract/billing-details.js'
import { readBillingDetailsRoute, saveBillingDetailsRoute } from '../contract/buying-routes.js'
import { IDEMPOTENCY_HEADER } from '../contract/routes.js'
import { isBillingDetails } from '../guards/billing-details.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'

/** Whom invoices are made out to. */
export function readBillingDetails(
  connection: Connection,
  call?: CallOptions,
): Promise<BillingDetails> {
  return connection.ask(readBillingDetailsRoute, isBillingDetails, call)
}

/** Replaces all of it, for later invoices. */
export function saveBillingDetails(
  connection: Connection,
  body: BillingDetailsInput,
  { key, signal }: WriteOptions,
): Promise<BillingDetails> {
  return connection.ask(saveBillingDetailsRoute, isBillingDetails, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
