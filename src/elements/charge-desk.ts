import type { ReactiveControllerHost } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Purchase } from '../contract/purchase.js'
import { CardFormController } from '../controllers/card-form-controller.js'
import { ChargeFinder } from '../controllers/charge-finder.js'
import type { Answer, Payable, PurchaseCalls } from '../controllers/purchase-calls.js'
import { PurchaseFlow } from '../controllers/purchase-flow.js'
import type { PurchaseState } from '../controllers/purchase-state.js'
import { emitError } from '../events.js'
import { lookOf } from '../payment/look-of.js'
import type { CardOutcome, LoadTill, Till } from '../payment/till.js'
import type { CreditsStore } from '../store/credits-store.js'
import { cardAmong } from './purchase-choice.js'
import type { CardChoice } from './purchase-view.js'

/** A charge, as far as it is paid in a form. */
type Charge = Payable & Pick<Purchase, 'total' | 'currency'>

/** What finishing a charge needs of what is around it. */
interface Around<P extends Charge> {
  readonly calls: PurchaseCalls<P>
  readonly store: () => CreditsStore | undefined
  readonly unfinished: () => P | undefined
  readonly publishableKey: () => string | null | undefined
  readonly cards: () => readonly PaymentMethod[]
  readonly isReadingCards: () => boolean
  readonly loadTill: () => LoadTill
  /** It was paid here, or was found to be paid. */
  readonly completed: (purchase: P) => void
  /** Reads again how things stand. */
  readonly refresh: () => void
}

/** A charge that a card was declined for, or that the bank asks about: paid, confirmed or cancelled. */
export class ChargeDesk<P extends Charge = Purchase> {
  readonly form: CardFormController
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #around: Around<P>
  readonly #flow: PurchaseFlow<P>
  #finder: ChargeFinder<P> | undefined
  #card: CardChoice | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, around: Around<P>) {
    this.#host = host
    this.#around = around
    this.form = new CardFormController(host, around.loadTill)
    this.#flow = new PurchaseFlow<P>(host, {
      calls: around.calls,
      store: around.store,
      isReady: async () => this.card !== 'new' || !!(await this.form.form?.isComplete()),
      pay: (answer, onAuthenticate) => this.#pay(answer, onAuthenticate),
      authenticate: async (clientSecret) => (await this.#till()).authenticate(clientSecret),
      completed: (purchase) => {
        around.completed(purchase)
        around.refresh()
      },
      refused: (error) => {
        emitError(host, error)
        around.refresh()
      },
      finder: (met) =>
        (this.#finder = new ChargeFinder(met, around.calls.follow, around.unfinished, () =>
          host.requestUpdate(),
        )),
    })
  }

  get state(): PurchaseState<P> {
    return this.#flow.state
  }

  /** Why the charge could not be opened for payment. */
  get error(): CreditsError | undefined {
    return this.#finder?.error
  }

  get card(): CardChoice {
    return cardAmong(this.#around.cards(), this.#card)
  }

  /** Opens the card form where one is chosen, and tells it what is new; `probe` wears the look. */
  showForm(locale: string, probe: Element | null): void {
    const { found } = this.state
    const publishableKey = this.#around.publishableKey()
    if (!found) return this.form.close()
    // Whoever has a card on file may never need the provider's form.
    if (!probe || this.#around.isReadingCards() || this.card !== 'new' || !publishableKey) return
    const { total: amount, currency } = found.purchase
    const price = { amount, currency }
    this.form.show({ publishableKey, price, once: true, look: lookOf(probe), locale })
  }

  readonly intents = {
    useCard: (card: CardChoice): void => {
      this.#card = card
      this.#flow.forgive()
    },
    retryForm: (): void => this.form.retry(),
    lookChanged: (): void => this.#host.requestUpdate(),
    retry: (): void => this.#finder?.retry(),
    pay: (): void => void this.#flow.pay(),
    authenticate: (): void => void this.#flow.authenticate().then(this.#around.refresh),
    cancel: (): void => void this.#flow.cancel().then(this.#around.refresh),
    check: (): void => this.#flow.check(),
    close: (): void => this.#flow.restart(),
  }

  async #pay(answer: Answer<P>, onAuthenticate: () => void): Promise<CardOutcome> {
    const till = await this.#till()
    const card = this.card === 'new' ? this.form.form! : this.card
    return till.pay({ clientSecret: answer.clientSecret!, card, onAuthenticate })
  }

  #till(): Promise<Till> {
    return this.form.till(this.#around.publishableKey() ?? '')
  }
}
