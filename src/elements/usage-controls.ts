import { html, nothing, type TemplateResult } from '../lit.js'
import { fits, RANGES, UNITS } from '../chart/ranges.js'
import { DAY_MS } from '../chart/zone-clock.js'
import type { UsageView } from './usage-view.js'

const VIEWS = ['usage', 'balance'] as const
const GROUPINGS = ['feature', 'member'] as const

const isoDay = (wall: number): string => new Date(wall).toISOString().slice(0, 10)

/** What a person may choose. Units that the range cannot be read in are there, and cannot be chosen. */
export function usageControls(view: UsageView): TemplateResult {
  const { choice, asked, words, choose, asTable } = view
  const ownDays = (): object | undefined =>
    asked && {
      from: choice.from ?? isoDay(asked.days.from),
      to: choice.to ?? isoDay(asked.days.to - DAY_MS),
    }
  return html`<div class="controls">
    ${select(words.view, VIEWS, choice.view, words.views, (what) => choose({ view: what }))}
    ${select(words.range, RANGES, choice.range, words.ranges, (range) =>
      choose({ range, by: undefined, ...(range === 'custom' && ownDays()) }),
    )}
    ${
      choice.range === 'custom'
        ? html`${date(words.from, choice.from, (from) => choose({ from }))}
          ${date(words.to, choice.to, (to) => choose({ to }))}`
        : nothing
    }
    ${select(
      words.by,
      UNITS.filter((unit) => !asked || fits(unit, asked.days)),
      asked?.by ?? 'day',
      words.units,
      (by) => choose({ by }),
    )}
    ${choice.view === 'usage' ? ofUse(view) : nothing}
    <button
      part="button"
      class="chip"
      aria-pressed=${asTable}
      @click=${() => view.showTable(!asTable)}
    >
      ${words.table}
    </button>
  </div>`
}

/** What makes no difference to a balance. */
const ofUse = ({ choice, words, choose }: UsageView): TemplateResult =>
  html`${select(words.groupBy, GROUPINGS, choice.groupBy, words.groups, (groupBy) =>
      choose({ groupBy }),
    )}<label class="compare"
      ><input
        type="checkbox"
        .checked=${choice.compare}
        @change=${(event: Event) => choose({ compare: (event.target as HTMLInputElement).checked })}
      />${words.compare}</label
    >`

const select = <T extends string>(
  label: string,
  values: readonly T[],
  chosen: T,
  words: Readonly<Record<T, string>>,
  choose: (value: T) => void,
): TemplateResult =>
  html`<select
    aria-label=${label}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}
  >
    ${values.map(
      (value) =>
        html`<option value=${value} .selected=${value === chosen}>${words[value]}</option>`,
    )}
  </select>`

const date = (
  label: string,
  value: string | undefined,
  choose: (value: string) => void,
): TemplateResult =>
  html`<input
    type="date"
    aria-label=${label}
    .value=${value ?? ''}
    @change=${(event: Event) => choose((event.target as HTMLInputElement).value)}
  />`
