import { html, CreditsElement, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { Alert } from '../contract/alert.js'
import { ActionController } from '../controllers/action-controller.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import { knownTimeZone } from '../format/time-zone.js'
import { enAlerts } from '../i18n/en/alerts.js'
import { alertsOf, dismissAlert } from '../store/alerts.js'
import { isBalanceKnown } from '../store/follow-balance.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { alertList } from './alert-list.js'
import { AlertNews } from './alert-news.js'
import { type AlertSpeech, sentenceOf, shownOf, titleOf } from './alert-notices.js'
import { AlertRulesPlace } from './alert-rules-place.js'
import { alertStyles } from './credit-alerts.styles.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import type { MemberNames } from './member-names.js'
import { problemOf, showStates } from './status.js'

/**
 * What somebody should know about the credits: that work is stopped, that they are low, expire soon or
 * are used unusually. Notices stand in the flow of the page and cover nothing; a member puts them
 * away for himself, on every device. Without notices, and while they are not known, it takes no room.
 * With `rules`, whoever may manage the account sees the rules below, and a form to change them.
 *
 * @summary Notices about credits, in sentences.
 * @customElement credit-alerts
 *
 * @fires {CustomEvent<{ kind: AlertKind, severity: Severity, state: 'open' | 'resolved', alert: Alert }>} credits-alert - A notice is seen for the first time, or is over.
 * @fires {CustomEvent<AlertRulesInput>} credits-alert-rules-start - Before rules are saved. Cancel it to save nothing.
 * @fires {CustomEvent<{ alertRules: AlertRules }>} credits-alert-rules-complete - Rules are saved.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or code could not be loaded, a notice was not dismissed, or rules not saved.
 *
 * @slot action - Beside a notice about the balance: a link or button of the page, as to buy credits.
 * @slot failure - Replaces the words shown when the rules could not be read.
 * @slot offline - Replaces the words shown with the rules without a network.
 * @slot denied - Replaces the words shown with the rules to someone who may no longer change them.
 * @slot retry - Replaces the words on the button that reads the rules again.
 *
 * @csspart row - One notice; one rule, and the addresses.
 * @csspart title - What a notice is about; the title of the rules.
 * @csspart status - A notice's sentence; whether the rules are saved.
 * @csspart button - Puts a notice away; a button of the rules.
 * @csspart error - What went wrong.
 * @csspart card - The box around the rules.
 * @csspart input - A field of the rules.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The notices are up to date.
 * @cssstate stale - The notices are the last ones known; reading again failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider.
 * @cssstate empty - There is no notice to see.
 * @cssstate rules - The rules are shown.
 * @cssstate rules-loading - The rules are on their way, and their room is kept.
 * @cssstate unsaved - The rules have changes that are not saved.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - A notice that only informs.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - A warning.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - What is critical.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class CreditAlerts extends CreditsElement {
  static override readonly styles = [tokens, base, controls, panels, alertStyles]

  static override readonly properties = {
    rules: { type: Boolean },
    memberNames: { attribute: false },
  }

  static define(tag = 'credit-alerts', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Shows the rules behind the notices to members who may change them, below, behind a line that opens. */
  rules = false

  /** What members are called, by their id: the page knows. One that is not in it is told by its id. */
  memberNames: MemberNames = {}

  readonly #balance = new ResourceController(this, (store) => store.balance)
  readonly #resource = new ResourceController(this, (store) =>
    isBalanceKnown(store) ? alertsOf(store) : undefined,
  )
  readonly #locale = new LocaleController(this)
  readonly #rules = new AlertRulesPlace(this, this.#locale)
  readonly #actions = new ActionController(this)
  readonly #states = this.attachInternals().states
  readonly #news = new AlertNews(this)
  /** What is said aloud: only what came after the first look. */
  #spoken = ''
  #failure: CreditsError | undefined

  constructor() {
    super()
    new KeepsFocus(this, '.rules summary')
  }

  /** Reads the notices again, and the rules; what is filled in stays. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#resource.refresh()
    this.#rules.refresh()
  }

  protected override willUpdate(): void {
    this.#resource.pickAgain()
    const { data } = this.#resource.snapshot
    const fresh = this.#locale.messages && data && this.#news.receive(data, this.#shown)
    if (fresh) this.#spoken = `${titleOf(fresh, this.#speech)}. ${sentenceOf(fresh, this.#speech)}`
  }

  protected override updated(): void {
    const { data, error } = this.#resource.snapshot
    const problem = problemOf(this.#resource.store, error)
    showStates(this.#states, data, problem, data && this.#shown.length === 0 && 'empty')
    for (const state of this.#rules.states) this.#states.add(state)
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    const notices = alertList(
      {
        ...this.#speech,
        alerts: this.#shown,
        dismissal: ({ id }) => this.#actions.of(id),
        dismiss: (alert) => void this.#dismiss(alert),
        dir: this.#locale.messages.dir,
      },
      this.#spoken,
    )
    return inRoom(html`${notices}${this.#rules.render()}`)
  }

  get #speech(): AlertSpeech {
    return {
      words: this.#locale.words('alerts', enAlerts),
      format: this.#locale.format,
      timeZone: knownTimeZone(this.#resource.snapshot.data?.alerts.timeZone),
      memberNames: this.memberNames,
      features: this.#balance.snapshot.data?.features,
    }
  }

  get #shown(): readonly Alert[] {
    return shownOf(this.#resource.snapshot.data?.alerts.alerts ?? [])
  }

  async #dismiss({ id }: Alert): Promise<void> {
    const { store } = this.#resource
    if (!store || this.#actions.of(id).running) return
    const place = this.#shown.findIndex((alert) => alert.id === id)
    const done = await this.#actions.run(id, () => dismissAlert(store, id))
    const { error } = this.#actions.of(id)
    if (error) emitError(this, error)
    if (!done) return
    this.#spoken = this.#speech.words.dismissed
    await this.#resource.refresh()
    await this.updateComplete
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('section > ul > li > button')
    buttons[Math.min(place, buttons.length - 1)]?.focus()
  }
}
