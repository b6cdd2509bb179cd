import { CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import type { Range } from '../chart/ranges.js'
import type { Unit } from '../chart/slots.js'
import type { Grouping } from '../chart/usage-model.js'
import type { CreditsError } from '../client/credits-error.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import { enUsage } from '../i18n/en/usage.js'
import { apart } from '../styles/apart.js'
import { base } from '../styles/base.js'
import { tokens } from '../styles/tokens.js'
import { LateCode } from './late-code.js'
import type { MemberNames } from './member-names.js'
import type { ChartReport } from './shown-figures.js'
import { problemOf, showStates } from './status.js'
import { chartStyles } from './usage-chart.styles.js'
import type { drawingIn } from './usage-drawing.js'
import { usageLook } from './usage-look.js'
import { askedOf, type UsageAsked } from './usage-question.js'
import { reportOf, zoneIn } from './usage-report.js'
import { speechOf } from './usage-speech.js'
import type { UsageView } from './usage-view.js'

/**
 * Where the credits went, as bars and as a table: usage split by feature or by member, or the
 * balance with what became of it. What a person chooses in it, the page may set as properties.
 *
 * Reads from the nearest `<credits-provider>`, or from what `configureCredits()` set up, and again
 * whenever the balance changes. Days and hours are those of the account's time zone.
 *
 * @summary Usage of credits, or their balance, over time.
 * @customElement usage-chart
 *
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - A read failed: fired once, until one succeeds or fails in another way. Or code could not be loaded.
 *
 * @slot label - Replaces the title.
 * @slot action - A button or link of the page, such as one to download the entries.
 * @slot stale - Replaces the words that say the figures are old.
 * @slot failure - Replaces the words shown when usage could not be read.
 * @slot offline - Replaces the words shown without a network.
 * @slot denied - Replaces the words shown to someone who may not see usage.
 * @slot not-configured - Replaces the words shown outside a configured page.
 * @slot retry - Replaces the words on the button that reads again.
 *
 * @csspart card - The box around everything.
 * @csspart title - The title.
 * @csspart amount - All credits that are shown, as one figure.
 * @csspart unit - The noun beside the figure.
 * @csspart status - The summary in sentences.
 * @csspart legend - The names of what the bars are made of; each shows or hides its own.
 * @csspart button - Each button.
 * @csspart table - The same figures as a table.
 * @csspart row - One stretch of time in the table.
 * @csspart error - What went wrong, or that the figures are old.
 *
 * @cssstate loading - No figures yet; their place is kept.
 * @cssstate ready - The figures are up to date.
 * @cssstate stale - The last known figures are shown, and the last read failed.
 * @cssstate failed - No figures were ever read.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider, or it does not know where to ask.
 * @cssstate empty - Nothing was used in the time shown.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-muted=light-dark(#51626e, #a3b3bf)] - Text of second rank.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons and the first of the series.
 * @cssproperty [--credits-radius=12px] - Corners of the card; a button follows it.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 */
export class UsageChart extends CreditsElement {
  static override readonly styles = [tokens, base, apart, ...chartStyles]

  static override readonly properties = {
    view: { useDefault: true },
    range: { useDefault: true },
    by: {},
    groupBy: { attribute: 'group-by' },
    from: {},
    to: {},
    compare: { type: Boolean },
    table: { type: Boolean },
    memberNames: { attribute: false },
  }

  static define(tag = 'usage-chart', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** What was used, or what was left: the balance, with grants, purchases, auto-recharge and expiries marked. */
  view: 'usage' | 'balance' = 'usage'

  /** Which time is shown. With `custom` it is from `from` to `to`. */
  range: Range = '30d'

  /** How long one bar is; what suits the range unless told. */
  by: Unit | undefined

  /** What a bar is split by. */
  groupBy: Grouping = 'feature'

  /** First day of a range of one's own, such as `2026-11-01`. */
  from: string | undefined

  /** Last day of it. */
  to: string | undefined

  /** Also shows the same length of time before; of this period, the period before. */
  compare = false

  /** Shows the table in the place of the bars. */
  table = false

  /** What members are called, by their id: the page knows. One that is not in it is told by its id. */
  memberNames: MemberNames = {}

  readonly #balance = new ResourceController(this, (store) => store.balance)
  readonly #usage = new ResourceController<ChartReport>(this, (store) =>
    reportOf(store, this.#asked, this.#drawing?.drawn),
  )
  readonly #code = new LateCode(this, async () => {
    const { drawingIn } = await import('./usage-drawing.js')
    this.#drawing = drawingIn(this, () => this.#view!)
  })
  readonly #locale = new LocaleController(this)
  readonly #states = this.attachInternals().states
  #asked: UsageAsked | undefined
  #timeZone: string | undefined
  #hidden: UsageView['hidden'] = new Set()
  #view: UsageView | undefined
  #drawing: ReturnType<typeof drawingIn> | undefined
  #told: string | undefined
  #announcement = ''

  /** Reads usage again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#balance.refresh()
    void this.#usage.refresh()
  }

  protected override willUpdate(): void {
    this.#code.need()
    const { data } = this.#balance.snapshot
    this.#timeZone = data?.period?.timeZone ?? zoneIn(this.#usage.snapshot.data) ?? this.#timeZone
    this.#asked = data && askedOf(this, data, this.#timeZone ?? 'UTC')
    this.#usage.pickAgain()
  }

  protected override update(changed: PropertyValues<this>): void {
    const [before, view] = [this.#view, (this.#view = this.#look())]
    const { figures, problem } = view
    const error = this.#error
    this.#announcement = speechOf(before, view) ?? this.#announcement
    super.update(changed)
    showStates(this.#states, figures, problem, figures?.none && 'empty')
    if (error && error.code !== this.#told) emitError(this, error)
    this.#told = error?.code
  }

  protected override render(): TemplateResult {
    const view = this.#view!
    const said = view.figures || view.problem ? this.#announcement : view.words.loading
    return usageLook(view, said)
  }

  /** Without the words of the page's language there is nothing to show yet. */
  #look(): UsageView {
    const { store, snapshot } = this.#balance
    const { snapshot: usage } = this.#usage
    const locale = this.#locale
    const words = locale.words('usage', enUsage)
    const { shown, drawn } = (locale.messages && this.#drawing) || {}
    const problem = locale.messages && problemOf(store, this.#error ?? this.#code.error)
    return {
      figures: shown?.of(usage, snapshot.data, this, this.#hidden, locale),
      busy: !usage.data && !problem,
      ...{ problem, choice: this, asTable: this.table, words, locale },
      ...{ asked: this.#asked, drawn, hidden: this.#hidden, timeZone: this.#timeZone },
      wrongDays: !!snapshot.data && !this.#asked,
      choose: (change) => void Object.assign(this, change),
      hide: (hidden) => {
        this.#hidden = hidden
        this.requestUpdate()
      },
      showTable: (asTable) => (this.table = asTable),
      retry: () => this.refresh(),
    }
  }

  get #error(): CreditsError | undefined {
    return this.#balance.snapshot.error ?? this.#usage.snapshot.error
  }
}
