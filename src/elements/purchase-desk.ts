import type { ReactiveControllerHost } from '../lit.js'
import type { Bundles } from '../contract/bundle.js'
import { CardFormController } from '../controllers/card-form-controller.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { type Answer, memberCalls } from '../controllers/purchase-calls.js'
import { ownPurchases } from '../controllers/purchase-finder.js'
import { PurchaseFlow } from '../controllers/purchase-flow.js'
import { isBusy, isRedirected } from '../controllers/purchase-state.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError, propose } from '../events.js'
import { enPurchase } from '../i18n/en/purchase.js'
import { lookOf } from '../payment/look-of.js'
import type { CardOutcome, Till } from '../payment/till.js'
import { bundlesOf, type Choice, paymentMethodsOf, quoteOf } from '../store/buying-reads.js'
import { asksPrice, blockedBy, cardAmong, choiceAmong, inputOf } from './purchase-choice.js'
import { isLeftToWords } from './purchase-help.js'
import { PurchaseSeen } from './purchase-seen.js'
import { leaveFor, supportLink } from './purchase-links.js'
import type { CardChoice, PurchaseActions, PurchaseView, Settings } from './purchase-view.js'
import { problemOf } from './status.js'

/** Joins the element to the store, the till and the flow of one purchase. */
export class PurchaseDesk {
  readonly #host: ReactiveControllerHost & HTMLElement & Settings
  readonly #locale
  readonly #bundles
  readonly #quote
  readonly #cards
  readonly #form
  readonly #flow
  #wanted: Partial<Choice> = {}
  #card: CardChoice | undefined
  /** What was on the screen when it was paid: whatever changes meanwhile, that is what is paid. */
  #placed: Pick<PurchaseView, 'choice' | 'order' | 'card' | 'redirect'> | undefined
  #helped: PurchaseView['blocked']
  readonly #seen = new PurchaseSeen()

