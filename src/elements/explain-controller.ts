import type { ReactiveControllerHost } from '../lit.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { type ChangesReport, changesOf } from '../store/changes.js'
import { dayOf, isDay, mondayOf, startOf } from './history-days.js'
import type { HistoryView } from './history-view.js'
import type { WaterfallView } from './history-waterfall.js'

/** Explains the balance since some day, while somebody wants to know. Since Monday unless told. */
export class ExplainController {
  readonly #host: ReactiveControllerHost
  readonly #changes: ResourceController<ChangesReport>
  #view: Pick<HistoryView, 'balance' | 'timeZone'> = { balance: undefined, timeZone: undefined }
  #isOpen = false
  #day: string | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#changes = new ResourceController(host, (store) => {
      const since = this.#isOpen && this.#since
      return since ? changesOf(store, since) : undefined
    })
  }

  /** What the waterfall beside a history is made from. */
  look(history: HistoryView): WaterfallView {
    this.#view = history
    this.#changes.pickAgain()
    const { words, locale, timeZone, balance } = history
    return {
      ...{ words, locale, timeZone, balance },
      snapshot: this.#changes.snapshot,
      isOpen: this.#isOpen,
      since: this.#since ? dayOf(this.#since, timeZone ?? 'UTC') : '',
      toggle: () => this.#become(!this.#isOpen, this.#day),
      choose: (day) => this.#become(true, isDay(day) ? day : undefined),
      retry: () => void this.#changes.refresh(),
    }
  }

  /** Without the account's zone nobody knows when a day begins. */
  get #since(): string | undefined {
    const { balance, timeZone } = this.#view
    if (!balance || !timeZone) return undefined
    return startOf(this.#day ?? mondayOf(dayOf(balance.asOf, timeZone)), timeZone)
  }

  #become(isOpen: boolean, day: string | undefined): void {
    this.#isOpen = isOpen
    this.#day = day
    this.#host.requestUpdate()
  }
}
