import { guard } from 'lit/directives/guard.js'
import { html, type TemplateResult } from '../lit.js'
import { total } from '../chart/usage-model.js'
import type { UsageView } from './usage-view.js'
import { usageWords } from './usage-words.js'

/**
 * The same figures as a table: what a screen reader gets, and what anybody may look at. Made once
 * for each figures.
 */
export const usageTable = (view: UsageView): TemplateResult =>
  html`${guard([view.figures], () => table(view))}`

function table({ figures, locale, choice }: UsageView): TemplateResult {
  const words = usageWords(locale)
  const { visible, sum, extras, adds, nameOf, timeOf } = figures!
  const { number } = locale.format
  const cell = (credits: number): TemplateResult => html`<td>${number(credits)}</td>`
  const columns = visible.length > 1 ? visible : []
  const isTold = (slot: number): boolean =>
    !adds || !!sum[slot] || extras.some(({ values }) => values[slot])
  return html`<table part="table">
    <caption class="spoken">
      ${words.views[choice.view]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.when}</th>
        ${columns.map((series) => html`<th scope="col">${nameOf(series)}</th>`)}
        <th scope="col">${visible.length === 1 ? nameOf(visible[0]!) : words.total}</th>
        ${extras.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[...sum.keys()].filter(isTold).map(
        (slot) =>
          html`<tr part="row">
            <th scope="row">${timeOf(slot)}</th>
            ${columns.map(({ values }) => cell(values[slot]!))} ${cell(sum[slot]!)}
            ${extras.map(({ values }) => cell(values[slot]!))}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${words.total}</th>
        ${columns.map(({ values }) => (adds ? cell(total(values)) : html`<td></td>`))}
        ${adds ? cell(figures!.total) : html`<td></td>`} ${extras.map((extra) => cell(extra.total))}
      </tr>
    </tfoot>
  </table>`
}
