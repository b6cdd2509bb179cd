import type { ReactiveControllerHost } from 'lit'
import { CreditsError } from '../client/credits-error.js'
import type { CreditsStore } from '../store/credits-store.js'
import { historyFileOf } from '../store/history-file.js'
import type { HistoryReport } from '../store/history-reading.js'
import { dayOf } from './history-days.js'
import { saveFile } from './save-file.js'

/** What became of the file that was asked for last. */
export type FileState = 'making' | 'saved' | CreditsError | undefined

/** Makes the entries of a history a file, one at a time, and has the browser save it. */
export class FileController {
  state: FileState
  readonly #host: ReactiveControllerHost
  readonly #failed: (error: CreditsError) => void

  constructor(host: ReactiveControllerHost, failed: (error: CreditsError) => void) {
    this.#host = host
    this.#failed = failed
  }

  /** What another account's page asked for is dropped. */
  async make(store: CreditsStore, report: HistoryReport): Promise<void> {
    if (this.state === 'making') return
    const { era } = store
    this.#become('making')
    try {
      const file = await historyFileOf(store, report.filter)
      if (!era.aborted) saveFile(file, nameOf(report))
      this.#become(era.aborted ? undefined : 'saved')
    } catch (thrown) {
      const error = CreditsError.from(thrown)
      this.#become(era.aborted ? undefined : error)
      if (!era.aborted) this.#failed(error)
    }
  }

  #become(state: FileState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}

/** `credit-history-2026-11-01-2026-11-30.csv`, or by what was searched for. */
function nameOf({ filter, statement: { timeZone } }: HistoryReport): string {
  const { from, to, session, operation } = filter
  const last = to && new Date(Date.parse(to) - 1).toISOString()
  const parts = [from, last].map((at) => at && dayOf(at, timeZone))
  return `${['credit-history', ...parts, session ?? operation].filter(Boolean).join('-')}.csv`
}
