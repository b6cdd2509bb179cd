import type { ReactiveControllerHost } from 'lit'
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Purchase, PurchaseResult } from '../contract/purchase.js'
import { CardFormController } from '../controllers/card-form-controller.js'
import { ChargeFinder } from '../controllers/charge-finder.js'
import { PurchaseFlow } from '../controllers/purchase-flow.js'
import type { PurchaseState } from '../controllers/purchase-state.js'
import { emit } from '../events.js'
import { lookOf } from '../payment/look-of.js'
import type { CardOutcome, LoadTill, Till } from '../payment/till.js'
import type { CreditsStore } from '../store/credits-store.js'
import { cardAmong, inputOf } from './purchase-choice.js'
import type { CardChoice } from './purchase-view.js'

/** What finishing a charge needs of what is around it. */
interface Around {
  readonly store: () => CreditsStore | undefined
  readonly unfinished: () => Purchase | undefined
  readonly bundles: () => Bundles | undefined
  readonly cards: () => readonly PaymentMethod[]
  readonly loadTill: () => LoadTill
  /** Reads again how things stand. */
  readonly refresh: () => void
}

/** A charge that a card was declined for, or that the bank asks about: paid, confirmed or cancelled. */
export class ChargeDesk {
  readonly form: CardFormController
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #around: Around
  readonly #flow: PurchaseFlow
  #finder: ChargeFinder | undefined
  #card: CardChoice | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, around: Around) {
    this.#host = host
    this.#around = around
    this.form = new CardFormController(host, around.loadTill)
    this.#flow = new PurchaseFlow(host, {
      store: around.store,
      isReady: async () => this.card !== 'new' || !!(await this.form.form?.isComplete()),
      pay: (answer, onAuthenticate) => this.#pay(answer, onAuthenticate),
      authenticate: async (clientSecret) => (await this.#till()).authenticate(clientSecret),
      completed: (purchase) => {
        emit(host, 'credits-purchase-complete', { purchase })
        around.refresh()
      },
      refused: ({ code, message }) => {
        emit(host, 'credits-error', { code, message })
        around.refresh()
      },
      finder: (met) =>
        (this.#finder = new ChargeFinder(met, around.unfinished, () => host.requestUpdate())),
    })
  }

  get state(): PurchaseState {
    return this.#flow.state
  }

  /** Why the charge could not be opened for payment. */
  get error(): ChargeFinder['error'] {
    return this.#finder?.error
  }

  get card(): CardChoice {
    return cardAmong(this.#around.cards(), this.#card)
  }

  /** Opens the card form where one is chosen, and tells it what is new; `probe` wears the look. */
  showForm(locale: string, probe: Element | null): void {
    const { found } = this.state
    const publishableKey = this.#around.bundles()?.publishableKey
    if (!found) return this.form.close()
    if (!probe || this.card !== 'new' || !publishableKey) return
    const { total: amount, currency } = found.purchase
    this.form.show({ publishableKey, price: { amount, currency }, look: lookOf(probe), locale })
  }

  readonly intents = {
    useCard: (card: CardChoice): void => {
      this.#card = card
      this.#flow.forgive()
    },
    retryForm: (): void => this.form.retry(),
    lookChanged: (): void => this.#host.requestUpdate(),
    retry: (): void => this.#finder?.retry(),
    pay: (): void => {
      const { found } = this.state
      if (found) void this.#flow.pay(inputOf(found.purchase, false))
    },
    authenticate: (): void => void this.#flow.authenticate().then(this.#around.refresh),
    cancel: (): void => void this.#flow.cancel().then(this.#around.refresh),
    close: (): void => this.#flow.restart(),
  }

  async #pay(answer: PurchaseResult, onAuthenticate: () => void): Promise<CardOutcome> {
    const till = await this.#till()
    const card = this.card === 'new' ? this.form.form! : this.card
    return till.pay({ clientSecret: answer.clientSecret!, card, onAuthenticate })
  }

  #till(): Promise<Till> {
    return this.form.till(this.#around.bundles()?.publishableKey ?? '')
  }
}
