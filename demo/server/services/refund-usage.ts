import type { UsageRefund, UsageRefundInput } from '@virtual-practice/credits/contract'
import { done, type Done, type Order, type Practice } from './use-case.js'

/**
 * Gives use back to the grants that paid for it, last taken first. Throws `nothing_to_refund`,
 * `not_found`, `invalid_request`.
 */
export async function refundUsage(
  { ledger }: Practice,
  { account, key }: Order,
  operation: string,
  input: UsageRefundInput,
): Promise<Done<UsageRefund>> {
  const request = { operation, ...input }
  return done(await ledger.execute(account, { kind: 'refund_usage', key, request }))
}
