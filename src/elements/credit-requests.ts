import { CreditsElement, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { CreditRequestInput } from '../contract/credit-request.js'
import { ClockController } from '../controllers/clock-controller.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import { enRequests } from '../i18n/en/requests.js'
import type { RequestWords } from '../i18n/request-words.js'
import { isBalanceKnown } from '../store/follow-balance.js'
import { membersOf } from '../store/members.js'
import { rightsOf } from '../store/rights.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { fields } from '../styles/fields.js'
import { filed } from '../styles/filed.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { requestStyles } from './credit-requests.styles.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { LastSaid, readingWords } from './last-said.js'
import { limitIn } from './limit-draft.js'
import type { MemberNames } from './member-names.js'
import { RequestsDesk } from './requests-desk.js'
import { factsOf } from './requests-facts.js'
import { requestsPage } from './requests-page.js'
import type { RequestsView } from './requests-view.js'
import { ServerTime } from './running-rules.js'
import { type Problem, problemOf, showStates } from './status.js'

/**
 * A member without the right to manage credits sees how far he has come with his limit, asks for
 * credits, and sees how his request stands. Who may `manage` sees the requests that wait, grants or
 * declines them, and gives members limits. A request has no room for words: no patient data can
 * enter.
 *
 * @summary Asking an admin for credits, answering, and the limits of members.
 * @customElement credit-requests
 *
 * @fires {CustomEvent<CreditRequestInput>} credits-request-start - Before credits are asked for. Cancel it to do nothing.
 * @fires {CustomEvent<{ request: CreditRequest }>} credits-request-complete - They were asked for; or the request is told that waits already.
 * @fires {CustomEvent<{ request: CreditRequest, answer: 'granted' | 'declined', limit?: number }>} credits-answer-start - Before a request is answered. Cancel it to do nothing.
 * @fires {CustomEvent<{ request: CreditRequest }>} credits-answer-complete - It was answered.
 * @fires {CustomEvent<MemberLimitsInput>} credits-member-limits-start - Before limits are saved. Cancel it to do nothing.
 * @fires {CustomEvent<{ limits: SavedMemberLimits }>} credits-member-limits-complete - They were saved.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or something was not done.
 *
 * @slot label - Replaces the title.
 * @slot stale - Replaces the words that say the requests are old.
 * @slot failure - Replaces the words shown when the requests could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see them.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart row - One request, or one limit.
 * @csspart amount - What is asked for and by whom, or what was used.
 * @csspart status - How one's own request stands.
 * @csspart input - A field for a limit.
 * @csspart button - A button.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The requests are up to date.
 * @cssstate stale - The requests are the last ones known; reading again failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - What went wrong.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class CreditRequests extends CreditsElement {
  static override readonly styles = [tokens, base, fields, controls, panels, filed, requestStyles]

  static override readonly properties = {
    feature: {},
    minutes: { type: Number },
    memberNames: { attribute: false },
  }

  static define(tag = 'credit-requests', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Code of the feature that the button asks credits for, such as `ai-scribe`. */
  feature: string | undefined

  /** For how many minutes of it. */
  minutes: number | undefined

  /** What members are called, by their id: the page knows. Each of them may be given a limit. */
  memberNames: MemberNames = {}

  readonly #balance = new ResourceController(this, (store) => store.balance)
  readonly #report = new ResourceController(this, (store) =>
    isBalanceKnown(store) ? membersOf(store) : undefined,
  )
  readonly #rights = new ResourceController(this, rightsOf)
  readonly #locale = new LocaleController(this)
  readonly #time = new ServerTime()
  readonly #states = this.attachInternals().states
  readonly #desk = new RequestsDesk(this, () => ({
    store: this.#report.store,
    ...this.#facts,
    wanted: {
      ...(this.feature !== undefined && { feature: this.feature }),
      ...(this.minutes !== undefined && { minutes: this.minutes }),
    },
    words: this.#words,
    refresh: () => this.#report.refresh(),
  }))
  readonly #said = new LastSaid()
  #failure: CreditsError | undefined

  constructor() {
    super()
    new ClockController(this)
    new KeepsFocus(this)
  }

  /** Reads the requests again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#report.refresh()
  }

  /** Asks for credits as the button does, for what is told, or for nothing in particular. */
  async ask(wanted: CreditRequestInput = {}): Promise<void> {
    await this.#desk.ask(wanted)
  }

  protected override willUpdate(): void {
    this.#report.pickAgain()
    this.#desk.follow()
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    const { data, error } = this.#report.snapshot
    showStates(this.#states, data, this.#problem)
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    const view = this.#view()
    const { found, problem, words } = view
    const said = this.#said.of(readingWords(found, problem, words), this.#desk.news)
    return inRoom(requestsPage(view, said))
  }

  get #words(): RequestWords {
    return this.#locale.words('requests', enRequests)
  }

  get #problem(): Problem | undefined {
    return problemOf(this.#report.store, this.#report.snapshot.error)
  }

  get #facts() {
    return factsOf(this.#report.snapshot.data, this.#balance.snapshot.data, this.memberNames)
  }

  #view(): RequestsView {
    const { data } = this.#report.snapshot
    const desk = this.#desk
    return {
      ...this.#facts,
      now: new Date(data ? this.#time.now_ms(data.asOf, Date.now()) : 0).toISOString(),
      problem: this.#problem,
      asking: desk.actions.of('ask'),
      answering: ({ id }) => desk.actions.of(`answer ${id}`),
      newLimitOf: (request) => desk.newLimitOf(request),
      fieldOf: (member) => desk.fieldOf(member),
      isWrong: (text) => limitIn(text) === undefined,
      saving: desk.actions.of('save'),
      saveTrouble: desk.saveTrouble,
      ...{ isSaved: desk.isSaved, wasSaved: desk.wasSaved },
      mayManage: this.#rights.snapshot.data?.value('manage') ?? true,
      words: this.#words,
      locale: this.#locale,
      ...desk.intents,
      retry: () => this.refresh(),
    }
  }
}
