import { CreditsError } from '../client/credits-error.js'
import type { Purchase } from '../contract/purchase.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { Payable, PurchaseCalls } from './purchase-calls.js'
import type { FindsPurchase, Met } from './purchase-finder.js'

const PAYABLE: readonly Purchase['state'][] = ['open', 'requires_action']

/**
 * Finds the charge of auto-recharge that waits for a person, of whosever rule it is: each time it
 * stands otherwise, and once more when it is gone, to tell what became of it.
 */
export class ChargeFinder<P extends Payable = Purchase> implements FindsPurchase {
  /** Why it could not be opened for payment. */
  error: CreditsError | undefined
  readonly #met: Met<P>
  readonly #follow: PurchaseCalls<P>['follow']
  readonly #unfinished: () => P | undefined
  readonly #changed: () => void
  #era: AbortSignal | undefined
  /** The one on screen. */
  #id: string | undefined
  #looked = ''

  constructor(
    met: Met<P>,
    follow: PurchaseCalls<P>['follow'],
    unfinished: () => P | undefined,
    changed: () => void,
  ) {
    this.#met = met
    this.#follow = follow
    this.#unfinished = unfinished
    this.#changed = changed
  }

  use(store: CreditsStore): boolean {
    const isOther = store.era !== this.#era
    if (isOther) this.forgetAccount()
    this.#era = store.era
    const unfinished = this.#unfinished()
    const { id, state, declineCode } = unfinished ?? {}
    const stands = unfinished ? [id, state, declineCode].join() : ''
    if (stands === this.#looked) return isOther
    this.#looked = stands
    const wanted = state && PAYABLE.includes(state) ? id : this.#id
    if (wanted) void this.#look(store, wanted)
    return isOther
  }

  /** Looks again at what could not be opened. */
  retry(): void {
    this.#looked = ''
    this.#changed()
  }

  listen(): void {
    // Of what another tab does with a charge the backend tells.
  }

  leave(): void {
    this.forgetAccount()
  }

  forgetAccount(): void {
    this.#era = this.#id = this.error = undefined
    this.#looked = ''
  }

  keep(purchase: string): void {
    this.#id = purchase
  }

  forget(): void {
    this.#id = undefined
  }

  async findOther(): Promise<void> {
    // There is one at most, and it is known.
  }

  async #look(store: CreditsStore, id: string): Promise<void> {
    const { era } = store
    this.error = undefined
    try {
      const answer = await this.#follow(store, id)
      if (era !== this.#era) return
      this.#id = id
      this.#met(store, answer)
    } catch (thrown) {
      if (era !== this.#era) return
      this.error = CreditsError.from(thrown)
      this.#changed()
    }
  }
}
