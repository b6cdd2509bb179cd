import type { CreditsStore } from '../store/credits-store.js'
import { outcomeOf } from '../store/purchase-outcome.js'
import type { Answer, Payable, PurchaseCalls } from './purchase-calls.js'

/** Asks what comes of one purchase at a time. */
export class PurchaseFollowing<P extends Payable> {
  readonly #ask: PurchaseCalls<P>['follow']
  #now = new AbortController()

  constructor(ask: PurchaseCalls<P>['follow']) {
    this.#ask = ask
  }

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
    tell: (answer: Answer<P>) => void,
  ): Promise<Answer<P> | undefined> {
    this.stop()
    this.#now = new AbortController()
    const end = AbortSignal.any([this.#now.signal, store.era])
    try {
      return await outcomeOf(store.client, () => this.#ask(store, purchase), end, tell)
    } catch (thrown) {
      if (end.aborted) return undefined
      throw thrown
    }
  }
}
