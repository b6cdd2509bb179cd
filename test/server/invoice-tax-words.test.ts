import { expect, it } from 'vitest'
import type { Invoice } from '@virtual-practice/credits/contract'
import { invoiceFacts } from '../../demo/server/papers/invoice-facts.js'
import type { Seller } from '../../demo/server/papers/paper-facts.js'
import { paperWords } from '../../demo/server/papers/paper-words.js'
import { nameOfTaxId, taxIdKinds } from '../../demo/server/services/tax-ids.js'
import { anInvoice } from '../support/invoices.js'

const SELLER = { name: 'Demo Ltd', address: [], taxId: 'GB980780684', taxIdType: 'gb_vat' }
const style = (language: string, seller: Seller = SELLER) => ({
  ...{ seller, timeZone: 'UTC', nameOfTaxId, words: paperWords(language) },
})
const lastOfBuyer = (invoice: Invoice, language = 'en') =>
  invoiceFacts(invoice, style(language)).parties[1]!.lines.at(-1)
const withTaxId = (type: string, value: string) =>
  anInvoice({ taxId: { type, value, state: 'verified' } })

it.each([
  ['eu_vat', 'VAT number'],
  ['gb_vat', 'VAT number'],
  ['za_vat', 'VAT number'],
  ['au_abn', 'ABN'],
  ['us_ein', 'EIN'],
  ['nz_gst', 'GST number'],
  ['in_gst', 'GSTIN'],
  ['ca_bn', 'Business number'],
  ['jp_cn', 'Tax ID'],
  ['xx_new', 'Tax ID'],
])('calls a %s what it is: %s', (type, word) => {
  expect(lastOfBuyer(withTaxId(type, '123'))).toBe(`${word}: 123`)
})

it('calls it so in Arabic', () => {
  expect(lastOfBuyer(withTaxId('eu_vat', 'DE1'), 'ar')).toContain('رقم ضريبة القيمة المضافة: DE1')
  expect(lastOfBuyer(withTaxId('us_ein', '12'), 'ar')).toContain('EIN')
})

it('has a word for each kind that can be saved', () => {
  for (const { type } of taxIdKinds) expect(lastOfBuyer(withTaxId(type, '1'))).toMatch(/^.+: 1$/)
})

it('names that of the seller by its kind, where that is configured', () => {
  const from = (seller: Seller) =>
    invoiceFacts(anInvoice(), style('en', seller)).parties[0]!.lines.at(-1)
  expect(from(SELLER)).toBe('VAT number: GB980780684')
  const { name, address, taxId } = SELLER
  expect(from({ name, address, taxId })).toBe('Tax ID: GB980780684')
})
