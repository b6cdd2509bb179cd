import { html, type TemplateResult } from '../lit.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { TrailWords } from '../i18n/trail-words.js'
import type { BarFigures } from './usage-figures.js'

/** What is drawn, for those who do not see it: each day, with what it had left. */
export function rehearsalTable(
  { visible, sum, extras, timeOf }: BarFigures,
  words: TrailWords['chart'],
  { format }: Pick<LocaleController, 'format'>,
): TemplateResult {
  const [without] = visible
  const [charged] = extras
  const columns: readonly (readonly [name: string, values: Float64Array])[] = [
    [words.without, without!.values],
    [words.with, sum],
    [words.charged, charged!.values],
  ]
  // A table is as high as its rows, whatever it is told: it would make the page longer.
  return html`<div class="spoken">
    <table>
      <caption>
        ${words.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.day}</th>
          ${columns.map(([name]) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          sum.keys(),
          (slot) =>
            html`<tr>
              <th scope="row">${timeOf(slot)}</th>
              ${columns.map(([, values]) => html`<td>${format.number(values[slot]!)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
