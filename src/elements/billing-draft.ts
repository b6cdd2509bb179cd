import type { BillingDetails, BillingDetailsInput } from '../contract/billing-details.js'
import { addressRuleOf } from './address-rules.js'

/** Billing details as a person fills them in: each field is text, empty where there is nothing. */
export interface BillingFields {
  readonly company: string
  readonly country: string
  readonly line1: string
  readonly line2: string
  readonly postalCode: string
  readonly city: string
  readonly region: string
  readonly taxType: string
  readonly taxValue: string
}
export type BillingField = keyof BillingFields

/** In the order in which they are asked for. */
export const BILLING_FIELDS: readonly BillingField[] = [
  ...(['company', 'country', 'line1', 'line2', 'postalCode', 'city', 'region'] as const),
  ...(['taxType', 'taxValue'] as const),
]

/** What a person has changed and not saved, and what it was changed from. */
export interface BillingDraft {
  readonly base: BillingDetails
  readonly edits: Partial<BillingFields>
  /** What somebody else has saved meanwhile, until the person has chosen. */
  readonly rival?: BillingDetails
}

export function fieldsOf({ company, address, taxId }: BillingDetails): BillingFields {
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
  }
}

/** What is in the form. */
export const filledIn = ({ base, edits }: BillingDraft): BillingFields => ({
  ...fieldsOf(base),
  ...edits,
})

export const isChanged = ({ edits }: BillingDraft): boolean => Object.keys(edits).length > 0

/** What the backend says now. What the person has changed stays as the person left it. */
export function received(draft: BillingDraft | undefined, details: BillingDetails): BillingDraft {
  const known = draft?.rival ?? draft?.base
  if (draft && known && details.version < known.version) return draft
  if (!draft || !isChanged(draft)) return { base: details, edits: {} }
  const next = { ...draft, rival: details }
  const { rival, ...alone } = rivalChanges(next).length > 0 ? next : { ...draft, base: details }
  return rival ? { ...alone, rival } : alone
}

/** A field changed back is not changed. */
export function edited(draft: BillingDraft, field: BillingField, value: string): BillingDraft {
  const others = Object.entries(draft.edits).filter(([name]) => name !== field)
  const isBack = value === fieldsOf(draft.base)[field]
  return { ...draft, edits: Object.fromEntries(isBack ? others : [...others, [field, value]]) }
}

/** One field that somebody else has changed; `mine` where the person changed it otherwise. */
export interface RivalChange {
  readonly field: BillingField
  readonly before: string
  readonly theirs: string
  readonly mine: string | undefined
}

export function rivalChanges({ base, edits, rival }: BillingDraft): readonly RivalChange[] {
  if (!rival) return []
  const before = fieldsOf(base)
  const theirs = fieldsOf(rival)
  return BILLING_FIELDS.filter((field) => before[field] !== theirs[field]).map((field) => ({
    field,
    before: before[field],
    theirs: theirs[field],
    mine: edits[field] === theirs[field] ? undefined : edits[field],
  }))
}

/** Goes on from what the other has saved; of what both have changed, the person's own is kept in `mine`. */
export function chosen(draft: BillingDraft, mine: readonly BillingField[]): BillingDraft {
  if (!draft.rival) return draft
  const given = rivalChanges(draft).map(({ field }) => field)
  const next: BillingDraft = { base: draft.rival, edits: {} }
  return Object.entries(draft.edits).reduce((made, [name, value]) => {
    const field = name as BillingField
    return given.includes(field) && !mine.includes(field) ? made : edited(made, field, value)
  }, next)
}

/** Saved as it was sent. What was typed meanwhile stays. */
export function saved(
  draft: BillingDraft,
  sent: BillingFields,
  details: BillingDetails,
): BillingDraft {
  return Object.entries(draft.edits).reduce<BillingDraft>(
    (made, [name, value]) => {
      const field = name as BillingField
      return sent[field] === value ? made : edited(made, field, value)
    },
    { base: details, edits: {} },
  )
}

/** The kinds of tax ID that the country in the form has. */
export const taxIdTypesOf = (
  { taxIdTypes }: BillingDetails,
  country: string,
): BillingDetails['taxIdTypes'] => taxIdTypes.filter((type) => type.country === country)

/** The kind in the form, if the country has it; otherwise the first that the country has. */
export function taxTypeOf(details: BillingDetails, { country, taxType }: BillingFields): string {
  const types = taxIdTypesOf(details, country)
  return (types.find(({ type }) => type === taxType) ?? types[0])?.type ?? ''
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
  const type = taxTypeOf(base, fields)
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
    language: base.language,
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
  taxId: 'taxValue',
  address: 'line1',
}

/** The field of the form for a place in what was sent. */
export const fieldAt = (path: string): BillingField | undefined => FIELD_OF_PATH[path]
