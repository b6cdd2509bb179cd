import type { BalanceSeries, BalanceSeriesQuery } from '../contract/balance-series.js'
import { readBalanceSeriesRoute } from '../contract/history-routes.js'
import { isBalanceSeries } from '../guards/balance-series.generated.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { routeWith } from './route-query.js'

/** How the balance went, in one try. Only a chart that shows it loads it. */
export function readBalanceSeries(
  connection: Connection,
  query: BalanceSeriesQuery,
  call?: CallOptions,
): Promise<BalanceSeries> {
  return connection.ask(routeWith(readBalanceSeriesRoute, query), isBalanceSeries, call)
}
