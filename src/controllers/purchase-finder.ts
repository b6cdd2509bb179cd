import { CreditsError } from '../client/credits-error.js'
import type { Purchase } from '../contract/purchase.js'
import { followPurchase } from '../store/buying-actions.js'
import { unfinishedPurchase } from '../store/buying-reads.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { Answer, Payable } from './purchase-calls.js'
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
  /** An order was refused for another purchase, which the refusal names: that one is shown. */
  findOther(store: CreditsStore, refusal: CreditsError): Promise<void>
}

/** What an order is refused as for the sake of another purchase of the same member. */
const FOR_ANOTHER: readonly string[] = ['purchase_open', 'purchased_meanwhile']

/** Is told what has become of what was found. */
export type Met<P extends Payable = Purchase> = (store: CreditsStore, answer: Answer<P>) => void

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

  async findOther(store: CreditsStore, { code, cause }: CreditsError): Promise<void> {
    const { purchase } = Object(cause) as { purchase?: unknown }
    if (FOR_ANOTHER.includes(code) && typeof purchase === 'string')
      await this.#meet(store, purchase)
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
      if (kept && (await this.#meet(store, kept))) return
      const unfinished = await unfinishedPurchase(store)
      if (unfinished && era === this.#era) await this.#meet(store, unfinished.id)
    } catch {
      // Without a token there is nothing to find, and an order finds what this did not. What is shown says so.
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
