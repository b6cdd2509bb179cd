import type { Grant, RefundPurchaseInput } from '@virtual-practice/credits/contract'
import { done, type Done, type Order, type Practice } from './use-case.js'

/**
 * Takes back the unused credits of a purchase whose money was returned; what is not there to take
 * is owed by that purchase alone. Throws `not_found`, `invalid_request`.
 */
export async function refundPurchase(
  { ledger }: Practice,
  { account, key }: Order,
  grant: string,
  input: RefundPurchaseInput,
): Promise<Done<Grant>> {
  const request = { grant, ...input }
  return done(await ledger.execute(account, { kind: 'refund_purchase', key, request }))
}
