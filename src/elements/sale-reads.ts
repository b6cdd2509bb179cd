import type { CreditsElement } from '../lit.js'
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Quote } from '../contract/purchase.js'
import type { Recharge } from '../contract/recharge.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { bundlesOf, type Choice, paymentMethodsOf, quoteOf } from '../store/buying-reads.js'

/** What the form is about: what is for sale and what it costs, and the cards that could pay. */
export class SaleReads {
  readonly #bundles
  readonly #quote
  readonly #cards

  /** `choice`: what is in the form. */
  constructor(
    host: CreditsElement,
    recharge: () => Recharge | undefined,
    choice: () => Choice | undefined,
  ) {
    this.#bundles = new ResourceController(host, (store) =>
      recharge() ? bundlesOf(store) : undefined,
    )
    this.#quote = new ResourceController(host, (store) => {
      const chosen = this.bundles && choice()
      return chosen && quoteOf(store, chosen)
    })
    this.#cards = new ResourceController(host, (store) =>
      recharge()?.unfinished ? paymentMethodsOf(store) : undefined,
    )
  }

  get bundles(): Bundles | undefined {
    return this.#bundles.snapshot.data?.value
  }

  get bundlesFailed(): boolean {
    return this.#bundles.snapshot.error !== undefined
  }

  get quote(): Quote | undefined {
    return this.#quote.snapshot.data?.value
  }

  get quoteFailed(): boolean {
    return this.#quote.snapshot.error !== undefined
  }

  get cards(): readonly PaymentMethod[] {
    return this.#cards.snapshot.data?.value.paymentMethods ?? []
  }

  /** Whether it may yet turn out that a card is on file. */
  get isReadingCards(): boolean {
    const { data, error } = this.#cards.snapshot
    return !data && !error
  }

  /** Before each rendering: what is to be read now. */
  follow(): void {
    for (const what of [this.#bundles, this.#cards, this.#quote]) what.pickAgain()
  }

  /** The price. Never rejects. */
  priceAgain(): Promise<void> {
    return this.#quote.refresh()
  }

  refresh(): void {
    for (const what of [this.#bundles, this.#quote, this.#cards]) void what.refresh()
  }
}
