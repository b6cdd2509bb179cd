import { exportEntries } from '../services/export-entries.js'
import { checkInstant } from '../services/instant.js'
import type { LiveBalances } from '../services/live-balances.js'
import { readBalance } from '../services/read-balance.js'
import { readBalanceSeries } from '../services/read-balance-series.js'
import { readEntries } from '../services/read-entries.js'
import { readForecast } from '../services/read-forecast.js'
import { readStatement } from '../services/read-statement.js'
import { readUsage } from '../services/read-usage.js'
import type { Practice } from '../services/use-case.js'
import { json } from './answers.js'
import type { HandlersOf } from './asked.js'
import { entriesCsv } from './entries-csv.js'
import { eventStream } from './event-stream.js'
import { readQuery } from './request-input.js'

/** What an account has, had, and what became of it. */
export function createReadHandlers(
  practice: Practice,
  live: LiveBalances,
): HandlersOf<
  | 'readBalance'
  | 'readBalanceAt'
  | 'readBalanceChanges'
  | 'readBalanceSeries'
  | 'readStatement'
  | 'readUsage'
  | 'readForecast'
  | 'readEntries'
  | 'exportEntries'
  | 'events'
> {
  const { ledger } = practice
  return {
    readBalance: async ({ caller }) => json(await readBalance(practice, caller.account)),
    readBalanceAt: async ({ caller, request }) => {
      const { at } = readQuery('readBalanceAt', request.url)
      checkInstant('at', at)
      return json(await ledger.balanceAt(caller.account, at))
    },
    readBalanceChanges: async ({ caller, request }) => {
      const { since } = readQuery('readBalanceChanges', request.url)
      checkInstant('since', since)
      return json(await ledger.balanceChanges(caller.account, since))
    },
    readBalanceSeries: async ({ caller, request }) => {
      const query = readQuery('readBalanceSeries', request.url)
      return json(await readBalanceSeries(practice, caller.account, query))
    },
    readStatement: async ({ caller, request }) => {
      const query = readQuery('readStatement', request.url)
      return json(await readStatement(practice, caller.account, query))
    },
    readUsage: async ({ caller, request }) => {
      const query = readQuery('readUsage', request.url)
      return json(await readUsage(practice, caller.account, query))
    },
    readForecast: async ({ caller }) => json(await readForecast(practice, caller.account)),
    readEntries: async ({ caller, request }) => {
      const query = readQuery('readEntries', request.url)
      return json(await readEntries(practice, caller.account, query))
    },
    exportEntries: async ({ caller, request, ending, report }) => {
      const filter = readQuery('exportEntries', request.url)
      const found = await exportEntries(practice, caller.account, filter)
      return entriesCsv(caller.account, found, { ending, report })
    },
    events: async ({ caller, request, ending }) => {
      // An account that is not there is said at once, not by a stream without an end.
      await ledger.account(caller.account)
      return eventStream(live, caller, request, ending)
    },
  }
}
