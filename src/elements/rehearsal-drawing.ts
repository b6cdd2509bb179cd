import { html, type CreditsElement, nothing, type TemplateResult } from '../lit.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { enTrail } from '../i18n/en/trail.js'
import { rehearsalFigures } from './rehearsal-figures.js'
import { rehearsalTable } from './rehearsal-table.js'
import { UsageBars } from './usage-bars.js'
import { usageWords } from './usage-words.js'
import type { BarFigures } from './usage-figures.js'
import type { Rehearsed } from './rehearsal-desk.js'

export { drawingStyles } from './rehearsal-drawing.styles.js'

/** Draws what a rehearsal has found. Loaded when there is one. */
export class RehearsalDrawing {
  readonly #locale: LocaleController
  readonly #bars: UsageBars
  #drawn: readonly unknown[] = []
  #figures: BarFigures | undefined

  constructor(host: CreditsElement, locale: LocaleController) {
    this.#locale = locale
    this.#bars = new UsageBars(host, () => ({
      figures: this.#figures,
      locale,
    }))
  }

  /** Nothing where there is nothing to see: then it draws nothing either. */
  render(rehearsed: Rehearsed | undefined): TemplateResult | typeof nothing {
    const figures = (this.#figures = rehearsed && this.#figuresOf(rehearsed))
    if (!figures) return nothing
    const { chart } = this.#locale.words('trail', enTrail)
    const { point, leave, key } = this.#bars
    return html`<div
        class="plot"
        role="application"
        tabindex="0"
        aria-label=${chart.bars}
        @pointermove=${point}
        @pointerdown=${point}
        @pointerleave=${leave}
        @keydown=${key}
        @blur=${leave}
      >
        <div class="cursor" hidden></div>
        <canvas aria-hidden="true"></canvas>
        <div class="tip" aria-hidden="true" hidden></div>
      </div>
      <div part="legend" class="names">
        ${figures.visible.map(
          (series) =>
            html`<span
              ><canvas
                class="swatch tone-${series.tone}"
                data-tone=${series.tone}
                aria-hidden="true"
                @transitionend=${this.#bars.redraw}
              ></canvas
              >${figures.nameOf(series)}</span
            >`,
        )}
        ${
          figures.signs?.length
            ? html`<span
                ><canvas class="swatch" data-sign="recharged" aria-hidden="true"></canvas
                >${chart.charged}</span
              >`
            : nothing
        }
        <span class="dash">${chart.threshold}</span>
      </div>
      ${rehearsalTable(figures, chart, this.#locale)}`
  }

  /** The same figures for the same rehearsal, so that it is drawn once. */
  #figuresOf(rehearsed: Rehearsed): BarFigures {
    const { format, messages } = this.#locale
    const of = [rehearsed, format, messages]
    if (this.#figures && of.every((one, n) => one === this.#drawn[n])) return this.#figures
    this.#drawn = of
    return rehearsalFigures(
      ...([rehearsed.rehearsal, rehearsed.threshold] as const),
      ...([this.#locale.words('trail', enTrail), usageWords(this.#locale)] as const),
      format.locale,
    )
  }
}
