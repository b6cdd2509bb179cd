import { adoptStyles, CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { emitError } from '../events.js'
import { enPayment } from '../i18n/en/payment.js'
import { enStanding } from '../i18n/en/standing.js'
import type { LoadTill } from '../payment/till.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { hasFocus } from './has-focus.js'
import { HearsPage } from './hears-page.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { LateCode } from './late-code.js'
import type { MemberNames } from './member-names.js'
import { rechargeFrame } from './recharge-frame.js'
import { RechargeReads } from './recharge-reads.js'
import { rechargeStyles } from './recharge-settings.styles.js'
import type { RechargeWork } from './recharge-work.js'
import { problemOf, showStates } from './status.js'

/** What changes how it stands, or what can be bought. */
const HEARD = [
  'credits-billing-details-complete',
  'credits-payment-methods-complete',
  'credits-purchase-complete',
] as const

/**
 * Auto-recharge: below what balance credits are bought, how many, and how much of that at most. It
 * says in a sentence how it stands and why it would not charge; nothing is on until a person has
 * switched it on, and nothing is charged on saving without being asked first. What it would have
 * done in the last days can be tried before; all that was changed and charged is told.
 *
 * A charge that was declined, or that the bank asks about, is finished here with the payment it
 * began with. Cards are changed in `<payment-methods>`.
 *
 * @summary Automatic buying of credits, within limits.
 * @customElement recharge-settings
 *
 * @fires {CustomEvent<RechargeInput>} credits-recharge-save - Before the settings are saved. Cancel it to save nothing.
 * @fires {CustomEvent<{ recharge: Recharge }>} credits-recharge-complete - The settings are saved.
 * @fires {CustomEvent<{ card: string | undefined }>} credits-payment-methods-needed - Before `<payment-methods>` in this document is shown, for the cards are to be changed; with the one that pays now. Cancel it to take over.
 * @fires {CustomEvent<{ purchase: Purchase }>} credits-purchase-complete - A charge was finished here, and its credits are there.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or code could not be loaded, or what was asked for was not done.
 *
 * @slot label - Replaces the title.
 * @slot failure - Replaces the words shown when the settings could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see the settings.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - A title.
 * @csspart status - How it stands; whether the form is saved.
 * @csspart meter - How much of the limit is spent.
 * @csspart legend - What a group of choices is about.
 * @csspart input - A field.
 * @csspart button - A button.
 * @csspart table - What was changed and charged; what a rule would have charged.
 * @csspart row - One line of those.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The settings are up to date.
 * @cssstate stale - The settings are the last ones known; reading again failed.
 * @cssstate failed - Nothing could be read, or what can be done could not be loaded.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider.
 * @cssstate unsaved - The form has changes that are not saved.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and what is chosen.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - It is armed.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - What keeps it from charging; warnings.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - Mistakes; it is suspended.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class RechargeSettings extends CreditsElement {
  static override readonly styles = [tokens, base, controls, panels, rechargeStyles]

  static override readonly properties = {
    loadTill: { attribute: false },
    memberNames: { attribute: false },
  }

  static define(tag = 'recharge-settings', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Loads the page library of the payment provider. Stripe's unless told. */
  loadTill: LoadTill = async (publishableKey) => {
    const { loadStripeTill } = await import('../payment/stripe-till.js')
    return loadStripeTill(publishableKey)
  }

  /** What members are called, by their id: the page knows. One that is not in it is told by its id. */
  memberNames: MemberNames = {}

  readonly #locale = new LocaleController(this)
  readonly #reads = new RechargeReads(this)
  readonly #code = new LateCode(this, () => this.#loadWork())
  readonly #states = this.attachInternals().states
  #failure: CreditsError | undefined
  #work: RechargeWork | undefined

  constructor() {
    super()
    new HearsPage(this, HEARD, () => this.refresh())
    new KeepsFocus(this)
  }

  /** Reads the settings again. What is typed stays. Does nothing where credits are not set up. */
  refresh(): void {
    if (this.#work) this.#work.refresh()
    else void this.#reads.refresh()
  }

  protected override willUpdate(): void {
    this.#reads.follow()
    if (this.#reads.recharge) this.#code.need()
    this.#work?.follow()
  }

  /** What had the focus may be gone with the charge that it was part of. */
  protected override update(changed: PropertyValues<this>): void {
    const had = hasFocus(this.renderRoot.querySelector('.charge, #charge-ended'))
    super.update(changed)
    if (had && !(this.renderRoot as ShadowRoot).activeElement)
      this.renderRoot.querySelector<HTMLElement>('#charge-ended')?.focus()
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    const { store, snapshot } = this.#reads
    const { data, error } = snapshot
    const shown = this.#code.error && !error ? undefined : data
    const changed = this.#work?.isChanged && 'unsaved'
    showStates(this.#states, shown, problemOf(store, error ?? this.#code.error), changed)
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
    this.#work?.updated()
  }

  protected override render(): TemplateResult | undefined {
    const locale = this.#locale
    if (!locale.messages) return undefined
    const { store, snapshot, recharge, timeZone } = this.#reads
    const lost = this.#code.error
    const view = {
      ...{ recharge, locale, timeZone, memberNames: this.memberNames },
      ...{ problem: problemOf(store, snapshot.error ?? lost), isLost: lost !== undefined },
      isOld: snapshot.error !== undefined,
      words: locale.words('recharge', enStanding),
      payment: locale.words('payment', enPayment),
      retry: () => this.refresh(),
    }
    return inRoom(rechargeFrame(view, this.#work?.look()))
  }

  async #loadWork(): Promise<void> {
    const { RechargeWork, workStyles } = await import('./recharge-work.js')
    adoptStyles(this.renderRoot as ShadowRoot, workStyles)
    this.#work = new RechargeWork(this, this.#locale, this.#reads)
  }
}
