import { CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import { isBusy, isOrdering, screenOf } from '../controllers/purchase-state.js'
import { loadStripeTill } from '../payment/stripe-till.js'
import type { LoadTill } from '../payment/till.js'
import { apart } from '../styles/apart.js'
import { base } from '../styles/base.js'
import { tokens } from '../styles/tokens.js'
import { HearsPage } from './hears-page.js'
import { purchaseStyles } from './credit-purchase.styles.js'
import { hasFocus, isGone } from './has-focus.js'
import { inRoom } from './in-room.js'
import { misuseOfBundle } from './purchase-choice.js'
import { PurchaseDesk } from './purchase-desk.js'
import { purchaseScreen } from './purchase-screen.js'
import { spokenOf } from './purchase-spoken.js'
import type { PurchaseView } from './purchase-view.js'
import { showStates } from './status.js'
import { warnOnce } from './warn-once.js'

/**
 * Buys credits: a bundle, its price with tax, a card, and the credits are there.
 *
 * The card form is the payment provider's; what is typed into it is never the page's. What has
 * become of a payment is asked of the backend alone. A purchase that was begun in another tab, or
 * before the page was left, is found and finished, and never paid for twice.
 *
 * With `checkout="redirect"` the person pays on the provider's own page and comes back to this one,
 * whose origin the backend has to allow. The element leaves only for an https address of the
 * provider or of `link-hosts`. Whoever comes back is shown how it ended: paid, under way, or not
 * paid, with the choice to go on or to cancel. No script of the provider is loaded then, and in the
 * terms of PCI DSS this page redirects and holds no payment form: both ways come under SAQ A, but
 * its condition that the site is not open to attacks by scripts is for pages that embed the form.
 *
 * @summary Buy a bundle of credits by card.
 * @customElement credit-purchase
 *
 * @fires {CustomEvent<PurchaseInput>} credits-purchase-start - Before anything is bought. Cancel it to take over.
 * @fires {CustomEvent<{ purchase: Purchase }>} credits-purchase-complete - The payment went through and the credits are there.
 * @fires {CustomEvent<{ url: string, purchase: Purchase }>} credits-checkout-start - Before the page is left for the provider's own. Cancel it to go there in another way.
 * @fires {CustomEvent<{ bundle: string, quantity: number }>} credits-purchase-ask - Someone who may not buy wants an admin to. Cancel it when the page does something about it; else the element says whom to ask.
 * @fires {CustomEvent<{ bundle: string, quantity: number }>} credits-billing-details-needed - Before the form of `<billing-details>` in this document is shown. Cancel it to take over. Billing details have to be given first, and the person wants to.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - The backend refused, or could not be reached.
 *
 * @slot action - Beside the words why nothing can be bought: a link of the page, such as one to the plans.
 * @slot after - Below the words that say how a purchase has ended.
 * @slot support - Replaces the words that lead to support.
 *
 * @csspart card - The box around everything.
 * @csspart title - A heading.
 * @csspart legend - What a group of choices is about.
 * @csspart row - One line of the order.
 * @csspart status - How a purchase has ended.
 * @csspart error - What went wrong.
 * @csspart button - A button.
 *
 * @cssstate choosing - Bundle and card can be chosen.
 * @cssstate unfinished - A purchase that was begun before waits for the person.
 * @cssstate paying - The payment is under way.
 * @cssstate authenticating - The bank asks the person.
 * @cssstate canceling - The purchase is being cancelled.
 * @cssstate processing - The bank takes its time.
 * @cssstate done - The credits are there.
 * @cssstate ended - The purchase was cancelled.
 * @cssstate declined - The last try was declined.
 * @cssstate blocked - This account cannot buy now.
 * @cssstate not-allowed - This member may not buy.
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - What is for sale is up to date.
 * @cssstate stale - What is for sale is the last that is known.
 * @cssstate failed - What is for sale could not be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider, or it does not know where to ask.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and what is chosen.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - Credits were added.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - What keeps one from buying.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - A payment that was declined.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 * @cssproperty [--credits-motion=240ms cubic-bezier(0.2, 0, 0, 1)] - Duration and easing. None with reduced motion.
 */
export class CreditPurchase extends CreditsElement {
  static override readonly styles = [tokens, base, apart, purchaseStyles]

  static override readonly properties = {
    bundle: {},
    quantity: { type: Number },
    checkout: { reflect: true, useDefault: true },
    linkHosts: { attribute: 'link-hosts' },
    loadTill: { attribute: false },
  }

  static define(tag = 'credit-purchase', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Code of the bundle that is chosen at first; the first one for sale unless told. The console names one that is not for sale. */
  bundle: string | undefined

  /** How many of it, at first. */
  quantity: number | undefined

  /** `embedded` pays on this page, `redirect` on the provider's own, which comes back to this one. */
  checkout: 'embedded' | 'redirect' = 'embedded'

  /** Hosts that links from the backend may lead to, beside its own and this page's, with spaces between. */
  linkHosts = ''

  /** Loads the page library of the payment provider. Stripe's unless told. */
  loadTill: LoadTill = (publishableKey) => loadStripeTill(publishableKey)

  readonly #desk = new PurchaseDesk(this)
  readonly #states = this.attachInternals().states
  #view: PurchaseView | undefined
  #announcement = ''
  /** What is there at first is read as the page is. */
  #begun = false

  constructor() {
    super()
    new HearsPage(
      this,
      ['credits-billing-details-complete', 'credits-payment-methods-complete'],
      () => this.refresh(),
    )
  }

  /** Reads again what is for sale and what it costs. Does nothing where credits are not set up. */
  refresh(): void {
    this.#desk.refresh()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('bundle') || changed.has('quantity')) this.#desk.want(this)
  }

  protected override update(changed: PropertyValues<this>): void {
    const before = this.#view
    const view = this.#desk.look()
    const spoken = spokenOf(view)
    this.#begun ||= before?.order !== undefined || view.helped !== undefined
    if (this.#begun) this.#announcement = spoken
    this.#view = { ...view, announcement: this.#announcement }
    const hadFocus = hasFocus(this) || (before && isBusy(before.state))
    const focused = (this.renderRoot as ShadowRoot).activeElement
    super.update(changed)
    if (!hadFocus || !before) return
    if (screenOf(before.state) !== screenOf(view.state)) this.#focus('[tabindex="-1"]')
    // Nor can what is gone, such as the card form of whoever may not buy any more.
    else if (isGone(focused ?? this.ownerDocument.activeElement)) this.#focus('[tabindex="-1"]')
    // What is disabled while it is paid cannot keep the focus.
    else if (focused?.matches(':disabled')) this.#focus('.main')
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  protected override updated(): void {
    const { state, bundles, blocked, problem } = this.#view!
    const misuse = misuseOfBundle(bundles, this.bundle)
    if (misuse) warnOnce(`<credit-purchase>: ${misuse}`)
    showStates(this.#states, bundles, problem, bundles && state.stage)
    if (state.found && isOrdering(state)) this.#states.add('unfinished')
    if (state.trouble?.kind === 'declined') this.#states.add('declined')
    if (blocked) this.#states.add(blocked === 'not_allowed' ? 'not-allowed' : 'blocked')
    this.#desk.showForm(this.#view!, this.renderRoot.querySelector('.probe'))
  }

  protected override render(): TemplateResult {
    return inRoom(purchaseScreen(this.#view!))
  }
}
