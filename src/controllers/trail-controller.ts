import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { CreditsStore } from '../store/credits-store.js'
import {
  NO_TRAIL,
  RechargeTrail,
  type TrailKind,
  type TrailSnapshot,
} from '../store/recharge-trail.js'

/** Lets its host leaf through the audit trail of a store, and reads it again when that has grown. */
export class TrailController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #store: () => CreditsStore | undefined
  /** Changes whenever something may have been added. Undefined while nothing is to be read. */
  readonly #mark: () => unknown
  #trail: RechargeTrail | undefined
  #of: CreditsStore | undefined
  #read: unknown

  constructor(
    host: ReactiveControllerHost,
    store: () => CreditsStore | undefined,
    mark: () => unknown,
  ) {
    this.#host = host
    this.#store = store
    this.#mark = mark
    host.addController(this)
  }

  get snapshot(): TrailSnapshot {
    return this.#trail?.snapshot ?? NO_TRAIL
  }

  /** Shows events of this kind. */
  ask(kind: TrailKind): void {
    void this.#trail?.ask(kind)
  }

  refresh(): void {
    void this.#trail?.refresh()
  }

  async readOlder(): Promise<void> {
    await this.#trail?.readOlder()
  }

  hostUpdate(): void {
    const store = this.#store()
    const mark = this.#mark()
    if (!store || mark === undefined || (store === this.#of && mark === this.#read)) return
    if (store !== this.#of) {
      this.#trail?.stop()
      this.#trail = new RechargeTrail(store, () => this.#host.requestUpdate())
    }
    this.#of = store
    this.#read = mark
    void this.#trail!.refresh()
  }

  hostDisconnected(): void {
    this.#trail?.stop()
    this.#read = undefined
  }
}
