import type { CreditsStore } from '../store/credits-store.js'
import { creditsContext } from './credits-context.js'

/** What a consumer is called back with: now, and again whenever the store is another one. */
export type TakeStore = (store: CreditsStore | undefined, leave?: () => void) => void

/** An event of the community context protocol. Its fields are others' to fill in. */
interface ContextRequest extends Event {
  readonly context?: unknown
  readonly contextTarget?: unknown
  readonly callback?: TakeStore
  readonly subscribe?: boolean
}

/**
 * Offers a store to everything inside `target`: an element, or the document. `open` begins to
 * answer and announces the offer, so that elements upgraded earlier ask again; assign `store` to
 * tell all who follow; `close` leaves nothing behind.
 */
export class StoreOffer {
  readonly #target: EventTarget
  readonly #takers = new Map<TakeStore, () => void>()
  #store: CreditsStore | undefined

  constructor(target: EventTarget) {
    this.#target = target
  }

  get store(): CreditsStore | undefined {
    return this.#store
  }

  set store(store: CreditsStore | undefined) {
    if (store === this.#store) return
    this.#store = store
    this.#takers.forEach((leave, take) => take(store, leave))
  }

  open(): void {
    this.#target.addEventListener('context-request', this.#answer)
    this.#target.dispatchEvent(contextEvent('context-provider', this.#target, {}))
  }

  close(): void {
    this.#target.removeEventListener('context-request', this.#answer)
    this.store = undefined
    this.#takers.clear()
  }

  readonly #answer = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as ContextRequest
    if (context !== creditsContext || !callback) return
    if ((contextTarget ?? event.composedPath()[0]) === this.#target) return
    event.stopPropagation()
    if (!subscribe) return callback(this.#store)
    const leave = this.#takers.get(callback) ?? (() => void this.#takers.delete(callback))
    this.#takers.set(callback, leave)
    callback(this.#store, leave)
  }
}

/** An event that any library of the protocol understands. */
export function contextEvent(type: string, contextTarget: EventTarget, more: object): Event {
  const event = new Event(type, { bubbles: true, composed: true })
  return Object.assign(event, { context: creditsContext, contextTarget, ...more })
}
