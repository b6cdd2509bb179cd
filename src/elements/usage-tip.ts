import { html, nothing, type TemplateResult } from '../lit.js'
import type { UsageWords } from '../i18n/usage-words.js'
import { type BarFigures, extrasAt } from './usage-figures.js'
import type { UsageView } from './usage-view.js'

/** What a chart has of use here. */
export interface TipView {
  readonly figures: Pick<BarFigures, 'visible' | 'sum' | 'extras' | 'nameOf' | 'timeOf'> | undefined
  readonly words: Pick<UsageWords, 'total'>
  readonly locale: Pick<UsageView['locale'], 'format'>
}

/** What one bar is made of, beside it. */
export function usageTip({ figures, words, locale }: TipView, slot: number): TemplateResult {
  const { visible, sum, nameOf, timeOf } = figures!
  const { number } = locale.format
  const line = (name: string, credits: number): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${number(credits)}</dd>
    </div>`
  const used = visible.filter(({ values }) => values[slot])
  return html`<strong>${timeOf(slot)}</strong>
    <dl>
      ${used.toReversed().map((series) => line(nameOf(series), series.values[slot]!))}
      ${used.length === 1 ? nothing : line(words.total, sum[slot]!)}
      ${extrasAt(figures!, slot).map(({ name, values }) => line(name, values[slot]!))}
    </dl>`
}
