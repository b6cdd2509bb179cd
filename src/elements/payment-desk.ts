import type { CreditsElement } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { CardSetup, PaymentMethod, PaymentMethods } from '../contract/payment-method.js'
import { type Action, ActionController } from '../controllers/action-controller.js'
import { CardFormController } from '../controllers/card-form-controller.js'
import type { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError, type PaymentMethodsChange, propose } from '../events.js'
import type { PaymentWords } from '../i18n/payment-words.js'
import type { LoadTill } from '../payment/till.js'
import { lookOf } from '../payment/look-of.js'
import { addCard, removeCard, setUpCard, useCard } from '../store/payment-methods.js'
import type { Reading } from '../store/reads.js'
import { actionWord } from './action-word.js'
import { cardRefusalOf } from './decline-reason.js'
import { cardName, type PaymentIntents } from './payment-view.js'
import { QuestionDialog } from './question-dialog.js'

/** What a person does with the cards: each thing once, told to the page before and after. */
export class PaymentDesk {
  leaving: PaymentMethod | undefined
  setup: CardSetup | undefined
  refusal: string | undefined
  /** What has just happened, in words. */
  news = ''
  readonly form: CardFormController
  readonly #host: CreditsElement
  readonly #cards: ResourceController<Reading<PaymentMethods>>
  readonly #words: () => PaymentWords
  readonly #actions: ActionController
  readonly #dialog: QuestionDialog
  /** The provider has taken the card, and we have not yet. */
  #confirmed = false
  #shown = false

  constructor(
    host: CreditsElement,
    cards: ResourceController<Reading<PaymentMethods>>,
    words: () => PaymentWords,
    loadTill: () => LoadTill,
  ) {
    this.#host = host
    this.#cards = cards
    this.#words = words
    this.#actions = new ActionController(host)
    this.#dialog = new QuestionDialog(host)
    this.form = new CardFormController(host, loadTill)
  }

  of(name: 'add' | 'remove' | PaymentMethod): Action {
    return this.#actions.of(typeof name === 'string' ? name : name.id)
  }

  /** Opens the card form while a card is being added, and tells it what is new. */
  showForm(locale: string): void {
    const probe = this.#host.renderRoot.querySelector('.probe')
    if (!probe || !this.setup) return
    const { publishableKey } = this.setup
    this.form.show({ publishableKey, look: lookOf(probe), locale })
    if (this.form.state === 'open' && !this.#shown) this.form.form?.focus()
    this.#shown = this.form.state === 'open'
  }

  readonly intents: PaymentIntents = {
    use: (card, use) => void this.#use(card, use),
    askToRemove: (card) => {
      this.leaving = card
      void this.#dialog.open()
    },
    keep: () => {
      if (this.of('remove').running) return
      this.#dialog.close()
      this.leaving = undefined
      this.#actions.forget('remove')
      this.#host.requestUpdate()
    },
    remove: () => void this.#remove(),
    add: () => void this.#begin(),
    save: () => void this.#save(),
    cancel: () => void this.#end(''),
    reopen: () => this.form.retry(),
    lookChanged: () => this.#host.requestUpdate(),
  }

  async #use(card: PaymentMethod, use: PaymentMethod['use']): Promise<void> {
    const { store } = this.#cards
    if (!store || this.of(card).running || !this.#mayStart(use, card)) return
    const answer = await this.#actions.run(card.id, () => useCard(store, card.id, use))
    if (!answer) return this.#notUsed(card, this.of(card).error!)
    this.#tell(use, card, answer)
    // The button that was pressed is another one now, and the focus went to the title.
    await this.#host.updateComplete
    const { activeElement } = this.#host.renderRoot as ShadowRoot
    if (activeElement?.id === 'title') await this.#focus(`card-${card.id} button`)
  }

  /** One that is not there any more was removed elsewhere. */
  async #notUsed(card: PaymentMethod, error: CreditsError): Promise<void> {
    this.#failed(error, 'notChanged')
    if (error.code !== 'not_found') return
    this.#say(this.#words().done.remove(cardName(card, this.#words())))
    await this.#cards.refresh()
    await this.#focus('add')
  }

  async #remove(): Promise<void> {
    const { store } = this.#cards
    const card = this.leaving
    if (!store || !card || this.of('remove').running || !this.#mayStart('remove', card)) return
    const answer = await this.#actions.run('remove', () => removeCard(store, card.id))
    if (!answer) return this.#failed(this.of('remove').error!, 'notRemoved')
    this.intents.keep()
    this.#tell('remove', card, answer)
    await this.#focus('add')
  }

  async #begin(): Promise<void> {
    const { store } = this.#cards
    if (!store || this.of('add').running || !this.#mayStart('add')) return
    this.refusal = undefined
    this.#confirmed = false
    this.setup = await this.#actions.run('add', () => setUpCard(store))
    if (this.setup) this.#say('')
    else this.#refuse(this.of('add').error!)
  }

  async #save(): Promise<void> {
    const { store } = this.#cards
    const { setup, form } = this
    if (!store || !setup || !form.form || this.of('add').running) return
    this.refusal = undefined
    const before = this.#cards.snapshot.data?.value.paymentMethods.map(({ id }) => id) ?? []
    const answer = await this.#actions.run('add', async () => {
      if (!this.#confirmed && !(await this.#confirm(setup))) return undefined
      this.#confirmed = true
      return addCard(store, setup.setup)
    })
    const { error } = this.of('add')
    // What it was asked about had brought no card: nobody knew whether the bank took it.
    if (error?.code === 'invalid_request') this.#confirmed = false
    if (error) return this.#refuse(error)
    if (!answer || setup !== this.setup) return
    const added = answer.paymentMethods.find(({ id }) => !before.includes(id))
    await this.#end(added ? this.#words().done.add(cardName(added, this.#words())) : '')
    emit(this.#host, 'credits-payment-methods-complete', { action: 'add', ...answer })
  }

  /** Whether the provider has taken the card. What it says of a try that broke off, the backend knows. */
  async #confirm({ publishableKey, clientSecret }: CardSetup): Promise<boolean> {
    const form = this.form.form!
    if (!(await form.isComplete())) return false
    const till = await this.form.till(publishableKey)
    const outcome = await till.save(clientSecret, form)
    if (outcome.kind !== 'declined') return outcome.kind !== 'incomplete'
    this.#say((this.refusal = this.#words().refusals[cardRefusalOf(outcome.code)]))
    return false
  }

  async #end(news: string): Promise<void> {
    this.form.close()
    this.setup = this.refusal = undefined
    this.#shown = false
    this.#actions.forget('add')
    this.#say(news)
    await this.#focus('add')
  }

  #refuse(error: CreditsError): void {
    this.refusal = this.#words().notAdded[actionWord(error)]
    this.#failed(error, 'notAdded')
  }

  #failed(error: CreditsError, what: 'notAdded' | 'notChanged' | 'notRemoved'): void {
    this.#say(this.#words()[what][actionWord(error)])
    emitError(this.#host, error)
  }

  #mayStart(action: PaymentMethodsChange, card?: PaymentMethod): boolean {
    this.#say('')
    return propose(this.#host, 'credits-payment-methods-start', { action, paymentMethod: card?.id })
  }

  #tell(
    action: Exclude<PaymentMethodsChange, 'add'>,
    card: PaymentMethod,
    answer: PaymentMethods,
  ): void {
    this.#say(this.#words().done[action](cardName(card, this.#words())))
    emit(this.#host, 'credits-payment-methods-complete', { action, ...answer })
  }

  #say(words: string): void {
    this.news = words
    this.#host.requestUpdate()
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }
}
