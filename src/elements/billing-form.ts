import { html, nothing, type TemplateResult } from '../lit.js'
import { addressLines } from '../contract/address-lines.js'
import { countryName } from '../format/country.js'
import { formatDay } from '../format/instant.js'
import { languageName } from '../format/language-name.js'
import { billingConflict } from './billing-conflict.js'
import { billingFields } from './billing-fields.js'
import { type BillingView, taxIdLabel } from './billing-view.js'
import { isChanged } from './draft.js'
import { formEnding } from './form-ending.js'
import { mistakeSummary } from './mistake-summary.js'
import { notice } from './notice.js'
import { taxIdMark } from './tax-id-mark.js'

/** Billing details: to fill in, to read, or why there are none. */
export function billing(view: BillingView, announcement: string): TemplateResult {
  const { draft, problem, words, locale } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${!draft && !problem}
      aria-labelledby="title"
    >
      <header>
        <h2 part="title" id="title"><slot name="label">${words.title}</slot></h2>
        ${(draft || !problem) && !view.readonly ? html`<p class="muted">${words.later}</p>` : nothing}
      </header>
      ${problem ? notice(view, draft !== undefined) : nothing}
      ${draft ? (view.readonly ? facts(view) : form(view)) : problem ? nothing : skeleton()}
    </section>
    <span class="spoken" role="status">${announcement}</span>`
}

function form(view: BillingView): TemplateResult {
  return html`${billingConflict(view)} ${mistakeSummary(view)}
    <form novalidate @submit=${view.save} aria-labelledby="title">
      ${billingFields(view)} ${formEnding({ ...view, isChanged: isChanged(view.draft!) })}
    </form>`
}

/** For someone who may not change them. */
function facts({ draft, words, locale }: BillingView): TemplateResult {
  const { company, address, taxId, changedAt, taxIdTypes, language } = draft!.base
  const kind = taxIdTypes.find(({ type }) => type === taxId?.type)
  const lines = address
    ? addressLines(address, countryName(address.country, locale.format.locale))
    : []
  return html`<dl>
      ${row(words.fields.company, company ?? words.empty)}
      ${row(
        words.fields.line1,
        address ? lines.map((line) => html`<bdi>${line}</bdi><br />`) : words.empty,
      )}
      ${
        taxId
          ? row(
              taxIdLabel(words, kind),
              html`<bdi dir="ltr">${taxId.value}</bdi><br />${taxIdMark(words, taxId.state)}`,
            )
          : nothing
      }
      ${row(words.fields.language, languageName(language, locale.format.locale))}
    </dl>
    <p class="muted">
      ${words.readOnly}
      ${changedAt ? words.savedOn(formatDay(changedAt, locale.format.locale)) : nothing}
    </p>`
}

const row = (name: string, value: unknown): TemplateResult =>
  html`<div part="row">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

/** As tall as the fields that most countries have, and what ends the form. */
const skeleton = (): TemplateResult =>
  html`<div class="fields" aria-hidden="true">
    ${['wide', 'wide', 'wide', 'wide', '', '', 'wide', 'wide', 'wide', 'wide'].map(
      (width) =>
        html`<div class="field ${width}"><span class="bone"></span><i class="bone"></i></div>`,
    )}
  </div>`
