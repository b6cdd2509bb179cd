import { html, nothing, type TemplateResult } from '../lit.js'
import { formatMoment } from '../format/moment.js'
import { limitsForm } from './limits-form.js'
import { notice } from './notice.js'
import { openRequests, ownRequests } from './requests-list.js'
import type { RequestsView } from './requests-view.js'

/** What was asked for, or why that is not known. */
export function requestsPage(view: RequestsView, announcement: string): TemplateResult {
  const { found, limits, problem, words, locale } = view
  const mayAnswer = found?.mayAnswer ?? view.mayManage
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${!found && !problem}
      aria-labelledby="title"
    >
      <h2 part="title" id="title" tabindex="-1">
        <slot name="label">${mayAnswer ? words.title : words.ownTitle}</slot>
      </h2>
      ${problem ? notice(view, found !== undefined) : nothing}
      ${problem && found ? age(view) : nothing}
      ${found ? (mayAnswer ? openRequests(view, found) : ownRequests(view, found)) : problem ? nothing : skeleton()}
      ${limits ? limitsForm(view, limits) : nothing}
    </section>
    <span class="spoken" role="status" lang=${locale.format.locale}>${announcement}</span>`
}

const age = ({ words, asOf, locale }: RequestsView): TemplateResult =>
  html`<p class="muted age">
    <slot name="stale">${words.stale(formatMoment(asOf!, locale.format.locale))}</slot>
  </p>`

/** As tall as two requests. */
const skeleton = (): TemplateResult =>
  html`<div class="bones" aria-hidden="true">
    ${[1, 2].map(() => html`<span class="bone"></span>`)}
  </div>`
