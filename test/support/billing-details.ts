import type { BillingDetails, TaxIdState } from '../../src/contract/billing-details.js'

const TAX_ID_TYPES = [
  { country: 'DE', type: 'eu_vat', name: 'USt-IdNr.', example: 'DE123456789' },
  { country: 'US', type: 'us_ein', name: 'US EIN', example: '12-3456789' },
  { country: 'CA', type: 'ca_bn', name: 'Business Number', example: '123456789' },
  { country: 'CA', type: 'ca_gst_hst', name: 'GST/HST number', example: '123456789RT0002' },
  { country: 'SA', type: 'sa_vat', name: 'VAT number', example: '300000000000003' },
]

/** Billing details that keep the contract: a practice in Berlin. */
export const aBillingDetails = (overrides: Partial<BillingDetails> = {}): BillingDetails => ({
  version: 3,
  company: 'Praxis am Park GmbH',
  address: {
    country: 'DE',
    line1: 'Parkstraße 12',
    line2: null,
    postalCode: '10115',
    city: 'Berlin',
    region: null,
  },
  language: 'de',
  languages: ['en', 'ar', 'de', 'es', 'fr'],
  taxId: { type: 'eu_vat', value: 'DE136695976', state: 'verified' },
  changedAt: '2026-11-02T08:00:00.000Z',
  taxIdTypes: TAX_ID_TYPES,
  ...overrides,
})

/** An account for which nothing was ever saved. */
export const noBillingDetails = (): BillingDetails =>
  aBillingDetails({ version: 0, company: null, address: null, taxId: null, changedAt: null })

export const withTaxId = (state: TaxIdState): BillingDetails =>
  aBillingDetails({ taxId: { type: 'eu_vat', value: 'DE136695976', state } })
