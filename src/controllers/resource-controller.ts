import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import { creditsContext } from '../context/credits-context.js'
import { contextEvent } from '../context/store-offer.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { Resource } from '../store/resource.js'
import { type Dated, NOTHING_YET, type Snapshot } from '../store/snapshot.js'

/**
 * Joins its host to one resource of the nearest store, by the community context protocol, and
 * renders the host again whenever that resource changes. It asks when the host is connected, and
 * again whenever somebody in the page begins to offer a store: providers may come late, and
 * elements may move.
 *
 * `pick` may use the host's own properties: call `pickAgain()` when those have changed. It may
 * pick nothing.
 */
export class ResourceController<T extends Dated> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #pick: (store: CreditsStore) => Resource<T> | undefined
  #store: CreditsStore | undefined
  #resource: Resource<T> | undefined
  #leaveResource: (() => void) | undefined
  #leaveProvider: (() => void) | undefined

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    pick: (store: CreditsStore) => Resource<T> | undefined,
  ) {
    this.#host = host
    this.#pick = pick
    host.addController(this)
  }

  /** The nearest store; undefined until something is configured. */
  get store(): CreditsStore | undefined {
    return this.#store
  }

  get snapshot(): Snapshot<T> {
    return this.#resource?.snapshot ?? NOTHING_YET
  }

  /** Reads again. Never rejects, and does nothing without a store. */
  async refresh(): Promise<void> {
    await this.#resource?.refresh()
  }

  /** For hosts whose properties decide what is picked. The same pick again changes nothing. */
  pickAgain(): void {
    const resource = this.#store && this.#pick(this.#store)
    if (resource === this.#resource) return
    this.#leaveResource?.()
    this.#resource = resource
    this.#leaveResource = resource?.subscribe(() => this.#host.requestUpdate())
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('context-provider', this.#ask)
    this.#ask()
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#ask)
    this.#take()
  }

  readonly #ask = ({
    context = creditsContext,
  }: Partial<Event> & { context?: unknown } = {}): void => {
    if (context !== creditsContext) return
    this.#host.dispatchEvent(
      contextEvent('context-request', this.#host, { callback: this.#take, subscribe: true }),
    )
  }

  /** The last provider to answer is the nearest; an earlier one is left. Out of the page there is none. */
  readonly #take = (store?: CreditsStore, leave?: () => void): void => {
    if (leave !== this.#leaveProvider) this.#leaveProvider?.()
    this.#leaveProvider = leave
    this.#store = store
    this.pickAgain()
    if (leave) this.#host.requestUpdate()
  }
}
