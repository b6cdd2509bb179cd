import type { CreditsStore } from '../store/credits-store.js'
import type { Resource } from '../store/resource.js'
import { usageOf } from '../store/usage.js'
import type { ChartReport } from './shown-figures.js'
import type { UsageAsked } from './usage-question.js'
import type { Drawn } from './usage-drawing.js'

/** What answers a question. How the balance went is asked by what draws it. */
export function reportOf(
  store: CreditsStore,
  asked: UsageAsked | undefined,
  drawn: Drawn | undefined,
): Resource<ChartReport> | undefined {
  if (!asked) return undefined
  const { question } = asked
  return 'of' in question ? usageOf(store, question) : drawn?.balanceSeriesOf(store, question)
}

/** The zone that the backend counted in. */
export const zoneIn = (report: ChartReport | undefined): string | undefined =>
  report && ('series' in report ? report.series : report.usage).timeZone
