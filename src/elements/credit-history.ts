import { html, CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import type { EntryType } from '../contract/entry.js'
import { HistoryController } from '../controllers/history-controller.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { emitError } from '../events.js'
import { enHistory } from '../i18n/en/history.js'
import { lastRunOf } from '../store/entry-runs.js'
import { NO_HISTORY } from '../store/history.js'
import { apart } from '../styles/apart.js'
import { base } from '../styles/base.js'
import { tokens } from '../styles/tokens.js'
import { historyStyles } from './credit-history.styles.js'
import { ExplainController } from './explain-controller.js'
import { FileController } from './file-controller.js'
import { historyFile } from './history-file.js'
import { history } from './history-layout.js'
import { type HistoryRange, misuseOfSearch, questionOfSearch } from './history-question.js'
import { speechOf } from './history-speech.js'
import type { HistoryView } from './history-view.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import type { MemberNames } from './member-names.js'
import { problemOf, showStates } from './status.js'

const ASKED_BY = ['range', 'from', 'to', 'type', 'feature', 'member', 'reference'] as const

/**
 * The ledger as a statement: what became of the credits of a period, line by line, and the sum
 * that it adds up to.
 *
 * Entries are grouped by day in the account's zone; those that one operation made are one row that
 * opens. What arrives while somebody reads is announced, and shown when asked for. The attributes
 * are what a reader chooses too: set them to open the history at some place.
 *
 * @summary What came, what went and why: the ledger, with search and CSV.
 * @customElement credit-history
 *
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - A read failed, in another way than before; or the file could not be made.
 *
 * @slot label - Replaces the title.
 * @slot action - Beside the title: a button or link of the page.
 * @slot stale - Replaces the words that say the history is old.
 * @slot failure - Replaces the words shown when the history could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see the history.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart legend - The line of the statement that adds up.
 * @csspart field - A choice or a text to search by.
 * @csspart table - The entries.
 * @csspart row - One entry.
 * @csspart amount - The credits of an entry.
 * @csspart button - A button.
 * @csspart error - What went wrong, or that the history is old.
 *
 * @cssstate loading - Nothing is known yet; a skeleton is shown.
 * @cssstate ready - The history is up to date.
 * @cssstate stale - The last known history is shown, and the last read failed.
 * @cssstate failed - Nothing could be read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider, or it does not know where to ask.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and bars.
 * @cssproperty [--credits-ok=light-dark(#14693f, #66d49d)] - Credits that came.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 * @cssproperty [--credits-motion=240ms cubic-bezier(0.2, 0, 0, 1)] - Duration and easing. None with reduced motion.
 */
export class CreditHistory extends CreditsElement {
  static override readonly styles = [tokens, base, apart, historyStyles]

  static override readonly properties = {
    range: {},
    from: {},
    to: {},
    type: {},
    feature: {},
    member: {},
    reference: {},
    memberNames: { attribute: false },
  }

  static define(tag = 'credit-history', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Which time it is of. With `custom` the days are `from` and `to`. */
  range: HistoryRange = 'period'

  /** The first day of a range, such as `2026-11-01`, in the account's zone. */
  from: string | undefined

  /** The last day of a range; that day is part of it. */
  to: string | undefined

  /** Only entries of this type. */
  type: EntryType | undefined

  /** Code of a feature: only what was used of it. */
  feature: string | undefined

  /** Only what this member used. */
  member: string | undefined

  /** A session or an operation, of whatever time. */
  reference: string | undefined

  /** What members are called, by their id: the page knows. One that is not in it is told by its id. */
  memberNames: MemberNames = {}

  readonly #history = new HistoryController(this)
  readonly #explain = new ExplainController(this)
  readonly #file = new FileController(this, (error) => emitError(this, error))
  readonly #locale = new LocaleController(this)
  readonly #states = this.attachInternals().states
  readonly #open = new Set<number>()
  #view: HistoryView | undefined
  #announcement = ''

  constructor() {
    super()
    new KeepsFocus(this)
  }

  /** Reads the history again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#history.refresh()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAsked = !this.hasUpdated || ASKED_BY.some((name) => changed.has(name))
    if (isAsked && !misuseOfSearch(this)) this.#history.ask(questionOfSearch(this))
  }

  protected override update(changed: PropertyValues<this>): void {
    const before = this.#view
    const view = (this.#view = this.#look())
    this.#announcement = speechOf(before, view) ?? this.#announcement
    super.update(changed)
    showStates(this.#states, view.snapshot.data, view.problem)
    const { error } = view.snapshot
    if (error && error.code !== before?.snapshot.error?.code) emitError(this, error)
  }

  protected override render(): TemplateResult {
    const view = this.#view!
    const said = html`<span class="spoken" role="status">${this.#announcement}</span>`
    return inRoom(html`${history(view, this.#explain.look(view))}${said}`)
  }

  /** Without the words of the page's language there is nothing to show yet. */
  #look(): HistoryView {
    const { store, balance } = this.#history
    const locale = this.#locale
    const snapshot = locale.messages ? this.#history.snapshot : NO_HISTORY
    const { range, from, to, type, feature, member, reference } = this
    return {
      ...{ snapshot, balance, locale, memberNames: this.memberNames },
      search: { range, from, to, type, feature, member, reference },
      misuse: misuseOfSearch(this),
      problem: locale.messages && problemOf(store, snapshot.error),
      words: locale.words('history', enHistory),
      timeZone: snapshot.data?.statement.timeZone ?? balance?.period?.timeZone,
      open: this.#open,
      file: this.#file.state,
      set: (change) => void Object.assign(this, change),
      toggle: (seq) => this.#toggle(seq),
      showNewer: () => void this.#thenFocus(Infinity, this.#history.showNewer()),
      readOlder: () => void this.#thenFocus(lastRunOf(snapshot.data), this.#history.readOlder()),
      download: () =>
        store && snapshot.data && void this.#file.make(historyFile(store, snapshot.data)),
      retry: () => this.refresh(),
    }
  }

  #toggle(seq: number): void {
    if (!this.#open.delete(seq)) this.#open.add(seq)
    this.requestUpdate()
  }

  /** The button that was pressed may be gone: the focus goes to the first row that it brought. */
  async #thenFocus(before: number, work: Promise<void>): Promise<void> {
    await work
    await this.updateComplete
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-seq]')]
    rows.find(({ dataset }) => Number(dataset['seq']) < before)?.focus()
  }
}
