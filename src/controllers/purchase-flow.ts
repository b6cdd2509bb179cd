import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import { CreditsError } from '../client/credits-error.js'
import type { Purchase, PurchaseInput } from '../contract/purchase.js'
import type { CardOutcome } from '../payment/till.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { Answer, Payable } from './purchase-calls.js'
import type { FindsPurchase } from './purchase-finder.js'
import { PurchaseFollowing } from './purchase-following.js'
import {
  CHOOSING,
  isBusy,
  isNews,
  type PurchaseHooks,
  type PurchaseState,
  refusedAt,
  stateAfter,
  troubleOf,
} from './purchase-state.js'

/**
 * Takes one purchase from the order to its end. The backend alone says what came of a payment. What
 * was begun in another tab or before a reload is found, and paid instead of beginning again.
 */
export class PurchaseFlow<P extends Payable = Purchase> implements ReactiveController {
  state: PurchaseState<P> = CHOOSING
  readonly #host: ReactiveControllerHost
  readonly #hooks: PurchaseHooks<P>
  readonly #finder: FindsPurchase
  readonly #following: PurchaseFollowing<P>
  /** Begun here and not paid, perhaps after a decline. */
  #begun: P | undefined

  constructor(host: ReactiveControllerHost, hooks: PurchaseHooks<P>) {
    this.#host = host
    this.#hooks = hooks
    this.#following = new PurchaseFollowing(hooks.calls.follow)
    this.#finder = hooks.finder(this.#meet, () => this.state.found?.purchase.id)
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

  /** Pays for what was found, else for an order. A second call while it is busy does nothing. */
  async pay(order?: PurchaseInput): Promise<void> {
    const store = this.#hooks.store()
    const { found } = this.state
    if (!store || isBusy(this.state) || !(found ?? order)) return
    this.#show({ stage: 'paying', found })
    try {
      if (!(await this.#hooks.isReady())) return this.hold(found)
      const answer = found
        ? await this.#hooks.calls.follow(store, found.purchase.id)
        : order && (await this.#begin(store, order))
      if (!answer) return this.hold(found)
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

  async cancel(): Promise<void> {
    const { cancel } = this.#hooks.calls
    if (!cancel) return
    await this.#goOn('canceling', async (store, { purchase }) =>
      this.#settle(store, await cancel(store, purchase.id), { elsewhere: true }),
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

  readonly restart = (): void => this.#show(CHOOSING)

  /** Something else was chosen: what was said of the last try is no longer about this one. */
  forgive(): void {
    if (!isBusy(this.state)) this.#show({ ...this.state, trouble: undefined })
  }

  /** The purchase waits for the person, who is to be told why. */
  hold(found: Answer<P> | undefined, trouble?: PurchaseState['trouble']): void {
    this.#show({ stage: 'choosing', found, trouble })
  }

  /** Does something about what was found. What fails leaves it found. */
  async #goOn(
    stage: 'authenticating' | 'canceling',
    act: (store: CreditsStore, found: Answer<P>) => Promise<void>,
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

  async #begin(store: CreditsStore, order: PurchaseInput): Promise<Answer<P> | undefined> {
    const answer = await this.#hooks.calls.begin?.(store, order, this.#begun)
    this.#begun = answer?.purchase
    return answer
  }

  async #conclude(store: CreditsStore, purchase: P, outcome: CardOutcome): Promise<void> {
    const { found } = this.state
    if (outcome.kind === 'incomplete') return this.hold(found)
    if (outcome.kind === 'declined') return this.hold(found, outcome)
    await this.#follow(store, purchase)
  }

  /** Asks until it is known what came of a payment. */
  async #follow(store: CreditsStore, purchase: P): Promise<void> {
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

  #settle(store: CreditsStore, answer: Answer<P>, { elsewhere = false } = {}): void {
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

  #refuse(store: CreditsStore, error: CreditsError, found: Answer<P> | undefined): void {
    this.hold(found, refusedAt(this.state.stage, error))
    this.#hooks.refused(error)
    void this.#finder.findOther(store, error)
  }

  /** Shows what was begun elsewhere, unless the person is busy with a purchase here. */
  readonly #meet = (store: CreditsStore, answer: Answer<P>): void => {
    if (isBusy(this.state)) return
    this.#settle(store, answer, { elsewhere: isNews(this.state, answer) })
  }

  /** A page that comes back as it was left has seen nothing of what happened meanwhile. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return
    this.#finder.forgetAccount()
    this.#show(CHOOSING)
  }

  #show(state: PurchaseState<P>): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
