import type { BalanceSeries, BalanceSeriesQuery } from '@virtual-practice/credits/contract'
import { stretchesAsked } from './stretches-asked.js'
import type { Practice } from './use-case.js'

/** How the balance went, in the account's time zone. Throws `invalid_request`. */
export async function readBalanceSeries(
  practice: Practice,
  account: string,
  query: BalanceSeriesQuery,
): Promise<BalanceSeries> {
  const { bounds } = await stretchesAsked(practice, account, query)
  return practice.ledger.balanceSeries(account, bounds)
}
