import { html, nothing, type TemplateResult } from '../lit.js'
import { formatMoment } from '../format/moment.js'
import type { HistoryView } from './history-view.js'
import { problemWord } from './problem-word.js'

/** Why there is no history, or why the one shown is old; and the way to ask again. */
export function historyNotice(view: HistoryView): TemplateResult | typeof nothing {
  const { snapshot, balance, problem, words, locale, retry } = view
  if (!problem) return nothing
  const readAt = snapshot.data && (balance?.asOf ?? snapshot.data.asOf)
  return html`<p class="notice">
    <span part="error"
      ><slot name=${problem.slot}>${words[problemWord(problem, snapshot.data !== undefined)]}</slot>
      ${
        readAt
          ? html`<slot name="stale"
              >${words.stale(formatMoment(readAt, locale.format.locale))}</slot
            >`
          : nothing
      }</span
    >${
      problem.retry
        ? html`<button part="button" @click=${retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }
  </p>`
}
