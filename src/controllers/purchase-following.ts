import type { PurchaseResult } from '../contract/purchase.js'
import type { CreditsStore } from '../store/credits-store.js'
import { outcomeOf } from '../store/purchase-outcome.js'

/** Asks what comes of one purchase at a time. */
export class PurchaseFollowing {
  #now = new AbortController()

  stop(): void {
    this.#now.abort()
  }

  /**
   * What has become of it; `tell` hears each answer before that. Undefined when it was stopped, or
   * the account is another one by then. Rejects with the backend's refusal.
   */
  async outcome(
    store: CreditsStore,
    purchase: string,
    tell: (answer: PurchaseResult) => void,
  ): Promise<PurchaseResult | undefined> {
    this.stop()
    this.#now = new AbortController()
    const end = AbortSignal.any([this.#now.signal, store.era])
    try {
      return await outcomeOf(store, purchase, end, tell)
    } catch (thrown) {
      if (end.aborted) return undefined
      throw thrown
    }
  }
}
