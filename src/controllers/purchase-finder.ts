import { CreditsError } from '../client/credits-error.js'
import type { PurchaseResult } from '../contract/purchase.js'
import { followPurchase } from '../store/buying-actions.js'
import { unfinishedPurchase } from '../store/buying-reads.js'
import type { CreditsStore } from '../store/credits-store.js'
import { PurchaseMemory } from './purchase-memory.js'

/** Finds what was begun before. Each account is looked at once, until it is left. */
export interface FindsPurchase {
  listen(): void
  leave(): void
  /** Whether the store's account is another one than before. */
  use(store: CreditsStore): boolean
  /** The next use looks again. */
  forgetAccount(): void
  /** So that it is found again when the page is gone. */
  keep(purchase: string): void
  forget(): void
  findUnfinished(store: CreditsStore): Promise<void>
}

/** Is told what has become of what was found. */
export type Met = (store: CreditsStore, answer: PurchaseResult) => void

/**
 * Finds a purchase that was begun before: in another tab, before a reload, or on another device.
 * `met` is told what has become of it, as long as the account is the same.
 */
export class PurchaseFinder implements FindsPurchase {
  readonly #met: Met
  readonly #shown: () => string | undefined
  #store: CreditsStore | undefined
  #era: AbortSignal | undefined
  #memory: PurchaseMemory | undefined

  /** @param shown the purchase on screen */
  constructor(met: Met, shown: () => string | undefined) {
    this.#met = met
    this.#shown = shown
  }

  /** Hears what other tabs do, until it leaves. */
  listen(): void {
    addEventListener('storage', this.#hear)
  }

  leave(): void {
    removeEventListener('storage', this.#hear)
    this.forgetAccount()
  }

  use(store: CreditsStore): boolean {
    if (store.era === this.#era) return false
    this.#era = store.era
    this.#store = store
    this.#memory = undefined
    void this.#look(store)
    return true
  }

  forgetAccount(): void {
    this.#era = this.#store = this.#memory = undefined
  }

  keep(purchase: string): void {
    this.#memory?.keep(purchase)
  }

  forget(): void {
    this.#memory?.forget()
  }

  /** Asks the backend what this member has not finished. */
  async findUnfinished(store: CreditsStore): Promise<void> {
    const unfinished = await unfinishedPurchase(store).catch(() => undefined)
    if (unfinished) await this.#meet(store, unfinished.id)
  }

  /** Another tab has begun a purchase, or has seen how it ended. */
  readonly #hear = (event: StorageEvent): void => {
    if (!this.#store || !this.#memory?.isIn(event)) return
    const id = event.newValue ?? this.#shown()
    if (id) void this.#meet(this.#store, id)
  }

  async #look(store: CreditsStore): Promise<void> {
    const { era } = store
    try {
      const memory = await PurchaseMemory.of(store.client)
      if (era !== this.#era) return
      this.#memory = memory
      const kept = memory.read()
      if (!kept || !(await this.#meet(store, kept))) await this.findUnfinished(store)
    } catch {
      // Without a token there is nothing to find. What is shown says so.
    }
  }

  async #meet(store: CreditsStore, id: string): Promise<boolean> {
    const { era } = store
    try {
      const answer = await followPurchase(store, id)
      if (era === this.#era) this.#met(store, answer)
      return true
    } catch (thrown) {
      if (CreditsError.from(thrown).code === 'not_found') this.forget()
      return false
    }
  }
}

/** What this member has begun. */
export const ownPurchases = (met: Met, shown: () => string | undefined): FindsPurchase =>
  new PurchaseFinder(met, shown)
