import type { BillingDetails, BillingDetailsInput } from '../contract/billing-details.js'
import { addressRuleOf } from './address-rules.js'
import { type Draft, Drafting, type Fields } from './draft.js'

/** In the order in which they are asked for. */
export const BILLING_FIELDS = [
  ...(['company', 'country', 'line1', 'line2', 'postalCode', 'city', 'region'] as const),
  ...(['taxType', 'taxValue', 'language'] as const),
]
export type BillingField = (typeof BILLING_FIELDS)[number]

/** Billing details as a person fills them in. */
export type BillingFields = Fields<BillingField>
export type BillingDraft = Draft<BillingDetails, BillingField>

export function fieldsOf({ company, address, taxId, language }: BillingDetails): BillingFields {
  return {
    company: company ?? '',
    country: address?.country ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    taxType: taxId?.type ?? '',
    taxValue: taxId?.value ?? '',
    language,
  }
}

export const billingDrafts = new Drafting(BILLING_FIELDS, fieldsOf)

/** The kinds of tax ID that the country in the form has. */
export const taxIdTypesOf = (
  { taxIdTypes }: BillingDetails,
  country: string,
): BillingDetails['taxIdTypes'] => taxIdTypes.filter((type) => type.country === country)

export type TaxIdKind = BillingDetails['taxIdTypes'][number]

/** The kind in the form, if the country has it; otherwise the first that the country has. */
export function taxKindOf(
  details: BillingDetails,
  { country, taxType }: Pick<BillingFields, 'country' | 'taxType'>,
): TaxIdKind | undefined {
  const types = taxIdTypesOf(details, country)
  return types.find(({ type }) => type === taxType) ?? types[0]
}

/** The nearest language to a tag in which invoices can be written; the tag itself where none is. */
export function invoiceLanguage({ languages }: BillingDetails, tag: string): string {
  const near = (one: string): boolean => one.split('-')[0] === tag.split('-')[0]
  return languages.find((one) => one === tag) ?? languages.find(near) ?? tag
}

/** What nobody has saved yet: invoices are in the language in which they are asked about, if they can. */
export function proposed(details: BillingDetails, tag: string): BillingDetails {
  const language = invoiceLanguage(details, tag)
  return details.version === 0 && details.languages.includes(language)
    ? { ...details, language }
    : details
}

/** The fields that must be filled in and are not. */
export function missingIn(fields: BillingFields): readonly BillingField[] {
  const { postalCode, region } = addressRuleOf(fields.country)
  const needed: BillingField[] = ['company', 'country', 'line1', 'city']
  if (fields.country && postalCode?.required) needed.push('postalCode')
  if (fields.country && region?.required) needed.push('region')
  return BILLING_FIELDS.filter((field) => needed.includes(field) && !fields[field].trim())
}

/** What is sent: nothing that the country does not ask for, and no blanks around. */
export function inputOf({ base }: BillingDraft, fields: BillingFields): BillingDetailsInput {
  const rule = addressRuleOf(fields.country)
  const type = taxKindOf(base, fields)?.type
  const value = fields.taxValue.trim()
  return {
    version: base.version,
    company: fields.company.trim(),
    address: {
      country: fields.country,
      line1: fields.line1.trim(),
      line2: fields.line2.trim() || null,
      postalCode: (rule.postalCode && fields.postalCode.trim()) || null,
      city: fields.city.trim(),
      region: (rule.region && fields.region.trim()) || null,
    },
    language: fields.language,
    taxId: type && value ? { type, value } : null,
  }
}

const FIELD_OF_PATH: Readonly<Record<string, BillingField>> = {
  company: 'company',
  'address.country': 'country',
  'address.line1': 'line1',
  'address.line2': 'line2',
  'address.postalCode': 'postalCode',
  'address.city': 'city',
  'address.region': 'region',
  'taxId.type': 'taxType',
  'taxId.value': 'taxValue',
  language: 'language',
  taxId: 'taxValue',
  address: 'line1',
}

/** The field of the form for a place in what was sent. */
export const fieldAt = (path: string): BillingField | undefined => FIELD_OF_PATH[path]
