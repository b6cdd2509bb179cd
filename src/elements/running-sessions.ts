import { CreditsElement, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import { ClockController } from '../controllers/clock-controller.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import { enRunning } from '../i18n/en/running.js'
import type { RunningWords } from '../i18n/running-words.js'
import { runningOf } from '../store/running.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { filed } from '../styles/filed.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { LastSaid, readingWords } from './last-said.js'
import { featureName } from './feature-name.js'
import { memberName, type MemberNames } from './member-names.js'
import { RunningDesk } from './running-desk.js'
import { runningList } from './running-list.js'
import { ServerTime } from './running-rules.js'
import { runningStyles } from './running-sessions.styles.js'
import type { RunningView } from './running-view.js'
import { type Problem, problemOf, showStates } from './status.js'

/**
 * The sessions for which credits are held now: how many, for whose work, since when, and until when
 * they return at the latest. One that runs five minutes longer than was reserved for (an hour, for
 * work that is not billed by time) may have been left: who may release it can end it here, after a
 * question. One's own takes a token with `reserve`, anybody's one with `manage` beside it.
 *
 * @summary Running sessions: what is held, for whom, and ending one that was left.
 * @customElement running-sessions
 *
 * @fires {CustomEvent<{ reservation: OpenReservation }>} credits-release-start - Before a session is ended. Cancel it to do nothing.
 * @fires {CustomEvent<{ reservation: Reservation }>} credits-release-complete - It was ended; what it held has returned.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - Reading failed, in another way than before; or a session was not ended.
 *
 * @slot label - Replaces the title.
 * @slot stale - Replaces the words that say the sessions are old.
 * @slot failure - Replaces the words shown when the sessions could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see them.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart row - One session.
 * @csspart amount - What is held, and for whom.
 * @csspart status - That a session runs longer than was reserved for.
 * @csspart button - A button.
 * @csspart error - What went wrong.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The sessions are up to date.
 * @cssstate stale - The sessions are the last ones known; reading again failed.
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
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - A session that may have been left.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - What went wrong.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class RunningSessions extends CreditsElement {
  static override readonly styles = [tokens, base, controls, panels, filed, runningStyles]

  static override readonly properties = { memberNames: { attribute: false } }

  static define(tag = 'running-sessions', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** What members are called, by their id: the page knows. One that is not in it is told by its id. */
  memberNames: MemberNames = {}

  readonly #sessions = new ResourceController(this, runningOf)
  readonly #balance = new ResourceController(this, (store) => store.balance)
  readonly #locale = new LocaleController(this)
  readonly #desk = new RunningDesk(this, this.#sessions, () => this.#words)
  readonly #time = new ServerTime()
  readonly #states = this.attachInternals().states
  readonly #said = new LastSaid()
  #failure: CreditsError | undefined

  constructor() {
    super()
    new ClockController(this)
    new KeepsFocus(this)
  }

  /** Reads the sessions again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#sessions.refresh()
  }

  protected override updated(): void {
    if (!this.#locale.messages) return
    const { data, error } = this.#sessions.snapshot
    showStates(this.#states, data, this.#problem)
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#locale.messages) return undefined
    const view = this.#view()
    const { sessions, problem, words } = view
    const said = this.#said.of(readingWords(sessions, problem, words), this.#desk.news)
    return inRoom(runningList(view, said))
  }

  get #words(): RunningWords {
    return this.#locale.words('running', enRunning)
  }

  get #problem(): Problem | undefined {
    return problemOf(this.#sessions.store, this.#sessions.snapshot.error)
  }

  #view(): RunningView {
    const { data } = this.#sessions.snapshot
    const { data: balance } = this.#balance.snapshot
    return {
      sessions: data?.reservations,
      hasMore: data?.nextCursor != null,
      asOf: data?.asOf,
      now_ms: data ? this.#time.now_ms(data.asOf, Date.now()) : 0,
      timeZone: balance?.period?.timeZone,
      problem: this.#problem,
      leaving: this.#desk.leaving,
      releasing: this.#desk.releasing,
      featureName: (code) => featureName(balance?.features, code),
      memberName: (member) => memberName(this.memberNames, member),
      words: this.#words,
      locale: this.#locale,
      ...this.#desk.intents,
      retry: () => this.refresh(),
    }
  }
}
