import { html, nothing, type TemplateResult } from '../lit.js'
import type { Balance } from '../contract/balance.js'
import { formatDay } from '../format/instant.js'
import { formatSigned } from '../format/signed.js'
import type { ChangesReport } from '../store/changes.js'
import type { Snapshot } from '../store/snapshot.js'
import { featureName } from './feature-name.js'
import { dayOf } from './history-days.js'
import type { HistoryView } from './history-view.js'
import { type WaterfallStep, waterfallOf } from './waterfall-steps.js'

/** What explains a change of the balance is made from. */
export interface WaterfallView extends Pick<HistoryView, 'words' | 'locale' | 'timeZone'> {
  readonly balance: Balance | undefined
  readonly snapshot: Snapshot<ChangesReport>
  readonly isOpen: boolean
  /** `2026-11-23`: from the start of this day on. */
  readonly since: string
  readonly toggle: () => void
  readonly choose: (day: string) => void
  readonly retry: () => void
}

/** A button, and behind it the way from what was available to what is now. */
export function historyWaterfall(view: WaterfallView): TemplateResult {
  const { words, isOpen, toggle } = view
  return html`<section class="why" aria-label=${words.why}>
    <button class="ask" aria-expanded=${isOpen} @click=${toggle}>
      <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 4l4 4-4 4" /></svg
      ><span>${words.why}</span>
    </button>
    ${isOpen ? answer(view) : nothing}
  </section>`
}

function answer(view: WaterfallView): TemplateResult {
  const { words, since, choose, snapshot, retry } = view
  const { data, error } = snapshot
  return html`<label class="since"
      ><span>${words.since}</span>
      <input
        part="field"
        type="date"
        required
        .value=${since}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).value)}
    /></label>
    ${
      error
        ? html`<p class="notice">
            <span part="error"
              >${error.code === 'invalid_request' ? wrongDay(view) : words.whyFailed}</span
            >
            ${
              error.code === 'invalid_request'
                ? nothing
                : html`<button part="button" @click=${retry}>${words.retry}</button>`
            }
          </p>`
        : nothing
    }
    ${data ? chart(view, data) : error ? nothing : html`<p class="empty">${words.whyBusy}</p>`}`
}

/** What is refused is a day before the account's first one, or after today. */
const wrongDay = ({ words, since, balance, timeZone }: WaterfallView): string =>
  balance && since > dayOf(balance.asOf, timeZone ?? 'UTC') ? words.tooLate : words.tooEarly

function chart(view: WaterfallView, data: ChangesReport): TemplateResult {
  const { words, locale, timeZone } = view
  const { number, locale: tag } = locale.format
  const day = formatDay(data.since, tag, timeZone, data.asOf)
  return html`<p>${words.changed(number(data.opening), number(data.closing), day)}</p>
    <ol class="waterfall">
      ${waterfallOf(data).map((step) => bar(view, step))}
    </ol>`
}

/** Lengths are set as properties, because a strict policy refuses style attributes. */
function bar(view: WaterfallView, step: WaterfallStep): TemplateResult {
  const { words, locale } = view
  const { cause, feature, credits, start, length } = step
  const isEnd = cause === 'opening' || cause === 'closing'
  const name =
    cause === 'opening' ? words.then : cause === 'closing' ? words.now : words.causes[cause]
  const kind = isEnd ? 'total' : credits > 0 ? 'gain' : 'loss'
  const { number, locale: tag } = locale.format
  return html`<li class=${kind}>
    <span class="name"
      >${name}${feature ? html` · ${featureName(view.balance?.features, feature)}` : nothing}</span
    >
    <span class="track" aria-hidden="true"
      ><span
        class="length"
        .style=${`inset-inline-start:${start}%;inline-size:max(2px,${length}%)`}
      ></span
    ></span>
    <span class="credits">${isEnd ? number(credits) : formatSigned(credits, tag)}</span>
  </li>`
}
