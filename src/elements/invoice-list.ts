import { CreditsElement, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import { MoneyController } from '../controllers/money-controller.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import { knownTimeZone } from '../format/time-zone.js'
import { enInvoices } from '../i18n/en/invoices.js'
import type { InvoiceWords } from '../i18n/invoice-words.js'
import { accountOf, invoicesOf } from '../store/invoices.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { fields } from '../styles/fields.js'
import { panels } from '../styles/panels.js'
import { table } from '../styles/table.js'
import { tokens } from '../styles/tokens.js'
import { HearsPage } from './hears-page.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { LastSaid, readingWords } from './last-said.js'
import { invoiceFrame } from './invoice-frame.js'
import { InvoiceFinder } from './invoice-finder.js'
import { invoiceStyles } from './invoice-list.styles.js'
import type { InvoiceView } from './invoice-view.js'
import { isLoopback } from './safe-link.js'
import { type Problem, problemOf, showStates } from './status.js'

/**
 * The invoices of an account, newest first: those of purchases and of auto-recharge with their
 * PDF, those of the subscription with a link to the payment provider. What went back of an invoice
 * is beneath it: each refund is a credit note with a PDF of its own.
 *
 * A PDF is fetched with the member's token, which is never part of an address.
 *
 * @summary Invoices with search, state and PDF.
 * @customElement invoice-list
 *
 * @fires {CustomEvent<{ invoice: Invoice, creditNote: CreditNote | null }>} credits-invoice-download-start - Before a PDF is fetched. Cancel it to fetch nothing.
 * @fires {CustomEvent<{ invoice: Invoice, creditNote: CreditNote | null }>} credits-invoice-download-complete - A PDF was handed to the browser.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or a PDF or more invoices could not be had.
 *
 * @slot label - Replaces the title.
 * @slot action - Shown while there are no invoices: a button or link of the page.
 * @slot failure - Replaces the words shown when the invoices could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see them.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart input - The search and the choice of the state.
 * @csspart table - The invoices.
 * @csspart row - One invoice, or a credit note of the one above.
 * @csspart amount - What it came to.
 * @csspart status - Its state.
 * @csspart button - A button, or the link to the payment provider.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The invoices are up to date.
 * @cssstate stale - The invoices are the last ones known; reading again failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider.
 * @cssstate empty - There is no invoice, or none that is looked for.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and links.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - Paid.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - Open.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - What went wrong.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class InvoiceList extends CreditsElement {
  static override readonly styles = [tokens, base, fields, controls, panels, table, invoiceStyles]

  static override readonly properties = {
    linkHosts: { attribute: 'link-hosts' },
  }

  static define(tag = 'invoice-list', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** The hosts of the payment provider's own invoices, with spaces between. Links lead nowhere else. */
  linkHosts = 'invoice.stripe.com'

  readonly #list = new ResourceController(this, (store) => invoicesOf(store, this.#finder.filter))
  readonly #account = new ResourceController(this, accountOf)
  readonly #locale = new LocaleController(this)
  readonly #finder: InvoiceFinder = new InvoiceFinder(this, this.#list, () => this.#words)
  readonly #states = this.attachInternals().states
  readonly #said = new LastSaid()
  #failure: CreditsError | undefined

  constructor() {
    super()
    new HearsPage(this, ['credits-purchase-complete'], () => this.refresh())
    new KeepsFocus(this)
    // What auto-recharge buys, and most of what a bank takes back, nobody in the page has asked for.
    new MoneyController(this, () => this.refresh())
  }

  /** Reads the invoices again, as many as are shown. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#list.refresh()
  }

  protected override willUpdate(): void {
    this.#list.pickAgain()
    this.#finder.receive(this.#known ? this.#list.snapshot.data?.value : undefined)
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    const { error } = this.#list.snapshot
    const { shown } = this.#finder
    showStates(this.#states, shown, this.#problem, shown?.invoices.length === 0 && 'empty')
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    const view = this.#view()
    const { invoices, problem, words } = view
    const said = this.#said.of(readingWords(invoices, problem, words), this.#finder.news)
    return inRoom(invoiceFrame(view, said))
  }

  get #words(): InvoiceWords {
    return this.#locale.words('invoices', enInvoices)
  }

  get #problem(): Problem | undefined {
    return problemOf(this.#list.store, this.#list.snapshot.error)
  }

  /** Without the account's zone nobody can say on which day an invoice was issued. */
  get #known(): boolean {
    const { data, error } = this.#account.snapshot
    return Boolean(data ?? error)
  }

  #view(): InvoiceView {
    const finder = this.#finder
    const { shown, waiting, looked, filter, typed, intents } = finder
    return {
      invoices: shown?.invoices,
      hasMore: Boolean(shown?.nextCursor) && !waiting,
      waiting,
      looked,
      filter,
      typed,
      timeZone: knownTimeZone(this.#account.snapshot.data?.value.timeZone),
      problem: this.#problem,
      links: {
        hosts: this.linkHosts.split(/\s+/).filter(Boolean),
        loopback: isLoopback(location.hostname),
      },
      more: finder.more,
      file: (paper) => finder.file(paper),
      share: (paper) => finder.share(paper),
      words: this.#words,
      locale: this.#locale,
      ...intents,
      retry: () => this.refresh(),
    }
  }
}
