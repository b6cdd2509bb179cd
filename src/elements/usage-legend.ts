import { html, nothing, type TemplateResult } from '../lit.js'
import type { UsageBars } from './usage-bars.js'
import type { UsageFigures } from './usage-figures.js'
import type { UsageView } from './usage-view.js'
import { usageWords } from './usage-words.js'

/** Each series with its mark. Pressed is shown; a press hides it, and another one shows it again. */
export function usageLegend(
  { figures, hidden, hide, locale }: UsageView,
  bars: UsageBars,
): TemplateResult {
  return html`${figures!.model.series.map(
    (series) =>
      html`<button
        part="button"
        class="chip"
        aria-pressed=${!hidden.has(series.key)}
        @click=${() => hide(toggled(hidden, series.key))}
        @transitionend=${bars.redraw}
      >
        <canvas
          class="swatch tone-${series.tone}"
          data-tone=${series.tone}
          aria-hidden="true"
        ></canvas
        >${figures!.nameOf(series)}
      </button>`,
  )}
  ${signsOf(figures!).map(
    ([kind, name]) =>
      html`<span class="sign"><canvas data-sign=${kind} aria-hidden="true"></canvas>${name}</span>`,
  )}
  ${figures!.against ? html`<span class="dash">${usageWords(locale).before}</span>` : nothing}`
}

const signsOf = ({ signs = [] }: UsageFigures): [string, string][] => [
  ...new Map(signs.map(({ kind, name }) => [kind, name])),
]

function toggled<T>(set: ReadonlySet<T>, value: T): Set<T> {
  const changed = new Set(set)
  if (!changed.delete(value)) changed.add(value)
  return changed
}