  constructor(host: ReactiveControllerHost & HTMLElement & Settings) {
    this.#host = host
    this.#locale = new LocaleController(host)
    this.#bundles = new ResourceController(host, bundlesOf)
    this.#quote = new ResourceController(host, (store) => {
      const choice = this.#choice
      return choice && asksPrice(this.#forSale) ? quoteOf(store, choice) : undefined
    })
    this.#cards = new ResourceController(host, (store) =>
      this.#forSale && !this.#blocked ? paymentMethodsOf(store) : undefined,
    )
    this.#form = new CardFormController(host, () => host.loadTill)
    this.#flow = new PurchaseFlow(host, {
      ...{ calls: memberCalls, finder: ownPurchases },
      store: () => this.#bundles.store,
      isReady: () => this.#isReady(),
      pay: (answer, onAuthenticate) => this.#pay(answer, onAuthenticate),
      authenticate: async (clientSecret) => (await this.#till()).authenticate(clientSecret),
      completed: (purchase) => {
        this.#seen.see(this.#bundles.store!, purchase.id)
        emit(host, 'credits-purchase-complete', { purchase })
      },
      refused: (error) => {
        this.refresh()
        emitError(host, error)
      },
    })
  }

  /** What is chosen by the page. What the person chooses later takes its place. */
  want({ bundle, quantity }: { bundle: string | undefined; quantity: number | undefined }): void {
    this.#wanted = { ...(bundle && { bundle }), ...(quantity && { quantity }) }
  }

  refresh(): void {
    for (const what of [this.#bundles, this.#quote, this.#cards]) void what.refresh()
  }

  look(): PurchaseView {
    this.#quote.pickAgain()
    this.#cards.pickAgain()
    const { store, snapshot } = this.#bundles
    const { data: quote, error } = this.#quote.snapshot
    const { state } = this.#flow
    const cards = this.#cards.snapshot.data?.value.paymentMethods ?? []
    return {
      words: this.#locale.words('purchase', enPurchase),
      locale: this.#locale,
      state,
      bundles: this.#forSale,
      choice: this.#choice,
      order: state.found?.purchase ?? quote?.value,
      after: store && this.#forSale ? this.#seen.last(store, this.#forSale) : null,
      oldPrice: !state.found && error !== undefined,
      cards,
      card: cardAmong(cards, this.#card),
      form: this.#form,
      redirect: isRedirected(state, this.#host.checkout),
      blocked: this.#blocked,
      helped: this.#helped,
      support: supportLink(this.#forSale?.supportUrl, this.#host.linkHosts, store),
      problem: problemOf(store, snapshot.error),
      announcement: '',
      act: this.#actions,
      ...(isBusy(state) && this.#placed),
    }
  }

  /** Opens the card form when it is wanted, and tells it what is new; `probe` wears the look. */
  showForm(view: PurchaseView, probe: Element | null): void {
    const { state, order, card, redirect, bundles, locale } = view
    if (state.stage === 'done' || state.stage === 'ended') return this.#form.close()
    const publishableKey = bundles?.publishableKey
    if (!probe || !order || card !== 'new' || redirect || !publishableKey) return
    // Whoever has a card on file may never need the provider's form.
    const cards = this.#cards.snapshot
    if (cards.loading && !cards.data && !cards.error) return
    const { total: amount, currency } = order
    const price = { amount, currency }
    this.#form.show({ publishableKey, price, look: lookOf(probe), locale: locale.format.locale })
  }

  readonly #actions: PurchaseActions = {
    choose: (choice) => this.#change(() => (this.#wanted = choice)),
    useCard: (card) => this.#change(() => (this.#card = card)),
    pay: () => void this.#start(),
    authenticate: () => void this.#flow.authenticate(),
    cancel: () => void this.#flow.cancel(),
    check: () => this.#flow.check(),
    restart: () => {
      this.#flow.restart()
      this.refresh()
    },
    ask: () => this.#help('credits-purchase-ask'),
    addDetails: () => this.#help('credits-billing-details-needed'),
    retry: () => this.refresh(),
    retryForm: () => this.#form.retry(),
    lookChanged: () => this.#host.requestUpdate(),
  }

  get #forSale(): Bundles | undefined {
    return this.#bundles.snapshot.data?.value
  }

  get #choice(): Choice | undefined {
    return choiceAmong(this.#forSale, this.#wanted)
  }

  get #blocked(): PurchaseView['blocked'] {
    return blockedBy(this.#forSale, this.#quote.snapshot.error)
  }

  #help(type: Parameters<typeof isLeftToWords>[1]): void {
    if (isLeftToWords(this.#host, type, this.#choice!)) this.#helped = this.#blocked
    this.#host.requestUpdate()
  }

  #change(take: () => void): void {
    take()
    this.#flow.forgive()
  }

  async #start(): Promise<void> {
    const { state, choice, order, after, card, redirect } = this.look()
    if (!order || isBusy(state)) return
    const placed = (this.#placed = { choice, order, card, redirect })
    await this.#flow.pay(inputOf(order, after, redirect))
    if (this.#placed === placed) this.#placed = undefined
  }

  /**
   * Whether the card is there and the page lets it go on. A form that is still on its way, or
   * cannot be had, has no card.
   */
  async #isReady(): Promise<boolean> {
    const { card, redirect, order, after, state } = this.look()
    const form = this.#form.form
    if (!redirect && card === 'new' && !(await form?.isComplete())) return false
    if (state.found) return true
    return propose(this.#host, 'credits-purchase-start', inputOf(order!, after, redirect))
  }

  async #pay(answer: Answer, onAuthenticate: () => void): Promise<CardOutcome | undefined> {
    const { card, redirect } = this.look()
    if (redirect) {
      const left = leaveFor(answer, this.#host, this.#bundles.store)
      if (left !== 'left') this.#flow.hold(answer, left)
      return undefined
    }
    const till = await this.#till()
    return till.pay({
      clientSecret: answer.clientSecret!,
      card: card === 'new' ? this.#form.form! : card,
      onAuthenticate,
    })
  }

  #till(): Promise<Till> {
    return this.#form.till(this.#forSale?.publishableKey ?? '')
  }
}
