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
 * answer, until the signal is aborted, and announces the offer, so that elements upgraded earlier
 * ask again. Assign `store` to tell all who follow; the one before is closed.
 */
export class StoreOffer {
  readonly #target: EventTarget
  readonly #tellAll = new Set<() => void>()
  #store: CreditsStore | undefined

  constructor(target: EventTarget) {
    this.#target = target
  }

  get store(): CreditsStore | undefined {
    return this.#store
  }

  set store(store: CreditsStore | undefined) {
    const before = this.#store
    this.#store = store
    this.#tellAll.forEach((tell) => tell())
    before?.close()
  }

  open(until?: { signal: AbortSignal }): void {
    this.#target.addEventListener('context-request', this.#answer, until)
    this.#target.dispatchEvent(contextEvent('context-provider', this.#target))
  }

  readonly #answer = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as ContextRequest
    if (context !== creditsContext || !callback) return
    if ((contextTarget ?? event.composedPath()[0]) === this.#target) return
    event.stopPropagation()
    const leave = (): boolean => this.#tellAll.delete(tell)
    const tell = (): void => callback(this.#store, subscribe ? leave : undefined)
    if (subscribe) this.#tellAll.add(tell)
    tell()
  }
}

/** An event that any library of the protocol understands. */
export function contextEvent(type: string, contextTarget: EventTarget, more?: object): Event {
  const event = new Event(type, { bubbles: true, composed: true })
  return Object.assign(event, { context: creditsContext, contextTarget, ...more })
}
