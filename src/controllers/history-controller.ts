import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { Balance } from '../contract/balance.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { HistoryQuestion } from '../store/history-reading.js'
import { History, type HistorySnapshot, NO_HISTORY } from '../store/history.js'
import { ResourceController } from './resource-controller.js'

/** Lets its host leaf through the ledger of the nearest store's account. */
export class HistoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #balance: ResourceController<Balance>
  #store: CreditsStore | undefined
  #history: History | undefined
  #question: HistoryQuestion | undefined
  #leave: (() => void) | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#balance = new ResourceController(host, (store) => store.balance)
    host.addController(this)
  }

  get store(): CreditsStore | undefined {
    return this.#balance.store
  }

  /** The last known balance: it names the features, and carries the server's time. */
  get balance(): Balance | undefined {
    return this.#balance.snapshot.data
  }

  get snapshot(): HistorySnapshot {
    return this.#history?.snapshot ?? NO_HISTORY
  }

  ask(question: HistoryQuestion): void {
    this.#question = question
    this.#history?.ask(question)
  }

  /** Reads balance and history again. Never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#balance.refresh(), this.#history?.refresh()])
  }

  async showNewer(): Promise<void> {
    await this.#history?.refresh()
  }

  async readOlder(): Promise<void> {
    await this.#history?.readOlder()
  }

  /** An element that is moved within its provider goes on where it was. */
  hostUpdate(): void {
    const { store } = this
    if (store && store !== this.#store) {
      this.#leave?.()
      this.#leave = undefined
      this.#store = store
      this.#history = new History(store)
      if (this.#question) this.#history.ask(this.#question)
    }
    if (store) this.#leave ??= this.#history!.subscribe(() => this.#host.requestUpdate())
  }

  hostDisconnected(): void {
    this.#leave?.()
    this.#leave = undefined
  }
}
