import { html, CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import { CreditsError } from '../client/credits-error.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError } from '../events.js'
import { enBalance } from '../i18n/en/balance.js'
import { NOTHING_YET } from '../store/snapshot.js'
import { figures } from '../styles/figures.js'
import { tokens } from '../styles/tokens.js'
import { balanceBadge } from './balance-badge.js'
import type { BalanceNotice } from './balance-notice.js'
import type { BalanceView } from './balance-view.js'
import { balanceStyles } from './credit-balance.styles.js'
import { showStates } from './states.js'

/**
 * The credits an account can spend now.
 *
 * Reads from the nearest `<credits-provider>`, or from what `configureCredits()` set up. When a
 * read fails, the last known figure stays and is marked; before any figure was read there are
 * only words, never a zero.
 *
 * @summary Live balance of credits, as a badge or as a card.
 * @customElement credit-balance
 *
 * @fires {CustomEvent<{ balance: Balance, previous: Balance | undefined }>} credits-changed - The figures are new. `previous` is undefined the first time, and after a change of account.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - A read failed: fired once, until one succeeds or fails in another way. Or code could not be loaded.
 *
 * @slot label - Words or an icon before the figure.
 * @slot action - A button or link of the page, such as one to buy credits.
 * @slot stale - Replaces the words that say the figure is old.
 * @slot failure - Replaces the words shown when the figure could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see the figure.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything, of the badge too.
 * @csspart title - What stands before the figure; in the card the plan and its state.
 * @csspart amount - The figure.
 * @csspart unit - The noun beside the figure.
 * @csspart legend - What the credits are enough for; in the card also the parts of the meter.
 * @csspart meter - The bar of monthly and purchased credits (card).
 * @csspart row - One fact with its name (card).
 * @csspart status - The level in words; in the card also the time of the figures.
 * @csspart error - What went wrong, or that the figure is old.
 * @csspart button - The button that reads again.
 *
 * @cssstate loading - No figure yet; a skeleton of the final size is shown.
 * @cssstate ready - The figure is up to date.
 * @cssstate stale - The last known figure is shown, and the last read failed.
 * @cssstate failed - No figure was ever read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider, or it does not know where to ask.
 * @cssstate level-ok - There are enough credits.
 * @cssstate level-low - Credits are below the account's low limit.
 * @cssstate level-critical - Credits are below the account's critical limit.
 * @cssstate level-empty - There are no credits.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and the monthly part of the meter.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - Level ok.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - Level low.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - Level critical.
 * @cssproperty [--credits-empty=light-dark(#8f1d17, #ffb3ab)] - Level empty.
 * @cssproperty [--credits-radius=12px] - Corners of a card; a badge and a button follow it.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 * @cssproperty [--credits-motion=240ms cubic-bezier(0.2, 0, 0, 1)] - Duration and easing. None with reduced motion.
 */
export class CreditBalance extends CreditsElement {
  static override readonly styles = [tokens, figures, balanceStyles]

  static override readonly properties = {
    variant: { reflect: true, useDefault: true },
    feature: {},
  }

  static define(tag = 'credit-balance', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** `badge` for one line in a toolbar, `card` for the whole story. */
  variant: 'badge' | 'card'

  /** Code of a feature, such as `ai-scribe`: also tells how much of it the credits are enough for. */
  feature: string | undefined

  readonly #resource = new ResourceController(this, (store) => store.balance)
  readonly #locale = new LocaleController(this)
  readonly #states = this.attachInternals().states
  /** Null when it could not be loaded: then the badge tells the figure. By hand, as a badge is too small for `LateCode`. */
  #card: ((view: BalanceView) => TemplateResult) | undefined | null
  /** Null when it could not be loaded. */
  #notice: BalanceNotice | undefined | null
  #view: BalanceView | undefined

  // Not where it is declared: then all fields would move here, at the cost of every badge.
  constructor() {
    super()
    this.variant = 'badge'
  }

  /** Reads the balance again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#resource.refresh()
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.variant === 'card' && !this.#card) void this.#loadCard()
    const before = this.#view
    const view = (this.#view = this.#look(before?.balance))
    const { balance, previous, error, problem } = view
    if (!this.#notice && (balance || error || !this.#resource.store)) void this.#loadNotice()
    super.update(changed)
    // Without a store there is nothing to wait for, and without its words nothing to say yet.
    if (problem || this.#resource.store)
      showStates(this.#states, balance, problem, balance && `level-${balance.level}`)
    else this.#states.clear()
    if (balance && balance.version !== previous?.version)
      emit(this, 'credits-changed', { balance, previous })
    if (error && error.code !== before?.error?.code) emitError(this, error)
  }

  protected override render(): TemplateResult {
    const view = this.#view!
    return html`${this.variant === 'card' && this.#card !== null ? this.#card?.(view) : balanceBadge(view)}<span
        class="spoken"
        role="status"
        >${view.balance || view.problem ? this.#notice?.spoken(view) : view.words.loading}</span
      >`
  }

  /** Without the words of the page's language there is nothing to show yet. */
  #look(held: BalanceView['balance']): BalanceView {
    const { store, snapshot } = this.#resource
    const locale = this.#locale
    const { data, error } = locale.messages ? snapshot : NOTHING_YET
    const notice = this.#notice
    // Until its words are here, or where they cannot be loaded, a problem is only marked.
    const untold: object | undefined = data || notice === null ? error : undefined
    return {
      balance: data,
      previous: held?.account === data?.account ? held : undefined,
      error,
      problem: locale.messages && (notice ? notice.problemOf(store, error) : untold),
      notice: notice?.view,
      feature: this.feature,
      words: locale.words('balance', enBalance),
      locale,
    }
  }

  async #loadCard(): Promise<void> {
    try {
      const { balanceCard } = await import('./balance-card.js')
      this.#card ??= balanceCard(this)
    } catch (thrown) {
      // Each later figure or failure tries again.
      if (this.#card === null) return
      this.#card = null
      emitError(this, CreditsError.from(thrown))
    }
    this.requestUpdate()
  }

  async #loadNotice(): Promise<void> {
    try {
      const { balanceNotices } = await import('./balance-notice.js')
      this.#notice ??= balanceNotices(this)
    } catch {
      // Said by the mark alone. Each later figure or failure tries again.
      if (this.#notice === null) return
      this.#notice = null
    }
    this.requestUpdate()
  }
}
