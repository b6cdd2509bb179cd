import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BillingDetails } from '../../src/contract/billing-details.js'
import {
  BILLING_FIELDS,
  type BillingDraft,
  billingDrafts,
  type BillingField,
  fieldsOf,
  inputOf,
  missingIn,
} from '../../src/elements/billing-draft.js'
import { isChanged } from '../../src/elements/draft.js'
import { aBillingDetails, noBillingDetails } from '../support/billing-details.js'

const begun = (): BillingDraft => billingDrafts.received(undefined, aBillingDetails())
const moved = (city: string, version = 4): BillingDetails =>
  aBillingDetails({ version, address: { ...aBillingDetails().address!, city } })

it('takes what the backend says while nothing is typed', () => {
  expect(billingDrafts.filledIn(billingDrafts.received(begun(), moved('Bonn'))).city).toBe('Bonn')
})

it('keeps what is typed when the same details are read again', () => {
  const draft = billingDrafts.received(
    billingDrafts.edited(begun(), 'city', 'Potsdam'),
    aBillingDetails(),
  )
  expect(billingDrafts.filledIn(draft).city).toBe('Potsdam')
  expect(draft.rival).toBeUndefined()
})

it('leaves a field that is changed back unchanged', () => {
  const draft = billingDrafts.edited(
    billingDrafts.edited(begun(), 'city', 'Potsdam'),
    'city',
    'Berlin',
  )
  expect(isChanged(draft)).toBe(false)
})

it('takes no older answer in the place of a newer one', () => {
  const draft = billingDrafts.received(begun(), moved('Bonn', 4))
  expect(billingDrafts.received(draft, aBillingDetails())).toBe(draft)
})

it('shows what somebody else has changed, and what both have', () => {
  const typed = billingDrafts.edited(
    billingDrafts.edited(begun(), 'city', 'Potsdam'),
    'line1',
    'Am Neuen Markt 1',
  )
  const theirs = { ...moved('Bonn'), company: 'Praxis GmbH' }
  expect(billingDrafts.rivalChanges(billingDrafts.received(typed, theirs))).toEqual([
    {
      field: 'company',
      before: 'Praxis am Park GmbH',
      theirs: 'Praxis GmbH',
      mine: undefined,
    },
    { field: 'city', before: 'Berlin', theirs: 'Bonn', mine: 'Potsdam' },
  ])
})

it('goes on by itself when somebody else has changed nothing that the form has', () => {
  const draft = billingDrafts.received(
    billingDrafts.edited(begun(), 'city', 'Potsdam'),
    aBillingDetails({ version: 4 }),
  )
  expect(draft.rival).toBeUndefined()
  expect(inputOf(draft, billingDrafts.filledIn(draft))).toMatchObject({
    version: 4,
    address: { city: 'Potsdam' },
  })
})

const anyField = fc.constantFrom<BillingField>(
  ...BILLING_FIELDS.filter((field) => !['country', 'taxType'].includes(field)),
)
const anyEdits = fc.array(fc.tuple(anyField, fc.constantFrom('one', 'two', 'three')))
const anyRival = fc
  .record({
    company: fc.constantFrom('one', 'two', 'Praxis am Park GmbH'),
    city: fc.constantFrom('one', 'two', 'Berlin'),
    line2: fc.constantFrom('one', null),
  })
  .map(({ company, ...place }) =>
    aBillingDetails({ version: 9, company, address: { ...aBillingDetails().address!, ...place } }),
  )

it('loses nothing that was typed or saved, whatever is chosen', () => {
  fc.assert(
    fc.property(anyEdits, anyRival, fc.subarray([...BILLING_FIELDS]), (edits, rival, mine) => {
      const typed = edits.reduce<BillingDraft>(
        (d, [field, text]) => billingDrafts.edited(d, field, text),
        begun(),
      )
      const draft = billingDrafts.received(typed, rival)
      const disputed = billingDrafts
        .rivalChanges(draft)
        .filter((change) => change.mine !== undefined)
      const after = billingDrafts.chosen(draft, mine)
      const before = fieldsOf(aBillingDetails())
      for (const field of BILLING_FIELDS) {
        const { [field]: mineWas = before[field] } = typed.edits
        const theirs = fieldsOf(rival)[field]
        const isDisputed = disputed.some((change) => change.field === field)
        const expected = isDisputed
          ? mine.includes(field)
            ? mineWas
            : theirs
          : theirs === before[field]
            ? mineWas
            : theirs
        expect(billingDrafts.filledIn(after)[field]).toBe(expected)
      }
      expect(after.base.version).toBe(9)
    }),
  )
})

it('keeps what is typed while it is being saved', () => {
  const draft = billingDrafts.edited(begun(), 'city', 'Potsdam')
  const sent = billingDrafts.filledIn(draft)
  const after = billingDrafts.saved(
    billingDrafts.edited(draft, 'line2', 'Hinterhaus'),
    sent,
    moved('Potsdam'),
  )
  expect(billingDrafts.filledIn(after)).toMatchObject({ city: 'Potsdam', line2: 'Hinterhaus' })
  expect(Object.keys(after.edits)).toEqual(['line2'])
})

it('shows the form that the backend gave to what was saved', () => {
  const draft = billingDrafts.edited(begun(), 'taxValue', 'de 136 695 976')
  const after = billingDrafts.saved(
    draft,
    billingDrafts.filledIn(draft),
    aBillingDetails({ version: 4 }),
  )
  expect(billingDrafts.filledIn(after).taxValue).toBe('DE136695976')
})

it.each([
  ['', ['company', 'country', 'line1', 'city']],
  ['DE', ['company', 'line1', 'postalCode', 'city']],
  ['US', ['company', 'line1', 'postalCode', 'city', 'region']],
  ['AE', ['company', 'line1', 'city', 'region']],
  ['HK', ['company', 'line1', 'city']],
  ['IE', ['company', 'line1', 'city']],
])('in the country "%s" needs %j', (country, needed) => {
  const empty = billingDrafts.edited(
    billingDrafts.received(undefined, noBillingDetails()),
    'country',
    country,
  )
  expect(missingIn(billingDrafts.filledIn(empty))).toEqual(needed)
})

it('sends nothing that the country does not ask for, and no blanks around', () => {
  const typed = billingDrafts.edited(
    billingDrafts.edited(begun(), 'country', 'HK'),
    'city',
    '  Kowloon ',
  )
  expect(inputOf(typed, billingDrafts.filledIn(typed))).toEqual({
    version: 3,
    company: 'Praxis am Park GmbH',
    address: {
      country: 'HK',
      line1: 'Parkstraße 12',
      line2: null,
      postalCode: null,
      city: 'Kowloon',
      region: null,
    },
    language: 'de',
    taxId: null,
  })
})

it('takes the kind of tax ID from the country, when it was not chosen', () => {
  const typed = billingDrafts.edited(
    billingDrafts.edited(begun(), 'country', 'US'),
    'taxValue',
    '12-3456789',
  )
  expect(inputOf(typed, billingDrafts.filledIn(typed)).taxId).toEqual({
    type: 'us_ein',
    value: '12-3456789',
  })
})
