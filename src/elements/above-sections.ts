import type { CreditsElement } from '../lit.js'
import type { Balance } from '../contract/balance.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { alertsOf, type AlertsReport } from '../store/alerts.js'
import { isBalanceKnown } from '../store/follow-balance.js'

/** So long sections that fill the window wait for the notices above them, in milliseconds. */
const WAITS_MAX_MS = 2000

/**
 * Notices stand above everything else, and come with an answer of their own. What is below them is
 * not shown before it is known which there are: else it would move under the pointer.
 */
export class AboveSections {
  readonly #host: CreditsElement
  readonly #balance: ResourceController<Balance>
  readonly #notices: ResourceController<AlertsReport>
  /** Of which account it is awaited, and of which it takes too long. */
  #awaited: AbortSignal | undefined
  #late: AbortSignal | undefined

  constructor(host: CreditsElement) {
    this.#host = host
    this.#balance = new ResourceController(host, (store) => store.balance)
    this.#notices = new ResourceController(host, (store) =>
      isBalanceKnown(store) ? alertsOf(store) : undefined,
    )
  }

  /** It is known; or it takes too long. */
  get isSettled(): boolean {
    const { data, error } = this.#notices.snapshot
    if (data ?? error) return true
    return this.#late !== undefined && this.#late === this.#balance.store?.era
  }

  /** Before each rendering: what is to be read now. */
  follow(): void {
    this.#notices.pickAgain()
  }

  /** For when the sections fill the window: from now on they wait. */
  wait(): void {
    const { store } = this.#balance
    if (!store || this.#awaited === store.era || this.isSettled) return
    const { era } = store
    this.#awaited = era
    void store.client.wait(WAITS_MAX_MS, era).then(() => {
      this.#late = era
      this.#host.requestUpdate()
    })
  }
}
