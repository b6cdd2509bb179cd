import { html, nothing, type TemplateResult } from '../lit.js'
import { live } from 'lit/directives/live.js'
import type { InvoiceState } from '../contract/invoice.js'
import { actionWord } from './action-word.js'
import { invoiceTable } from './invoice-table.js'
import type { InvoiceView } from './invoice-view.js'
import { levelMark } from './level-mark.js'
import { notice } from './notice.js'

const STATES: readonly InvoiceState[] = [
  ...(['open', 'paid', 'disputed', 'dispute_lost', 'partly_refunded', 'refunded'] as const),
]

/** A number is no longer than this. */
const SEARCH_MAX = 200

/** Invoices with the ways to find one, or why there are none. */
export function invoiceFrame(view: InvoiceView, announcement: string): TemplateResult {
  const { invoices, problem, words, locale } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${!invoices && !problem}
      aria-labelledby="title"
    >
      <header>
        <h2 part="title" id="title"><slot name="label">${words.title}</slot></h2>
        ${mayFind(view) ? finders(view) : nothing}
      </header>
      ${problem ? notice(view, invoices !== undefined) : nothing}
      ${invoices ? list(view) : problem ? nothing : skeleton()}
    </section>
    <span class="spoken" role="status">${announcement}</span>`
}

const isFiltered = ({ filter }: InvoiceView): boolean => Boolean(filter.state ?? filter.search)

/** Where there is nothing at all there is nothing to find; nobody loses what he looks with. */
const mayFind = ({ looked, invoices }: InvoiceView): boolean =>
  looked || (invoices?.length ?? 0) > 0

const finders = ({ words, filter, typed, search, filterBy }: InvoiceView): TemplateResult =>
  html`<div class="finders" role="search" aria-labelledby="title">
    <label for="search"
      ><span>${words.search}</span>
      <input
        id="search"
        part="input"
        type="search"
        dir="ltr"
        maxlength=${SEARCH_MAX}
        autocomplete="off"
        spellcheck="false"
        .value=${live(typed)}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
    /></label>
    <label for="state"
      ><span>${words.filter}</span>
      <select
        id="state"
        part="input"
        @change=${(event: Event) => filterBy((event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${!filter.state}>${words.all}</option>
        ${STATES.map(
          (state) =>
            html`<option value=${state} .selected=${state === filter.state}>
              ${words.states[state]}
            </option>`,
        )}
      </select></label
    >
  </div>`

function list(view: InvoiceView): TemplateResult {
  const { invoices = [], hasMore, more, words, showMore } = view
  if (invoices.length === 0) return isFiltered(view) ? noMatch(view) : empty(view)
  return html`${invoiceTable(view, invoices)}
  ${
    more.error
      ? html`<p part="error" class="panel critical">
          ${levelMark('critical')}${words.notMore[actionWord(more.error)]}
        </p>`
      : nothing
  }
  ${
    hasMore
      ? html`<button
          part="button"
          type="button"
          class="outline"
          id="more"
          aria-disabled=${more.running}
          @click=${showMore}
        >
          ${more.running ? words.loadingMore : words.showMore}
        </button>`
      : nothing
  }`
}

const empty = ({ words }: InvoiceView): TemplateResult =>
  html`<div class="notice">
    <p>
      <span class="strong">${words.empty}</span><br /><span class="muted"
        >${words.emptyAdvice}</span
      >
    </p>
    <slot name="action"></slot>
  </div>`

const noMatch = ({ words, showAll }: InvoiceView): TemplateResult =>
  html`<div class="notice">
    <p>${words.noMatch}</p>
    <button part="button" type="button" @click=${showAll}>${words.showAll}</button>
  </div>`

/** As tall as five invoices. */
const skeleton = (): TemplateResult =>
  html`<div class="bones" aria-hidden="true">
    ${[1, 2, 3, 4, 5].map(() => html`<span class="bone"></span>`)}
  </div>`
