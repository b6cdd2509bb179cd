import { html, nothing, type TemplateResult } from '../lit.js'
import { guard } from 'lit/directives/guard.js'
import { formatDayHeading } from '../format/day-heading.js'
import { wholeRunsOf } from '../store/entry-runs.js'
import { daysOf, type HistoryDay } from './history-days.js'
import { COLUMNS, historyEntry } from './history-entry.js'
import { type HistoryView, isFiltered } from './history-view.js'

/** So many rows that what stands below a history of the usual length is out of sight from the beginning. */
const WHOLE = 18

/** Who looks for some entries may well find few. */
const FILTERED = 6

/** The entries, day by day, with what is newer above them and what is older below. */
export function historyTable(view: HistoryView): TemplateResult {
  const { snapshot, words, problem } = view
  const { data } = snapshot
  if (!data && problem) return html``
  const days = data
    ? daysOf(wholeRunsOf(data.entries, data.nextCursor), data.statement.timeZone)
    : []
  return html`${newer(view)}
    <div
      role="table"
      part="table"
      aria-label=${words.table}
      aria-busy=${!data}
      ?hidden=${data && days.length === 0}
    >
      <div role="rowgroup" class="head">
        <div role="row">
          ${COLUMNS.map(
            (column) =>
              html`<span role="columnheader" class=${column}>${words.columns[column]}</span>`,
          )}
        </div>
      </div>
      ${data ? days.map((day) => dayGroup(view, day)) : bones(isFiltered(view.search) ? FILTERED : WHOLE)}
    </div>
    ${data ? below(view, days.length) : nothing}`
}

/** A day is drawn again only when something in it is another. Days far away are not laid out. */
const dayGroup = (view: HistoryView, { day, runs }: HistoryDay): TemplateResult => {
  const { locale, words, balance } = view
  const open = runs.map(([{ seq }]) => seq).filter((seq) => view.open.has(seq))
  const names = balance?.features.map(({ name }) => name).join()
  const drawnFor = [day, runs.length, runs[0]?.[0].seq, runs.at(-1)?.length, open.join(), names]
  return html`${guard(
    [...drawnFor, view.memberNames, view.timeZone, words.table, locale.format.locale],
    () =>
      html`<div
        role="rowgroup"
        class="day"
        .style=${`contain-intrinsic-block-size:auto ${3 + runs.length * 2.5}em`}
      >
        <div role="row" class="heading">
          <span role="rowheader" aria-colspan=${COLUMNS.length}
            >${formatDayHeading(day, locale.format.locale)}</span
          >
        </div>
        ${runs.map((run) => historyEntry(view, run))}
      </div>`,
  )}`
}

const newer = ({ snapshot: { newer: count, moreNewer, data }, words, showNewer }: HistoryView) =>
  data && count > 0
    ? html`<button class="newer" part="button" @click=${showNewer}>
        ${words.showNewer(count, moreNewer)}
      </button>`
    : nothing

function below(view: HistoryView, days: number): TemplateResult {
  const { snapshot, words, search, readOlder } = view
  const { data, older } = snapshot
  if (days === 0)
    return html`<p class="empty">${isFiltered(search) ? words.emptySearch : words.empty}</p>`
  if (!data?.nextCursor)
    return html`<p class="end">${isFiltered(search) ? words.endSearch : words.end}</p>`
  const isFailed = older !== undefined && older !== 'loading'
  return html`<p class="end">
    ${isFailed ? html`<span part="error">${words.olderFailed}</span>` : nothing}
    <button class="older" part="button" aria-disabled=${older === 'loading'} @click=${readOlder}>
      ${older === 'loading' ? words.olderBusy : isFailed ? words.retry : words.older}
    </button>
  </p>`
}

const bones = (rows: number): TemplateResult =>
  html`<div role="rowgroup">
    ${Array.from(
      { length: rows },
      () =>
        html`<div role="row" part="row">
          <span role="cell" class="time"><span class="bone">00:00</span></span>
          <span role="cell" class="what"><span class="bone">AI Scribe 000</span></span>
          <span role="cell" class="member"><span class="bone">dr-000</span></span>
          <span role="cell" class="reference"><span class="bone">visit-0000</span></span>
          <span role="cell" class="credits"><span class="bone">-00</span></span>
          <span role="cell" class="after"><span class="bone">000</span></span>
        </div>`,
    )}
  </div>`
