import type { Bundles } from '../contract/bundle.js'
import type { CreditsStore } from '../store/credits-store.js'

/**
 * Of each account, the last purchase that the person has seen here. What is read again later may
 * know of one that nobody was shown here, so that only the first reading counts.
 */
export class PurchaseSeen {
  readonly #last = new WeakMap<AbortSignal, string | null>()

  see({ era }: CreditsStore, purchase: string): void {
    this.#last.set(era, purchase)
  }

  last({ era }: CreditsStore, { lastPurchase }: Bundles): string | null {
    if (!this.#last.has(era)) this.#last.set(era, lastPurchase)
    return this.#last.get(era)!
  }
}
