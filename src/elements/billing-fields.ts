import { html, nothing, type TemplateResult } from '../lit.js'
import { live } from 'lit/directives/live.js'
import { countriesByName } from '../format/country.js'
import { languageName } from '../format/language-name.js'
import { addressRuleOf } from './address-rules.js'
import { type BillingField, invoiceLanguage, taxIdTypesOf, taxKindOf } from './billing-draft.js'
import { type BillingView, labelOf, taxIdLabel } from './billing-view.js'
import { taxIdMark } from './tax-id-mark.js'

/** Longest text that a field takes: what the contract allows. */
const LENGTH_MAX = 200

interface Traits {
  readonly required?: boolean
  readonly autocomplete?: string
  /** Takes the whole line, where there is room for two. */
  readonly wide?: boolean
  /** Numbers and codes read from left to right in every language. */
  readonly dir?: 'ltr'
  readonly hint?: TemplateResult | string | undefined
}

/** All fields that the country in the form has. */
export function billingFields(view: BillingView): TemplateResult {
  const { postalCode, region } = addressRuleOf(view.fields!.country)
  return html`<div class="fields">
    ${text(view, 'company', { required: true, autocomplete: 'organization', wide: true })}
    ${country(view)}
    ${text(view, 'line1', { required: true, autocomplete: 'address-line1', wide: true })}
    ${text(view, 'line2', { autocomplete: 'address-line2', wide: true })}
    ${
      postalCode
        ? text(view, 'postalCode', {
            required: postalCode.required,
            autocomplete: 'postal-code',
            dir: 'ltr',
          })
        : nothing
    }
    ${text(view, 'city', { required: true, autocomplete: 'address-level2' })}
    ${
      region
        ? text(view, 'region', { required: region.required, autocomplete: 'address-level1' })
        : nothing
    }
    ${taxId(view)} ${language(view)}
  </div>`
}

const text = (view: BillingView, field: BillingField, traits: Traits): TemplateResult =>
  framed(
    view,
    field,
    traits,
    html`<input
      id=${field}
      part="input"
      type="text"
      dir=${traits.dir ?? 'auto'}
      maxlength=${LENGTH_MAX}
      autocomplete=${traits.autocomplete ?? 'off'}
      spellcheck="false"
      aria-required=${traits.required ?? false}
      aria-invalid=${isWrong(view, field)}
      aria-describedby="${field}-hint ${field}-error"
      .value=${live(view.fields![field])}
      @input=${(event: Event) => view.edit(field, (event.target as HTMLInputElement).value)}
    />`,
  )

const choice = (
  view: BillingView,
  field: BillingField,
  traits: Traits,
  chosen: string,
  options: readonly (readonly [value: string, name: string])[],
): TemplateResult =>
  framed(
    view,
    field,
    traits,
    html`<select
      id=${field}
      part="input"
      autocomplete=${traits.autocomplete ?? 'off'}
      aria-required=${traits.required ?? false}
      aria-invalid=${isWrong(view, field)}
      aria-describedby="${field}-hint ${field}-error"
      @change=${(event: Event) => view.edit(field, (event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([value, name]) =>
          html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select>`,
  )

function country(view: BillingView): TemplateResult {
  const { words, locale, fields } = view
  return choice(
    view,
    'country',
    { required: true, autocomplete: 'country', wide: true },
    fields!.country,
    [['', words.chooseCountry], ...countriesByName(locale.format.locale)],
  )
}

/** Countries with one kind of tax ID do not ask which. */
function taxId(view: BillingView): TemplateResult | typeof nothing {
  const { words, draft, fields } = view
  const types = taxIdTypesOf(draft!.base, fields!.country)
  const known = taxKindOf(draft!.base, fields!)
  if (!known) return nothing
  const { type } = known
  const { taxId: saved } = draft!.base
  const typed = fields!.taxValue.trim()
  const isSaved = saved?.type === type && saved.value === typed
  const note = isSaved ? taxIdMark(words, saved.state) : words.taxUnsaved
  const isNoted = typed && !isWrong(view, 'taxValue')
  const isNamed = types.length > 1 || taxIdLabel(words, known) === known.name
  const name = isNamed ? nothing : html`<bdi>${known.name}</bdi> · `
  const hint = html`${name}${words.example(known.example)}${isNoted ? html`<br />${note}` : nothing}`
  const named = types.map((one) => [one.type, one.name] as const)
  return html`${types.length > 1 ? choice(view, 'taxType', { wide: true }, type, named) : nothing}
  ${text(view, 'taxValue', { wide: true, dir: 'ltr', hint })}`
}

/** Where there is a choice of languages. */
function language(view: BillingView): TemplateResult | typeof nothing {
  const { draft, fields, locale } = view
  const { languages } = draft!.base
  if (languages.length < 2) return nothing
  const named = languages.map((tag) => [tag, languageName(tag, locale.format.locale)] as const)
  const chosen = invoiceLanguage(draft!.base, fields!.language)
  return choice(view, 'language', { wide: true }, chosen, named)
}

const isWrong = ({ mistakes }: BillingView, field: BillingField): boolean =>
  mistakes.some((mistake) => mistake.field === field)

const framed = (
  view: BillingView,
  field: BillingField,
  { required, wide, hint }: Traits,
  control: TemplateResult,
): TemplateResult => {
  const { words, draft, fields, mistakes } = view
  const wrong = mistakes.filter((mistake) => mistake.field === field)
  const kind = taxKindOf(draft!.base, fields!)
  const label = labelOf(words, field, fields!.country, kind)
  return html`<div class="field ${wide ? 'wide' : ''}">
    <label for=${field}
      >${label}${
        required || field === 'taxType' || field === 'language'
          ? nothing
          : html` <span class="optional">${words.optional}</span>`
      }</label
    >
    ${control}
    <p id="${field}-hint" class="hint" ?hidden=${!hint}>${hint}</p>
    <p id="${field}-error" class="critical wrong" ?hidden=${wrong.length === 0}>
      ${wrong.map(({ text }) => text).join(' ')}
    </p>
  </div>`
}
