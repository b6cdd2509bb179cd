import { html, nothing, type TemplateResult } from '../lit.js'
import { formatMoment } from '../format/moment.js'
import { knownTimeZone } from '../format/time-zone.js'
import { inRoom } from './in-room.js'
import { usageControls } from './usage-controls.js'
import type { UsageView } from './usage-view.js'

/** The whole chart: what it says, what can be chosen, the bars or the table, and what they mean. */
export function usageLook(view: UsageView, announcement: string): TemplateResult {
  const { figures, busy, problem, words, locale, asTable, drawn, choice } = view
  const title = words.views[choice.view]
  const bars = drawn?.bars
  const bone = figures ? '' : 'bone'
  const nowhere = !figures && problem
  return inRoom(
    html`<section
        part="card"
        lang=${locale.format.locale}
        dir=${locale.messages?.dir ?? nothing}
        aria-busy=${busy}
        aria-label=${title}
      >
        <header>
          <h2 part="title"><slot name="label">${title}</slot></h2>
          ${
            nowhere
              ? nothing
              : html`<span
                  ><span part="amount" class=${bone}
                    >${locale.format.number(figures?.total ?? 0)}</span
                  >
                  <span part="unit" class=${bone}
                    >${figures?.unit(figures.total) ?? words.unit(0)}</span
                  ></span
                >`
          }
        </header>
        ${nowhere && !nowhere.retry ? nothing : usageControls(view)}
        <p part="status" class="summary">${saying(view)}</p>
        <div class="stage ${busy ? 'busy' : ''}">
          <div
            class="plot ${figures || problem ? '' : 'waiting'}"
            role="application"
            tabindex="0"
            aria-label=${figures?.bars ?? words.bars}
            ?hidden=${asTable || !!nowhere}
            @pointermove=${bars?.point}
            @pointerdown=${bars?.point}
            @pointerleave=${bars?.leave}
            @keydown=${bars?.key}
            @blur=${bars?.leave}
          >
            <div class="cursor" hidden></div>
            <canvas aria-hidden="true"></canvas>
            ${figures?.none ? html`<p class="none">${figures.none}</p>` : nothing}
            <div class="tip" aria-hidden="true" hidden></div>
          </div>
          ${nowhere ? html`<div class="plot nowhere">${usageNotice(view)}</div>` : nothing}
          <div
            class=${asTable ? 'scroll' : 'spoken printed'}
            role="group"
            aria-label=${words.table}
            tabindex=${asTable ? 0 : nothing}
          >
            ${figures && drawn!.usageTable(view)}
          </div>
        </div>
        <div part="legend" role="group" aria-label=${words.groupBy}>
          ${figures ? drawn!.usageLegend(view, bars!) : nothing}
        </div>
        <footer>
          <span>${zoneOf(view)}</span>
          ${figures && problem ? html`<span>${usageNotice(view)}</span>` : nothing}
          <slot name="action"></slot>
        </footer>
      </section>
      <span class="spoken" role="status" .textContent=${announcement}></span>`,
  )
}

function saying({ figures, wrongDays, words }: UsageView): TemplateResult | string {
  if (wrongDays) return html`<span part="error">${words.wrongDays}</span>`
  return figures?.summary ?? ''
}

function zoneOf({ timeZone, words }: UsageView): string {
  if (!timeZone) return ''
  const zone = knownTimeZone(timeZone)
  return zone === timeZone ? words.zone(zone) : words.zoneUnknown(timeZone)
}

/** Why there are no figures, or why those shown are old; and the way to ask again. */
function usageNotice({ figures, problem, words, locale, retry }: UsageView): TemplateResult {
  const { word, slot, retry: helps } = problem!
  const old = figures && words.stale(formatMoment(figures.report.asOf, locale.format.locale))
  return html`<span part="error" class=${slot}
      >${old && word === 'failed' ? nothing : html`<slot name=${slot}>${words[word]}</slot>`}
      ${old ? html`<slot name="stale">${old}</slot>` : nothing}</span
    >
    ${
      helps
        ? html`<button part="button" @click=${retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }`
}
