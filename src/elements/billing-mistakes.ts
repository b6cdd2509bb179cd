import type { CreditsError } from '../client/credits-error.js'
import type { BillingWords } from '../i18n/billing-words.js'
import { refusedFields } from '../store/refused-fields.js'
import * as drafts from './billing-draft.js'
import { labelOf, type BillingMistake } from './billing-view.js'

/** What has to be filled in and is not. */
export const missingMistakes = (
  words: BillingWords,
  fields: drafts.BillingFields,
): readonly BillingMistake[] =>
  drafts.missingIn(fields).map((field) => ({
    field,
    text: words.missing(labelOf(words, field, fields.country)),
  }))

/** What the backend did not take. It says why in its own language: the person's is said here. */
export const refusedMistakes = (
  words: BillingWords,
  draft: drafts.BillingDraft,
  error: CreditsError,
): readonly BillingMistake[] =>
  refusedFields(error).map(({ path }) => {
    const field = drafts.fieldAt(path)
    return { field, text: field ? refusal(words, draft, field) : words.refusedElse }
  })

function refusal(
  words: BillingWords,
  draft: drafts.BillingDraft,
  field: drafts.BillingField,
): string {
  const fields = drafts.billingDrafts.filledIn(draft)
  const kind = drafts.taxKindOf(draft.base, fields)
  const label = labelOf(words, field, fields.country, kind)
  return field === 'taxValue' ? words.noTaxId(label) : words.refused(label)
}
