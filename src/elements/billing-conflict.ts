import { html, nothing, type TemplateResult } from 'lit'
import { countryName } from '../format/country.js'
import { type BillingField, type RivalChange, rivalChanges } from './billing-draft.js'
import { type BillingView, labelOf } from './billing-view.js'
import { levelMark } from './level-mark.js'

/** What somebody else has saved meanwhile; where both have changed a field, the choice. */
export function billingConflict(view: BillingView): TemplateResult | typeof nothing {
  const { draft, words, choose } = view
  const changes = rivalChanges(draft!)
  if (changes.length === 0) return nothing
  const disputed = changes.filter(({ mine }) => mine !== undefined)
  const taken = changes.filter(({ mine }) => mine === undefined)
  const decide = (event: Event): void => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement)
    choose(disputed.map(({ field }) => field).filter((field) => given.get(field) === 'mine'))
  }
  return html`<form
    class="panel low"
    id="conflict"
    tabindex="-1"
    aria-labelledby="conflict-title"
    @submit=${decide}
  >
    ${levelMark('low')}
    <div>
      <p id="conflict-title" class="strong">${words.conflictTitle}</p>
      <p>${words.conflictAdvice}</p>
      ${
        taken.length > 0
          ? html`<ul>
              ${taken.map((change) => takenOver(view, change))}
            </ul>`
          : nothing
      }
      ${disputed.map((change) => question(view, change))}
      <button part="button" class="solid">${words.goOn}</button>
    </div>
  </form>`
}

const takenOver = (view: BillingView, { field, before, theirs }: RivalChange): TemplateResult => {
  const { words } = view
  const change = words.changedFrom(valueOf(view, field, before), valueOf(view, field, theirs))
  return html`<li><span class="muted">${nameOf(view, field)}</span> <bdi>${change}</bdi></li>`
}

const question = (view: BillingView, { field, theirs, mine }: RivalChange): TemplateResult =>
  html`<fieldset>
    <legend>${nameOf(view, field)}</legend>
    <label
      ><input type="radio" name=${field} value="mine" checked />${view.words.yours}
      <bdi class="strong">${valueOf(view, field, mine!)}</bdi></label
    >
    <label
      ><input type="radio" name=${field} value="theirs" />${view.words.theirs}
      <bdi class="strong">${valueOf(view, field, theirs)}</bdi></label
    >
  </fieldset>`

const nameOf = ({ words, fields }: BillingView, field: BillingField): string =>
  labelOf(words, field, fields!.country)

/** As a person knows it: codes by their names. */
function valueOf(
  { words, locale, draft }: BillingView,
  field: BillingField,
  value: string,
): string {
  if (!value) return words.empty
  if (field === 'country') return countryName(value, locale.format.locale)
  const { taxIdTypes } = draft!.base
  if (field === 'taxType') return taxIdTypes.find(({ type }) => type === value)?.name ?? value
  return value
}
