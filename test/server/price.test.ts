import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MONEY_MAX, Quote } from '@virtual-practice/credits/contract'
import { quoteOf, taxOn } from '../../demo/server/services/price.js'
import { parseCatalogue } from '../../demo/server/services/read-catalogue.js'

const bundle = { code: 'small', name: 'Small', credits: 100, prices: { USD: 1_000, EUR: 999 } }
const catalogueWith = (more: object, taxes: object[] = []) => {
  const text = JSON.stringify({
    plans: [{ code: 'pro', name: 'Pro', monthlyCredits: 500 }],
    features: [
      { code: 'sms', name: 'SMS', rates: [{ version: 1, credits: 1, per: 1, unit: 'units' }] },
    ],
    bundles: [{ ...bundle, ...more }],
    taxes,
  })
  return parseCatalogue(text, 'catalogue.json')
}
const VAT = { country: 'DE', name: 'VAT', basisPoints: 1_900 }
const wanted = { bundle: 'small', quantity: 1, currency: 'USD', country: 'DE' }

describe('a quote', () => {
  it('is price and tax, and what they bring', () => {
    const catalogue = catalogueWith({ bonusCredits: 5 }, [VAT])
    expect(quoteOf(catalogue, { ...wanted, quantity: 3, currency: 'EUR' })).toEqual({
      bundle: 'small',
      quantity: 3,
      credits: 300,
      bonusCredits: 15,
      currency: 'EUR',
      price: 2_997,
      tax: { ...VAT, amount: 569 },
      total: 3_566,
    })
  })

  it('has no tax where none is due', () => {
    const { tax, total } = quoteOf(catalogueWith({}, [VAT]), { ...wanted, country: 'US' })
    expect([tax, total]).toEqual([null, 1_000])
  })

  it.each([
    [{ bundle: 'huge' }, 'bundle'],
    [{ currency: 'GBP' }, 'bundle'],
    [{ quantity: 1 }, 'quantity'],
    [{ quantity: 6 }, 'quantity'],
  ])('is refused for what is not sold: %o', (more, field) => {
    const catalogue = catalogueWith({ quantityMin: 2, quantityMax: 5 })
    expect(() => quoteOf(catalogue, { ...wanted, quantity: 2, ...more })).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        message: expect.stringMatching(field) as string,
      }),
    )
  })

  it('is refused where it comes to more than one payment may', () => {
    const dear = catalogueWith({ prices: { USD: MONEY_MAX }, quantityMax: 2 })
    expect(quoteOf(dear, { ...wanted, country: 'US' }).total).toBe(MONEY_MAX)
    expect(() => quoteOf(dear, { ...wanted, quantity: 2 })).toThrow(/quantity/)
  })

  it('adds up, whatever is bought', () => {
    const cases = fc.record({
      each: fc.integer({ min: 1, max: 50_000 }),
      quantity: fc.integer({ min: 1, max: 1_000 }),
      basisPoints: fc.integer({ min: 1, max: 10_000 }),
    })
    fc.assert(
      fc.property(cases, ({ each, quantity, basisPoints }) => {
        const catalogue = catalogueWith({ prices: { USD: each }, quantityMax: 1_000 }, [
          { ...VAT, basisPoints },
        ])
        const quote = quoteOf(catalogue, { ...wanted, quantity })
        expect(Quote.parse(quote)).toEqual(quote)
        expect(quote.price).toBe(each * quantity)
        expect(quote.total).toBe(quote.price + (quote.tax?.amount ?? 0))
      }),
    )
  })
})

describe('a tax', () => {
  it('is charged as the currency is: a dinar to a hundredth, a krona whole', () => {
    const catalogue = catalogueWith({ prices: { KWD: 4_870, ISK: 139_900 } }, [VAT])
    const totalIn = (currency: string) => quoteOf(catalogue, { ...wanted, currency }).total
    expect([totalIn('KWD'), totalIn('ISK')]).toEqual([4_870 + 930, 139_900 + 26_600])
  })

  it.each([
    [50, 1_900, 10],
    [10, 500, 1],
    [9, 500, 0],
    [MONEY_MAX, 10_000, MONEY_MAX],
  ])('on %i at %i is %i: half a unit is one', (amount, basisPoints, tax) => {
    expect(taxOn(amount, basisPoints)).toBe(tax)
  })

  it('is never further from the exact one than half a unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MONEY_MAX }),
        fc.integer({ min: 1, max: 10_000 }),
        (amount, basisPoints) => {
          const twice = 2 * (taxOn(amount, basisPoints) * 10_000 - amount * basisPoints)
          expect(twice).toBeGreaterThan(-10_000)
          expect(twice).toBeLessThanOrEqual(10_000)
        },
      ),
    )
  })
})
