import { CreditsElement, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import type { BillingWords } from '../i18n/billing-words.js'
import { enBilling } from '../i18n/en/billing.js'
import { billingDetailsOf } from '../store/billing-details.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { fields } from '../styles/fields.js'
import { forms } from '../styles/forms.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { actionWord } from './action-word.js'
import { billingStyles } from './billing-details.styles.js'
import { billingDrafts } from './billing-draft.js'
import { BillingEditor } from './billing-editor.js'
import { billing } from './billing-form.js'
import type { BillingView } from './billing-view.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { LastSaid, readingWords } from './last-said.js'
import { type Problem, problemOf, showStates } from './status.js'

/**
 * Whom invoices are made out to: company, address and tax ID, with the fields that the country
 * has. What is typed and not saved stays when the data are read again; when somebody else has
 * saved meanwhile, the person sees what and chooses.
 *
 * @summary A form for company, address and tax ID.
 * @customElement billing-details
 *
 * @fires {CustomEvent<BillingDetailsInput>} credits-billing-details-start - Before billing details are saved. Cancel it to save nothing.
 * @fires {CustomEvent<{ billingDetails: BillingDetails }>} credits-billing-details-complete - Billing details are saved.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or the details were not saved.
 *
 * @slot label - Replaces the title.
 * @slot failure - Replaces the words shown when the details could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see them.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart input - A field.
 * @csspart button - A button.
 * @csspart row - One fact with its name, where nothing can be changed.
 * @csspart status - What the tax office says of the tax ID; whether the form is saved.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The details are up to date.
 * @cssstate stale - The details are the last ones known; reading again failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider.
 * @cssstate unsaved - The form has changes that are not saved.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - A verified tax ID.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - What somebody else has changed.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - Mistakes.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class BillingDetails extends CreditsElement {
  static override readonly styles = [tokens, base, fields, controls, panels, forms, billingStyles]

  static override readonly properties = {
    readonly: { type: Boolean, reflect: true },
  }

  static define(tag = 'billing-details', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Shows the details to someone who may not change them. */
  readonly = false

  readonly #resource = new ResourceController(this, billingDetailsOf)
  readonly #locale = new LocaleController(this)
  readonly #editor = new BillingEditor(this, this.#resource, () => this.#words)
  readonly #states = this.attachInternals().states
  readonly #said = new LastSaid()
  #failure: CreditsError | undefined

  constructor() {
    super()
    new KeepsFocus(this)
  }

  /** Reads the details again. What is typed stays. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#resource.refresh()
  }

  /** Goes to the first field that has to be filled in and is not, else to the first. Does nothing without a form. */
  override focus(options?: FocusOptions): void {
    this.#editor.goToMissing(options)
  }

  protected override willUpdate(): void {
    // Which language it is that the page is in is known with its words.
    if (!this.#locale.messages) return
    this.#editor.receive(this.#resource.snapshot.data?.value, this.#locale.format.locale)
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    const { error } = this.#resource.snapshot
    const { draft, isChanged } = this.#editor
    showStates(this.#states, draft, this.#problem, isChanged && 'unsaved')
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    const view = this.#view()
    const { words, draft, problem, failure, saving } = view
    const { news } = this.#editor
    const done = saving ? words.saving : (failure ?? (news ? words[news] : ''))
    return inRoom(billing(view, this.#said.of(readingWords(draft, problem, words), done)))
  }

  get #words(): BillingWords {
    return this.#locale.words('billing', enBilling)
  }

  get #problem(): Problem | undefined {
    return problemOf(this.#resource.store, this.#resource.snapshot.error)
  }

  #view(): BillingView {
    const { draft, mistakes, saving, error, isChanged, news, intents } = this.#editor
    const words = this.#words
    const saved = news === 'saved' ? words.saved : ''
    return {
      draft,
      fields: draft && billingDrafts.filledIn(draft),
      readonly: this.readonly,
      problem: this.#problem,
      mistakes,
      saving,
      failure: mistakes.length === 0 && error ? words.notSaved[actionWord(error)] : undefined,
      status: isChanged ? words.unsaved : saved,
      words,
      locale: this.#locale,
      ...intents,
      retry: () => this.refresh(),
    }
  }
}
