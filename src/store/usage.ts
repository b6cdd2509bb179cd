import { readUsage } from '../client/usage-calls.js'
import type { Usage, UsageQuery } from '../contract/usage.js'
import { openReports, type Report } from './open-reports.js'

/** What to show of an account's usage: one stretch of time, and perhaps another to hold it against. */
export interface UsageQuestion {
  readonly of: UsageQuery
  readonly against?: UsageQuery | undefined
}

/** Both stretches, and the balance they were read at. */
export interface UsageReport extends Report {
  readonly question: UsageQuestion
  readonly usage: Usage
  readonly against: Usage | undefined
}

export const usageOf = openReports(
  async ({ client }, { of, against }: UsageQuestion, signal: AbortSignal) => {
    const [usage, before] = await Promise.all([
      readUsage(client, of, { signal }),
      against && readUsage(client, against, { signal }),
    ])
    return { usage, against: before }
  },
)
