import { html, nothing, type TemplateResult } from '../lit.js'
import { historyNotice } from './history-notice.js'
import { historySearch } from './history-search.js'
import { spanLine, statementLine } from './history-statement.js'
import { historyTable } from './history-table.js'
import type { HistoryView } from './history-view.js'
import { historyWaterfall, type WaterfallView } from './history-waterfall.js'

/** The whole history. Where nothing could be read there are only words. */
export function history(view: HistoryView, explained: WaterfallView): TemplateResult {
  const { snapshot, problem, words, locale, search } = view
  const { data } = snapshot
  return html`<section
    part="card"
    lang=${locale.format.locale}
    dir=${locale.messages?.dir ?? nothing}
    aria-label=${words.label}
  >
    <header>
      <h2 part="title"><slot name="label">${words.label}</slot></h2>
      <slot name="action"></slot>
      ${data ? fileButton(view) : nothing}
    </header>
    ${historyNotice(view)}
    ${
      problem?.state === 'not-configured' || (problem?.state === 'denied' && !data)
        ? nothing
        : html`${historySearch(view)}
          ${!data && problem ? nothing : search.reference ? nothing : summary(view)}
          ${data || !problem ? historyWaterfall(explained) : nothing} ${historyTable(view)}`
    }
  </section>`
}

const summary = (view: HistoryView): TemplateResult =>
  html`${spanLine(view)} ${statementLine(view)}`

const fileButton = ({ words, file, download }: HistoryView): TemplateResult =>
  html`<span class="file"
    >${typeof file === 'object' ? html`<span part="error">${words.csvFailed}</span>` : nothing}
    <button part="button" aria-disabled=${file === 'making'} @click=${download}>
      ${file === 'making' ? words.csvBusy : words.csv}
    </button></span
  >`
