import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { CreditsError } from '../client/credits-error.js'
import type { Purchase, PurchaseInput, PurchaseResult } from '../contract/purchase.js'
import type { CardOutcome } from '../payment/till.js'
import { cancelPurchase, followPurchase } from '../store/buying-actions.js'
import type { CreditsStore } from '../store/credits-store.js'
import { type FindsPurchase, ownPurchases } from './purchase-finder.js'
import { PurchaseFollowing } from './purchase-following.js'
import { beginPurchase } from './purchase-order.js'
import {
  CHOOSING,
  isBusy,
  type PurchaseHooks,
  type PurchaseState,
  stateAfter,
  troubleOf,
} from './purchase-state.js'

/**
 * Takes one purchase from the order to its end. The backend alone says what came of a payment. What
 * was begun in another tab or before a reload is found, and paid instead of beginning again.
 */
export class PurchaseFlow implements ReactiveController {
  state: PurchaseState = CHOOSING
  readonly #host: ReactiveControllerHost
  readonly #hooks: PurchaseHooks
  readonly #finder: FindsPurchase
  readonly #following = new PurchaseFollowing()
  /** Begun here and not paid, perhaps after a decline. */
  #begun: Purchase | undefined

  constructor(host: ReactiveControllerHost, hooks: PurchaseHooks) {
    this.#host = host
    this.#hooks = hooks
    const { finder = ownPurchases } = hooks
    this.#finder = finder(this.#meet, () => this.state.found?.purchase.id)
    host.addController(this)
  }

  hostConnected(): void {
    this.#finder.listen()
    addEventListener('pageshow', this.#comeBack)
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#comeBack)
    this.#following.stop()
    this.#finder.leave()
  }

  /** Of another account there is another purchase, or none. */
  hostUpdate(): void {
    const store = this.#hooks.store()
    if (!store || !this.#finder.use(store)) return
    this.#begun = undefined
    this.state = CHOOSING
  }

  /** Pays for an order, or for what was found. A second call while it is busy does nothing. */
  async pay(order: PurchaseInput): Promise<void> {
    const store = this.#hooks.store()
    if (!store || isBusy(this.state)) return
    const { found } = this.state
    this.#show({ stage: 'paying', found })
    try {
      if (!(await this.#hooks.isReady())) return this.hold(found)
      const answer = found
        ? await followPurchase(store, found.purchase.id)
        : await this.#begin(store, order)
      if (!answer.clientSecret && !answer.checkoutUrl)
        return this.#settle(store, answer, { elsewhere: true })
      this.#finder.keep(answer.purchase.id)
      const onAuthenticate = (): void => this.#show({ ...this.state, stage: 'authenticating' })
      const outcome = await this.#hooks.pay(answer, onAuthenticate)
      if (outcome) await this.#conclude(store, answer.purchase, outcome)
    } catch (thrown) {
      this.#refuse(store, CreditsError.from(thrown), found)
    }
  }

  /** Answers the bank's question about what was found unfinished. */
  authenticate(): Promise<void> {
    return this.#goOn('authenticating', async (store, { purchase, clientSecret }) =>
      this.#conclude(store, purchase, await this.#hooks.authenticate(clientSecret!)),
    )
  }

  cancel(): Promise<void> {
    return this.#goOn('canceling', async (store, { purchase }) =>
      this.#settle(store, await cancelPurchase(store, purchase.id), { elsewhere: true }),
    )
  }

  /** Asks again about a payment whose end nobody could tell. */
  check(): void {
    const store = this.#hooks.store()
    const { purchase, found, trouble } = this.state
    if (!store || !purchase || !trouble) return
    this.#show({ stage: 'processing', purchase, found })
    void this.#follow(store, purchase)
  }

  restart(): void {
    this.#show(CHOOSING)
  }

  /** Something else was chosen: what was said of the last try is no longer about this one. */
  forgive(): void {
    if (!isBusy(this.state)) this.#show({ ...this.state, trouble: undefined })
  }

  /** The purchase waits for the person, who is to be told why. */
  hold(found: PurchaseResult | undefined, trouble?: PurchaseState['trouble']): void {
    this.#show({ stage: 'choosing', found, trouble })
  }

  /** Does something about what was found. What fails leaves it found. */
  async #goOn(
    stage: 'authenticating' | 'canceling',
    act: (store: CreditsStore, found: PurchaseResult) => Promise<void>,
  ): Promise<void> {
    const store = this.#hooks.store()
    const { found } = this.state
    if (!store || !found || isBusy(this.state)) return
    this.#show({ stage, found })
    try {
      await act(store, found)
    } catch (thrown) {
      this.#refuse(store, CreditsError.from(thrown), found)
    }
  }

  async #begin(store: CreditsStore, order: PurchaseInput): Promise<PurchaseResult> {
    const answer = await beginPurchase(store, order, this.#begun)
    this.#begun = answer.purchase
    return answer
  }

  async #conclude(store: CreditsStore, purchase: Purchase, outcome: CardOutcome): Promise<void> {
    const { found } = this.state
    if (outcome.kind === 'incomplete') return this.hold(found)
    if (outcome.kind === 'declined') return this.hold(found, outcome)
    await this.#follow(store, purchase)
  }

  /** Asks until it is known what came of a payment. */
  async #follow(store: CreditsStore, purchase: Purchase): Promise<void> {
    const { found } = this.state
    try {
      const answer = await this.#following.outcome(store, purchase.id, (told) =>
        this.#show({ stage: 'processing', purchase: told.purchase }),
      )
      if (!answer) return
      if (answer.purchase.state !== 'open') return this.#settle(store, answer)
      this.hold(found && answer, troubleOf(answer.purchase))
    } catch (thrown) {
      // The card may be charged by now: that nobody says so does not mean that it is not.
      this.#show({ stage: 'processing', purchase, found, trouble: { kind: 'unknown' } })
      this.#hooks.refused(CreditsError.from(thrown))
    }
  }

  #settle(store: CreditsStore, answer: PurchaseResult, { elsewhere = false } = {}): void {
    const { purchase } = answer
    const state = stateAfter(answer, elsewhere)
    if (state.stage === 'done' || state.stage === 'ended') {
      this.#begun = undefined
      this.#finder.forget()
    }
    this.#show(state)
    if (state.stage === 'done') this.#hooks.completed(purchase)
    if (state.stage === 'processing') void this.#follow(store, purchase)
  }

  #refuse(store: CreditsStore, error: CreditsError, found: PurchaseResult | undefined): void {
    this.hold(found, { kind: 'refused', code: error.code })
    this.#hooks.refused(error)
    if (error.code === 'purchase_open') void this.#finder.findUnfinished(store)
  }

  /** Shows what was begun elsewhere, unless the person is busy with a purchase here. */
  readonly #meet = (store: CreditsStore, answer: PurchaseResult): void => {
    if (isBusy(this.state)) return
    this.#settle(store, answer, { elsewhere: answer.purchase.id === this.state.found?.purchase.id })
  }

  /** A page that comes back as it was left has seen nothing of what happened meanwhile. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return
    this.#finder.forgetAccount()
    this.#show(CHOOSING)
  }

  #show(state: PurchaseState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
