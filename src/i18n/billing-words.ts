import type { TaxIdState } from '../contract/billing-details.js'
import type { FormWords } from './form-words.js'
import type { ActionWords, RivalWords, ReadingWords } from './messages.js'

/** What countries call the code of a place, and the part of the country it is in. */
export type PostalName = 'postal' | 'zip' | 'postcode' | 'pin' | 'eircode'
export type RegionName =
  'state' | 'province' | 'region' | 'county' | 'emirate' | 'prefecture' | 'department'

/** The words of `<billing-details>`. */
export interface BillingWords extends ReadingWords, FormWords, RivalWords {
  title: string
  later: string
  /** When the details were last saved. */
  savedOn: (day: string) => string
  fields: Record<
    'company' | 'country' | 'line1' | 'line2' | 'city' | 'taxType' | 'taxValue' | 'language',
    string
  >
  /** A tax ID of a register of value added tax. */
  vatNumber: string
  postalCode: Record<PostalName, string>
  region: Record<RegionName, string>
  optional: string
  chooseCountry: string
  example: (text: string) => string
  taxState: Record<TaxIdState, string>
  taxNote: Record<TaxIdState, string>
  /** Of a tax ID that is typed and not saved. */
  taxUnsaved: string
  /** A field that the backend did not take; `label` is its name. */
  refused: (label: string) => string
  /** What is typed is no number of this kind; `kind` is its name. */
  noTaxId: (kind: string) => string
  /** What the backend did not take is no field of the form. */
  refusedElse: string
  /** A field that has to be filled in; `label` is its name. */
  missing: (label: string) => string
  saved: string
  notSaved: ActionWords
  empty: string
  conflictDone: string
  readOnly: string
}
