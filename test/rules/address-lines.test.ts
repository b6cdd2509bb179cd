import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressLines } from '../../src/contract/address-lines.js'
import type { Address } from '../../src/contract/billing-details.js'

const STREET = '1 Main Street'

const given = (
  country: string,
  city: string,
  postalCode: string | null,
  region?: string,
): Address => ({
  ...{ country, line1: STREET, line2: null, city, postalCode, region: region ?? null },
})

describe('an address is written as in its country', () => {
  it.each([
    [given('DE', 'Berlin', '10115'), [STREET, '10115 Berlin']],
    [given('US', 'Springfield', '62701', 'IL'), [STREET, 'Springfield, IL 62701']],
    [given('CA', 'Toronto', 'M5V 2T6', 'ON'), [STREET, 'Toronto ON M5V 2T6']],
    [given('AU', 'Sydney', '2000', 'NSW'), [STREET, 'Sydney NSW 2000']],
    [given('GB', 'London', 'EC1A 1AA'), [STREET, 'London', 'EC1A 1AA']],
    [given('GB', 'Woking', 'GU21 6HP', 'Surrey'), [STREET, 'Woking', 'Surrey', 'GU21 6HP']],
    [given('NZ', 'Wellington', '6011'), [STREET, 'Wellington 6011']],
    [given('IT', 'Milano', '20121', 'MI'), [STREET, '20121 Milano MI']],
    [given('ES', 'Sevilla', '41001', 'Sevilla'), [STREET, '41001 Sevilla', 'Sevilla']],
    [given('BR', 'Santos', '01310-100', 'SP'), [STREET, 'Santos-SP', '01310-100']],
    [given('TR', 'Kadıköy', '34710', 'İstanbul'), [STREET, '34710 Kadıköy/İstanbul']],
    [given('HU', 'Budapest', '1051'), ['1051 Budapest', STREET]],
    [given('AE', 'Al Ain', null, 'Abu Dhabi'), [STREET, 'Al Ain', 'Abu Dhabi']],
    [given('US', 'Springfield', null), [STREET, 'Springfield']],
  ])('%o', (address, lines) => {
    expect(addressLines(address, 'The Country')).toEqual([...lines, 'The Country'])
  })
})

it('says all of an address once, whatever there is of it, and no line is blank', () => {
  const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
  const maybe = (text: string) => fc.constantFrom(text, null)
  const anAddress = fc.record({
    country: fc.tuple(letter, letter).map((letters) => letters.join('')),
    line1: fc.constant('line-one'),
    line2: maybe('line-two'),
    city: fc.constant('the-city'),
    postalCode: maybe('12345'),
    region: maybe('the-region'),
  })
  fc.assert(
    fc.property(anAddress, (address) => {
      const lines = addressLines(address, 'the-country')
      const { line1, line2, city, postalCode, region } = address
      for (const part of [line1, line2, city, postalCode, region])
        if (part !== null) expect(lines.join('\n').split(part)).toHaveLength(2)
      expect(lines.at(-1)).toBe('the-country')
      expect(lines.filter((line) => /^$|^[\s,/-]|[\s,/-]$/.test(line))).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})
