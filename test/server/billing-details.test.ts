import { beforeEach, describe, expect, it } from 'vitest'
import type { BillingDetails, Bundles } from '@virtual-practice/credits/contract'
import { taxIdIn, taxIdKinds, taxIdTypes } from '../../demo/server/services/tax-ids.js'
import { billingDetails } from '../support/buying-practice.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(async () => {
  practice = server.fresh()
  await practice.open()
})

const read = async (): Promise<BillingDetails> =>
  (await practice.call<BillingDetails>('readBillingDetails')).body
const save = async (changes: object, key: { key?: string } = {}): Promise<BillingDetails> => {
  const body = billingDetails(changes)
  return (await practice.call<BillingDetails>('saveBillingDetails', { body, ...key })).body
}

it('are empty before anybody has saved them, and tell which tax IDs there are', async () => {
  const { taxIdTypes: kinds, languages, ...details } = await read()
  expect(languages).toEqual(['en', 'ar', 'de', 'es', 'fr'])
  expect(details).toEqual({
    version: 0,
    company: null,
    address: null,
    language: 'en',
    taxId: null,
    changedAt: null,
  })
  expect(kinds).toContainEqual({
    country: 'DE',
    type: 'eu_vat',
    name: 'USt-IdNr.',
    example: 'DE000000000',
  })
})

it('are kept as they were saved, the tax ID as its register writes it', async () => {
  const taxId = { type: 'eu_vat', value: ' de 136 695 976 ' }
  const saved = await save({ taxId, language: 'ar' })
  expect(saved).toMatchObject({
    version: 1,
    company: 'Northgate Practice Ltd',
    address: { country: 'DE', line1: '1 North Gate', line2: null },
    language: 'ar',
    taxId: { type: 'eu_vat', value: 'DE136695976', state: 'unverified' },
  })
  expect(await read()).toEqual(saved)
})

it.each([
  ['a company of blanks', { company: '   ' }],
  ['half of a character', { company: 'North\ud800gate' }],
])('are refused with %s, in words that name it', async (_, changes) => {
  const body = billingDetails(changes)
  const { code, detail } = await practice.refused('saveBillingDetails', { body })
  expect({ code, detail }).toEqual({
    code: 'invalid_request',
    detail: 'Missing or wrong: company.',
  })
})

it('say who changed them and when, in the versions that were before', async () => {
  const admin = await practice.as('ms-adeyemi', 'manage')
  await admin.call('saveBillingDetails', { body: billingDetails() })
  await save({ version: 1, company: 'Northgate Group' })
  const sql =
    'select version, company, actor from credits.billing_details where account = $1 order by version'
  expect(await server.query(sql, [practice.account])).toEqual([
    { version: 1, company: 'Northgate Practice Ltd', actor: 'ms-adeyemi' },
    { version: 2, company: 'Northgate Group', actor: 'service' },
  ])
})

it('of two people who save at once, the second is told, and loses nothing of the first', async () => {
  const both = ['First', 'Second'].map((company) =>
    practice.send('saveBillingDetails', { body: billingDetails({ company }) }),
  )
  const statuses = (await Promise.all(both)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 409])
  expect(await read()).toMatchObject({ version: 1 })
})

it('saved twice under one key are saved once', async () => {
  const first = await save({}, { key: 'key-1' })
  expect(await save({}, { key: 'key-1' })).toEqual(first)
  expect(await read()).toEqual(first)
})

it('keep the word of the provider on a tax ID that stays the same', async () => {
  const taxId = { type: 'eu_vat', value: 'DE136695976' }
  await save({ taxId })
  await server.query(
    `update credits.billing_details set tax_id_state = 'verified' where account = $1`,
    [practice.account],
  )
  expect(await save({ version: 1, company: 'Northgate Group', taxId })).toMatchObject({
    taxId: { state: 'verified' },
  })
  const other = { type: 'eu_vat', value: 'DE811569869' }
  expect(await save({ version: 2, taxId: other })).toMatchObject({ taxId: { state: 'unverified' } })
  expect(await save({ version: 3 })).toMatchObject({ taxId: null })
})

it('decide whether an account may buy', async () => {
  await practice.call('subscribe', { body: { plan: 'pro' } })
  const before = (await practice.call<Bundles>('readBundles')).body
  await save({})
  const after = (await practice.call<Bundles>('readBundles')).body
  expect([before.blocked, after.blocked]).not.toContain('no_subscription')
  expect(after.blocked).not.toBe('billing_details_required')
})

describe('a tax ID', () => {
  it.each(taxIdKinds)('of $country as $type looks like its example', (kind) => {
    const { country, type, example } = kind
    expect(taxIdIn(country, { type, value: example })).toEqual({ type, value: example })
  })

  it.each(taxIdKinds)('of $country as $type is refused without a number of anybody’s', (kind) => {
    const { country, type, example, name } = kind
    const value = `${example.slice(0, -1)}#`
    expect(taxIdIn(country, { type, value })).toEqual({
      field: 'value',
      message: `is no ${name}`,
    })
  })

  it('of a country is told with its form, and with no number that may be somebody’s', () => {
    expect(taxIdTypes.filter(({ example }) => /[1-9]/.test(example))).toEqual([])
  })

  it.each(['GB12345', 'GBXY123', 'GB000000000', 'GB1234567890'])('of GB is not %s', (value) => {
    expect(taxIdIn('GB', { type: 'gb_vat', value })).toHaveProperty('message')
  })

  it.each(['GB980780684', 'GBGD001', 'GBHA599'])('of GB may be %s', (value) => {
    expect(taxIdIn('GB', { type: 'gb_vat', value })).toEqual({ type: 'gb_vat', value })
  })

  it('is of the country of the address', () => {
    const number = { type: 'eu_vat', value: 'FR40303265045' }
    expect(taxIdIn('DE', number)).toHaveProperty('message')
    expect(taxIdIn('CN', number)).toEqual({
      field: 'type',
      message: 'is no kind of tax ID of this country',
    })
  })
})
