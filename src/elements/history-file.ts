import type { CreditsStore } from '../store/credits-store.js'
import { historyFileOf } from '../store/history-file.js'
import type { HistoryReport } from '../store/history-reading.js'
import type { WantedFile } from './file-controller.js'
import { dayOf } from './history-days.js'

/** The entries of a history as CSV. */
export const historyFile = (store: CreditsStore, report: HistoryReport): WantedFile => ({
  name: nameOf(report),
  read: () => historyFileOf(store, report.filter),
  era: store.era,
})

/** `credit-history-2026-11-01-2026-11-30.csv`, or by what was searched for. */
function nameOf({ filter, statement: { timeZone } }: HistoryReport): string {
  const { from, to, session, operation } = filter
  const last = to && new Date(Date.parse(to) - 1).toISOString()
  const parts = [from, last].map((at) => at && dayOf(at, timeZone))
  return `${['credit-history', ...parts, session ?? operation].filter(Boolean).join('-')}.csv`
}
