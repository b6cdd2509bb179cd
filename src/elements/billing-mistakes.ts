import type { CreditsError } from '../client/credits-error.js'
import type { BillingWords } from '../i18n/billing-words.js'
import { refusedFields } from '../store/refused-fields.js'
import { type BillingFields, fieldAt, missingIn } from './billing-draft.js'
import { labelOf, type BillingMistake } from './billing-view.js'

/** What has to be filled in and is not. */
export const missingMistakes = (
  words: BillingWords,
  fields: BillingFields,
): readonly BillingMistake[] =>
  missingIn(fields).map((field) => ({
    field,
    text: words.missing(labelOf(words, field, fields.country)),
  }))

/** What the backend did not take, in its words. */
export const refusedMistakes = (error: CreditsError): readonly BillingMistake[] =>
  refusedFields(error).map(({ path, message }) => ({ field: fieldAt(path), text: message }))
