import { expect, it } from 'vitest'
import { invoiceLanguage, proposed } from '../../src/elements/billing-draft.js'
import { aBillingDetails, noBillingDetails } from '../support/billing-details.js'

it.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['nl', 'nl'],
])(
  'invoices that are asked about in %s are proposed in %s, where nothing was saved',
  (tag, near) => {
    const nothing = noBillingDetails()
    expect(invoiceLanguage(nothing, tag)).toBe(near)
    const language = nothing.languages.includes(near) ? near : nothing.language
    expect(proposed(nothing, tag).language).toBe(language)
    expect(proposed(aBillingDetails(), tag)).toEqual(aBillingDetails())
  },
)
