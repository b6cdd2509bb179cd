import { CreditsElement, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import { enPayment } from '../i18n/en/payment.js'
import type { PaymentWords } from '../i18n/payment-words.js'
import { loadStripeTill } from '../payment/stripe-till.js'
import type { LoadTill } from '../payment/till.js'
import { paymentMethodsOf } from '../store/payment-methods.js'
import { rightsOf } from '../store/rights.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { filed } from '../styles/filed.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { HearsPage } from './hears-page.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { LastSaid, readingWords } from './last-said.js'
import { PaymentDesk } from './payment-desk.js'
import { paymentFrame } from './payment-frame.js'
import { paymentStyles } from './payment-methods.styles.js'
import type { PaymentView } from './payment-view.js'
import { type Problem, problemOf, showStates } from './status.js'

/**
 * The cards on file: which pays by default, which stands in for it, when each ends. A card is added
 * with the payment provider's own form, which lives in the page itself and never shows a number to
 * this package.
 *
 * @summary Cards on file: add, default, backup, remove.
 * @customElement payment-methods
 *
 * @fires {CustomEvent<{ action: PaymentMethodsChange, paymentMethod: string | undefined }>} credits-payment-methods-start - Before a card is added, changed or removed. Cancel it to do nothing.
 * @fires {CustomEvent<{ action: PaymentMethodsChange, paymentMethods: PaymentMethod[] }>} credits-payment-methods-complete - It is done; with all cards on file.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or what was asked for was not done.
 *
 * @slot label - Replaces the title.
 * @slot failure - Replaces the words shown when the cards could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see them.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart row - One card on file.
 * @csspart status - What a card is for.
 * @csspart button - A button.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The cards are up to date.
 * @cssstate stale - The cards are the last ones known; reading again failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider.
 * @cssstate adding - The form for a new card is open.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - A card that ends soon.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - A card that has ended; what went wrong.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class PaymentMethods extends CreditsElement {
  static override readonly styles = [tokens, base, controls, panels, filed, paymentStyles]

  static override readonly properties = {
    readonly: { type: Boolean, reflect: true },
    loadTill: { attribute: false },
  }

  static define(tag = 'payment-methods', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Only shows the cards, as to someone whose token has no `manage`. */
  readonly = false

  /** Loads what the card form comes from. Stripe unless told. */
  loadTill: LoadTill = (publishableKey) => loadStripeTill(publishableKey)

  readonly #cards = new ResourceController(this, paymentMethodsOf)
  readonly #rights = new ResourceController(this, rightsOf)
  readonly #locale = new LocaleController(this)
  readonly #desk = new PaymentDesk(
    this,
    this.#cards,
    () => this.#words,
    () => this.loadTill,
  )
  readonly #states = this.attachInternals().states
  readonly #said = new LastSaid()
  #failure: CreditsError | undefined

  constructor() {
    super()
    new HearsPage(this, ['credits-purchase-complete'], () => this.refresh())
    new KeepsFocus(this)
  }

  /** Reads the cards again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#cards.refresh()
  }

  protected override updated(): void {
    const { format, messages } = this.#locale
    if (!messages) return
    const { data, error } = this.#cards.snapshot
    showStates(this.#states, data, this.#problem, this.#desk.setup && 'adding')
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
    this.#desk.showForm(format.locale)
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    const view = this.#view()
    const { cards, problem, words } = view
    const said = this.#said.of(readingWords(cards, problem, words), this.#desk.news)
    return inRoom(paymentFrame(view, said))
  }

  get #words(): PaymentWords {
    return this.#locale.words('payment', enPayment)
  }

  get #problem(): Problem | undefined {
    return problemOf(this.#cards.store, this.#cards.snapshot.error)
  }

  #view(): PaymentView {
    const desk = this.#desk
    return {
      cards: this.#cards.snapshot.data?.value.paymentMethods,
      readonly: this.readonly || this.#rights.snapshot.data?.value('manage') === false,
      problem: this.#problem,
      leaving: desk.leaving,
      form: desk.form,
      isAdding: desk.setup !== undefined,
      adding: desk.of('add'),
      removing: desk.of('remove'),
      using: (card) => desk.of(card),
      refusal: desk.refusal,
      words: this.#words,
      locale: this.#locale,
      ...desk.intents,
      retry: () => this.refresh(),
    }
  }
}
