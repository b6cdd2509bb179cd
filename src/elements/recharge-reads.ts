import type { LitElement } from 'lit'
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Quote } from '../contract/purchase.js'
import type { Recharge } from '../contract/recharge.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { knownTimeZone } from '../format/time-zone.js'
import { bundlesOf, type Choice, paymentMethodsOf, quoteOf } from '../store/buying-reads.js'
import type { CreditsStore } from '../store/credits-store.js'
import { rechargeOf, type RechargeReport } from '../store/recharge.js'
import type { Snapshot } from '../store/snapshot.js'

/** What the settings are made of: the rule, what is for sale and what it costs, the cards on file. */
export class RechargeReads {
  readonly #balance
  readonly #recharge: ResourceController<RechargeReport>
  readonly #bundles
  readonly #quote
  readonly #cards

  /** `choice`: what is in the form. */
  constructor(host: LitElement, choice: () => Choice | undefined) {
    this.#balance = new ResourceController(host, (store) => store.balance)
    // Not before the balance is known: what is read with it would be read twice.
    this.#recharge = new ResourceController(host, (store) =>
      this.#balance.snapshot.data || this.#balance.snapshot.error ? rechargeOf(store) : undefined,
    )
    this.#bundles = new ResourceController(host, (store) =>
      this.recharge ? bundlesOf(store) : undefined,
    )
    this.#quote = new ResourceController(host, (store) => {
      const chosen = this.bundles && choice()
      return chosen && quoteOf(store, chosen)
    })
    this.#cards = new ResourceController(host, (store) =>
      this.recharge?.unfinished ? paymentMethodsOf(store) : undefined,
    )
  }

  get store(): CreditsStore | undefined {
    return this.#recharge.store
  }

  get snapshot(): Snapshot<RechargeReport> {
    return this.#recharge.snapshot
  }

  get recharge(): Recharge | undefined {
    return this.snapshot.data?.recharge
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

  /** In which its days are told; one that this browser knows. */
  get timeZone(): string {
    const { period } = this.recharge ?? {}
    return knownTimeZone((period ?? this.#balance.snapshot.data?.period)?.timeZone)
  }

  /** Before each rendering: what is to be read now. */
  follow(): void {
    this.#recharge.pickAgain()
  }

  /** The same of what the form is about. */
  followForm(): void {
    for (const what of [this.#bundles, this.#cards, this.#quote]) what.pickAgain()
  }

  /** Rule and price. Never rejects. */
  async readAgain(): Promise<void> {
    await Promise.all([this.#recharge.refresh(), this.#quote.refresh()])
  }

  refresh(): void {
    for (const what of [this.#recharge, this.#bundles, this.#quote, this.#cards])
      void what.refresh()
  }
}
