import { CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { RecoveryPurchase } from '../contract/recovery.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError } from '../events.js'
import { enPurchase } from '../i18n/en/purchase.js'
import { enRecovery } from '../i18n/en/recovery.js'
import { loadStripeTill } from '../payment/stripe-till.js'
import type { LoadTill } from '../payment/till.js'
import { followRecovery, recoveryOf } from '../store/recovery.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { fields } from '../styles/fields.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { ChargeDesk } from './charge-desk.js'
import { hasFocus } from './has-focus.js'
import { inRoom } from './in-room.js'
import { cardFormStyles } from './purchase-card-form.styles.js'
import { optionStyles } from './purchase-option.styles.js'
import { orderStyles } from './purchase-order.styles.js'
import { outcomeStyles } from './purchase-outcome.styles.js'
import { recoveryStyles } from './recharge-recovery.styles.js'
import { recoveryFrame } from './recovery-frame.js'
import { type RecoveryScreen, type RecoveryView, screenOf } from './recovery-view.js'
import { problemOf, showStates } from './status.js'

/**
 * One charge of auto-recharge that was declined, or that the bank asks about, finished by whoever has
 * the link to it. The page takes the token of the link from its own address and gives it by `getToken`
 * like every token: this one names the charge, and opens nothing else.
 *
 * It is paid with the payment it began with, so that it can be paid once only, whoever else has the
 * link, and whatever auto-recharge does meanwhile. The card is not kept.
 *
 * @summary Finishes an automatic charge without signing in.
 * @customElement recharge-recovery
 *
 * @fires {CustomEvent<{ purchase: RecoveryPurchase }>} credits-recovery-complete - The charge is paid, and its credits are there.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or what was asked for was not done.
 *
 * @slot label - Replaces the title.
 * @slot action - Shown when there is nothing to pay, or not by this link: a button or link of the page.
 * @slot failure - Replaces the words shown when the charge could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown when the link opens nothing any more.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart table - What is to be paid.
 * @csspart row - One line of it.
 * @csspart legend - What the form is for.
 * @csspart status - Why it is to be paid; what has become of it.
 * @csspart button - A button.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The charge is up to date.
 * @cssstate stale - The charge is as it was last known; reading again failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The link opens nothing any more.
 * @cssstate not-configured - There is no provider.
 * @cssstate opening - It is being opened for payment, or that failed.
 * @cssstate pay - It can be paid.
 * @cssstate processing - It was paid, or is being charged, and has not gone through yet.
 * @cssstate unknown - Nobody could say what came of the payment.
 * @cssstate done - It is paid.
 * @cssstate ended - It can be paid no more.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - It is paid.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - Why it waits.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - A card was declined.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class RechargeRecovery extends CreditsElement {
  static override readonly styles = [
    ...[tokens, base, optionStyles, fields, controls, panels, cardFormStyles, orderStyles],
    ...[outcomeStyles, recoveryStyles],
  ]

  static override readonly properties = {
    loadTill: { attribute: false },
  }

  static define(tag = 'recharge-recovery', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Loads the page library of the payment provider. Stripe's unless told. */
  loadTill: LoadTill = (publishableKey) => loadStripeTill(publishableKey)

  readonly #locale = new LocaleController(this)
  readonly #recovery = new ResourceController(this, (store) => recoveryOf(store))
  readonly #charge: ChargeDesk<RecoveryPurchase> = new ChargeDesk<RecoveryPurchase>(this, {
    calls: { follow: followRecovery },
    store: () => this.#recovery.store,
    unfinished: () => this.#known?.purchase,
    publishableKey: () => this.#known?.publishableKey,
    cards: () => [],
    isReadingCards: () => false,
    loadTill: () => this.loadTill,
    completed: (purchase) => emit(this, 'credits-recovery-complete', { purchase }),
    refresh: () => this.refresh(),
  })
  readonly #states = this.attachInternals().states
  #screen: RecoveryScreen = 'loading'
  #failure: CreditsError | undefined

  /** Reads the charge again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#recovery.refresh()
  }

  protected override update(changed: PropertyValues<this>): void {
    const had = hasFocus(this)
    super.update(changed)
    const screen = screenOf(this.#view())
    const isOther = screen !== this.#screen
    this.#screen = screen
    if (had && isOther) this.renderRoot.querySelector<HTMLElement>('#title')?.focus()
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    const { error } = this.#recovery.snapshot
    const { recovery, problem } = this.#view()
    showStates(this.#states, recovery, problem, recovery && this.#screen)
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
    this.#charge.showForm(this.#locale.format.locale, this.renderRoot.querySelector('.probe'))
  }

  protected override render(): TemplateResult | undefined {
    return this.#locale.messages && inRoom(recoveryFrame(this.#view()))
  }

  get #known() {
    return this.#recovery.snapshot.data?.value
  }

  #view(): RecoveryView {
    const { state, error, form, intents } = this.#charge
    const { store, snapshot } = this.#recovery
    // Of a charge that is not there, and of one that this link is not for, the same is to be said.
    const isGone = snapshot.error?.code === 'not_found'
    return {
      words: this.#locale.words('recovery', enRecovery),
      purchase: this.#locale.words('purchase', enPurchase),
      locale: this.#locale,
      recovery: this.#known,
      problem: problemOf(store, isGone ? { code: 'forbidden' } : snapshot.error),
      ...{ state, error, form, act: intents },
      reload: () => this.refresh(),
    }
  }
}
