import { nothing, type TemplateResult } from '../lit.js'
import { countryName } from '../format/country.js'
import { languageName } from '../format/language-name.js'
import { billingDrafts, type BillingField, taxKindOf } from './billing-draft.js'
import { type BillingView, labelOf } from './billing-view.js'
import { rivalChoice } from './rival-choice.js'

/** What somebody else has saved meanwhile; where both have changed a field, the choice. */
export function billingConflict(view: BillingView): TemplateResult | typeof nothing {
  const { draft, words, fields, choose } = view
  const changes = billingDrafts.rivalChanges(draft!)
  const kind = taxKindOf(draft!.base, fields!)
  const nameOf = (field: BillingField): string => labelOf(words, field, fields!.country, kind)
  return rivalChoice({ words, changes, nameOf, valueOf: valueIn(view), choose })
}

/** As a person knows it: codes by their names. */
const valueIn =
  ({ words, locale, draft }: BillingView) =>
  (field: BillingField, value: string): string => {
    if (!value) return words.empty
    if (field === 'country') return countryName(value, locale.format.locale)
    if (field === 'language') return languageName(value, locale.format.locale)
    const { taxIdTypes } = draft!.base
    if (field === 'taxType') return taxIdTypes.find(({ type }) => type === value)?.name ?? value
    return value
  }
