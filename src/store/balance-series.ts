import { readBalanceSeries } from '../client/series-calls.js'
import type { BalanceSeries, BalanceSeriesQuery } from '../contract/balance-series.js'
import { openReports, type Report } from './open-reports.js'

/** How to show an account's balance in a stretch of time. */
export interface SeriesQuestion {
  readonly balance: BalanceSeriesQuery
}

/** How it went, and the balance it was read at. */
export interface SeriesReport extends Report {
  readonly question: SeriesQuestion
  readonly series: BalanceSeries
}

export const balanceSeriesOf = openReports(
  async ({ client }, { balance }: SeriesQuestion, signal: AbortSignal) => ({
    series: await readBalanceSeries(client, balance, { signal }),
  }),
)
