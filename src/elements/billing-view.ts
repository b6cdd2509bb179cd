import type { LocaleController } from '../controllers/locale-controller.js'
import type { BillingWords } from '../i18n/billing-words.js'
import { addressRuleOf } from './address-rules.js'
import type { BillingDraft, BillingField, BillingFields, TaxIdKind } from './billing-draft.js'
import type { Mistake } from './mistake-summary.js'
import type { Problem } from './status.js'

export type BillingMistake = Mistake<BillingField>

/** What a person may do with billing details. */
export interface BillingIntents {
  readonly edit: (field: BillingField, value: string) => void
  readonly save: (event: Event) => void
  readonly discard: () => void
  /** Ends the choice between two people's changes: the fields in which the own one counts. */
  readonly choose: (mine: readonly BillingField[]) => void
  readonly goTo: (id: string) => void
  readonly retry: () => void
}

/** All that billing details are rendered from. Without draft and problem they are loading. */
export interface BillingView extends BillingIntents {
  readonly draft: BillingDraft | undefined
  readonly fields: BillingFields | undefined
  readonly readonly: boolean
  readonly problem: Problem | undefined
  readonly mistakes: readonly BillingMistake[]
  readonly saving: boolean
  /** Why the last try to save failed, in words. */
  readonly failure: string | undefined
  /** How the form stands, in words. */
  readonly status: string
  readonly words: BillingWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
}

/** What a tax ID is called: a number of value added tax is that in the person's language. */
export const taxIdLabel = (words: BillingWords, kind: TaxIdKind | undefined): string =>
  kind?.type.endsWith('_vat') ? words.vatNumber : (kind?.name ?? words.fields.taxValue)

/** What a field is called in the country of the form, with the kind of tax ID that is chosen. */
export function labelOf(
  words: BillingWords,
  field: BillingField,
  country: string,
  kind?: TaxIdKind,
): string {
  if (field === 'taxValue') return taxIdLabel(words, kind)
  const { postalCode, region } = addressRuleOf(country)
  if (field === 'postalCode') return words.postalCode[postalCode?.name ?? 'postal']
  if (field === 'region') return words.region[region?.name ?? 'region']
  return words.fields[field]
}
