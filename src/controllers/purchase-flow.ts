import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { CreditsError } from '../client/credits-error.js'
import type { Purchase, PurchaseInput, PurchaseResult } from '../contract/purchase.js'
import type { CardOutcome } from '../payment/till.js'
import { cancelPurchase, followPurchase } from '../store/buying-actions.js'
import type { CreditsStore } from '../store/credits-store.js'
import { outcomeOf } from '../store/purchase-outcome.js'
import { type FindsPurchase, type Met, PurchaseFinder } from './purchase-finder.js'
import { beginPurchase } from './purchase-order.js'
import {
  CHOOSING,
  isBusy,
  type PurchaseHooks,
  type PurchaseState,
  stateAfter,
  type Trouble,
} from './purchase-state.js'

/**
 * Takes one purchase from the order to its end. The backend alone says what came of a payment. What
 * was begun in another tab or before a reload is found, and paid instead of beginning again.
 */
export class PurchaseFlow implements ReactiveController {
  state: PurchaseState = CHOOSING
  readonly #host: ReactiveControllerHost
  readonly #store: () => CreditsStore | undefined
  readonly #hooks: PurchaseHooks
  readonly #finder: FindsPurchase
  #following = new AbortController()
  /** Begun here and not paid, perhaps after a decline. */
  #begun: Purchase | undefined

  constructor(
    host: ReactiveControllerHost,
    store: () => CreditsStore | undefined,
    hooks: PurchaseHooks,
    finder = (met: Met): FindsPurchase => new PurchaseFinder(met),
  ) {
    this.#host = host
    this.#store = store
    this.#hooks = hooks
    this.#finder = finder(this.#meet)
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('storage', this.#hear)
    addEventListener('pageshow', this.#comeBack)
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#hear)
    removeEventListener('pageshow', this.#comeBack)
    this.#following.abort()
    this.#finder.leave()
  }

  /** Of another account there is another purchase, or none. */
  hostUpdate(): void {
    const store = this.#store()
    if (!store || !this.#finder.use(store)) return
    this.#begun = undefined
    this.state = CHOOSING
  }

  /** Pays for an order, or for what was found. A second call while it is busy does nothing. */
  async pay(order: PurchaseInput): Promise<void> {
    const store = this.#store()
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
      const onAuthenticate = (): void => this.#show({ ...this.state, stage: 'authenticating' })
      const outcome = await this.#hooks.pay(answer, onAuthenticate)
      if (outcome) await this.#conclude(store, answer, outcome)
    } catch (thrown) {
      this.#refuse(store, CreditsError.from(thrown), found)
    }
  }

  /** Answers the bank's question about what was found unfinished. */
  async authenticate(): Promise<void> {
    const store = this.#store()
    const { found } = this.state
    if (!store || !found?.clientSecret || isBusy(this.state)) return
    this.#show({ stage: 'authenticating', found })
    await this.#conclude(store, found, await this.#hooks.authenticate(found.clientSecret))
  }

  async cancel(): Promise<void> {
    const store = this.#store()
    const { found } = this.state
    if (!store || !found || isBusy(this.state)) return
    this.#show({ stage: 'canceling', found })
    try {
      this.#settle(store, await cancelPurchase(store, found.purchase.id), { elsewhere: true })
    } catch (thrown) {
      this.#refuse(store, CreditsError.from(thrown), found)
    }
  }

  /** From how it ended back to the choice. */
  restart(): void {
    this.#show(CHOOSING)
  }

  /** Something else was chosen: what was said of the last try is no longer about this one. */
  forgive(): void {
    if (!isBusy(this.state)) this.#show({ ...this.state, trouble: undefined })
  }

  /** The purchase waits for the person, who is to be told why. */
  hold(found: PurchaseResult | undefined, trouble?: Trouble): void {
    this.#show({ stage: 'choosing', found, trouble })
  }

  async #begin(store: CreditsStore, order: PurchaseInput): Promise<PurchaseResult> {
    const answer = await beginPurchase(store, order, this.#begun)
    this.#begun = answer.purchase
    this.#finder.keep(answer.purchase.id)
    return answer
  }

  async #conclude(
    store: CreditsStore,
    answer: PurchaseResult,
    outcome: CardOutcome,
  ): Promise<void> {
    const { found } = this.state
    if (outcome.kind === 'incomplete') return this.hold(found)
    if (outcome.kind === 'declined') return this.hold(found, outcome)
    await this.#follow(store, answer.purchase)
  }

  /** Asks until it is known what came of a payment. */
  async #follow(store: CreditsStore, { id }: Purchase): Promise<void> {
    this.#following.abort()
    const { signal } = (this.#following = new AbortController())
    const end = AbortSignal.any([signal, store.era])
    const { found } = this.state
    const tell = ({ purchase }: PurchaseResult): void =>
      this.#show({ stage: 'processing', purchase })
    try {
      const answer = await outcomeOf(store, id, end, tell)
      const { state, declineCode } = answer.purchase
      if (state !== 'open') return this.#settle(store, answer)
      const declined = declineCode && ({ kind: 'declined', code: declineCode } as const)
      this.hold(found && answer, declined || { kind: 'not-through' })
    } catch (thrown) {
      if (!end.aborted) this.#refuse(store, CreditsError.from(thrown), found)
    }
  }

  /** Shows what the backend says of a purchase. */
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

  readonly #hear = (event: StorageEvent): void => {
    if (!isBusy(this.state)) this.#finder.hear(event, this.state.found?.purchase.id)
  }

  /** A page that comes back as it was left has seen nothing of what happened meanwhile. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return
    this.#finder.leave()
    this.#show(CHOOSING)
  }

  #show(state: PurchaseState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
