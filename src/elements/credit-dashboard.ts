import { CreditsElement, type TemplateResult } from '../lit.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { propose } from '../events.js'
import type { DashboardSection } from '../i18n/dashboard-words.js'
import { enDashboard } from '../i18n/en/dashboard.js'
import { loadStripeTill } from '../payment/stripe-till.js'
import type { LoadTill } from '../payment/till.js'
import { type Rights, rightsOf } from '../store/rights.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { AboveSections } from './above-sections.js'
import { dashboardStyles } from './credit-dashboard.styles.js'
import { addressOf, DashboardLinks, opensElsewhere } from './dashboard-links.js'
import { rowsFor } from './dashboard-rows.js'
import { dashboard } from './dashboard-view.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import type { MemberNames } from './member-names.js'
import { RowsInTurn } from './rows-in-turn.js'
import { type Problem, problemOf, showStates } from './status.js'

/**
 * Credit Management in one layout: alerts, balance, buying, auto-recharge, cards and billing details,
 * usage, history, invoices, running sessions and requests. It adapts to the room it is given. What the
 * token does not let the member do is not there; who may not buy asks for credits instead.
 *
 * An address that ends in `#credits-usage` leads to that section of the page; so do `#credits-balance`,
 * `-purchase`, `-recharge`, `-payment`, `-history`, `-invoices` and `-team`. The list of sections
 * writes such an address with `deep-links` only: what is behind the # may be the page's own.
 *
 * @summary The whole Credit Management dashboard.
 * @customElement credit-dashboard
 *
 * @fires {CustomEvent<{ section: string }>} credits-section-start - Before a section is brought into view. Cancel it to go there in another way.
 *
 * @slot label - Replaces the title.
 * @slot failure - Replaces the words shown when it is not known what the member may do.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who is not signed in, or may see no section.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that asks again.
 *
 * @csspart title - The title.
 * @csspart button - A link to a section; a button.
 * @csspart card - The box around title and sections, or around words that say why there is nothing; and the box of each element inside, whose other parts are here as well.
 * @csspart error - Why there is nothing.
 *
 * @cssstate loading - It is not known yet what the member may do, or what stands above the sections.
 * @cssstate ready - The sections are shown; below the window some may be on their way.
 * @cssstate stale - The sections are shown; what the member may do could not be asked again.
 * @cssstate failed - There are no sections.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused, or allows no section.
 * @cssstate not-configured - There is no provider.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and links.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class CreditDashboard extends CreditsElement {
  static override readonly styles = [tokens, base, controls, panels, dashboardStyles]

  static override readonly properties = {
    feature: {},
    bundle: {},
    checkout: { reflect: true, useDefault: true },
    linkHosts: { attribute: 'link-hosts' },
    deepLinks: { type: Boolean, attribute: 'deep-links' },
    memberNames: { attribute: false },
    loadTill: { attribute: false },
  }

  static define(tag = 'credit-dashboard', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Code of the feature in whose units the balance is told, such as `ai-scribe`. */
  feature: string | undefined

  /** Code of the bundle that is chosen at first. */
  bundle: string | undefined

  /** Where a person pays: `embedded` on this page, `redirect` on the provider's own. */
  checkout: 'embedded' | 'redirect' = 'embedded'

  /** Hosts that links from the backend may lead to, beside its own and this page's, with spaces between. */
  linkHosts = ''

  /** The links to the sections change the address of the page. */
  deepLinks = false

  /** What members are called, by their id: the page knows. One that is not in it is told by its id. */
  memberNames: MemberNames = {}

  /** Loads the page library of the payment provider. Stripe's unless told. */
  loadTill: LoadTill = (publishableKey) => loadStripeTill(publishableKey)

  readonly #rights = new ResourceController(this, rightsOf)
  readonly #locale = new LocaleController(this)
  readonly #above = new AboveSections(this)
  readonly #links = new DashboardLinks(this, () => this.#isShown)
  readonly #rows = new RowsInTurn(this, () => this.#links.due)
  readonly #states = this.attachInternals().states
  /** They stay shown, with what a person does in them, whatever else is read. */
  #wereShown = false

  constructor() {
    super()
    new KeepsFocus(this)
  }

  /**
   * Brings a section into view, such as `usage`; as soon as it is shown, unless the person does
   * something else until then. False when it is known that this member has no such section, and
   * outside a page.
   */
  goTo(section: string): boolean {
    return this.#links.goTo(section)
  }

  protected override willUpdate(): void {
    this.#above.follow()
    this.#wereShown = this.#isShown
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    showStates(this.#states, this.#isShown, this.#problem)
    if (!this.#may) return
    this.#rows.follow(rowsFor(this.#may))
    if (this.#rows.fillsWindow) this.#above.wait()
  }

  /** To whom nothing may be shown it is as if nothing were known. */
  get #may(): Rights | undefined {
    const may = this.#rights.snapshot.data?.value
    return may && rowsFor(may).length > 0 ? may : undefined
  }

  get #problem(): Problem | undefined {
    const { store, snapshot } = this.#rights
    const isBarred = snapshot.data !== undefined && !this.#may
    return problemOf(store, snapshot.error ?? (isBarred ? { code: 'forbidden' } : undefined))
  }

  get #isShown(): boolean {
    if (!this.#may) return false
    return this.#wereShown || (this.#rows.fillsWindow && this.#above.isSettled)
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    return inRoom(
      dashboard({
        words: this.#locale.words('dashboard', enDashboard),
        locale: this.#locale,
        may: this.#may,
        problem: this.#problem,
        isMade: (row) => this.#rows.isMade(row),
        isShown: this.#isShown,
        lacking: this.#links.lacking,
        settings: this,
        go: (event, section) => this.#go(event, section),
        retry: () => this.#retry(),
      }),
    )
  }

  /** Whom the address leads to a section, it leads there still. */
  #retry(): void {
    void this.#rights.refresh()
    this.#links.follow()
  }

  #go(event: MouseEvent, section: DashboardSection): void {
    if (this.deepLinks && opensElsewhere(event)) return
    const goes = propose(this, 'credits-section-start', { section })
    // To the address that the page has already the browser does not go again.
    if (goes && this.deepLinks && location.hash !== addressOf(section)) return
    event.preventDefault()
    if (goes) this.goTo(section)
  }
}
