import fc from 'fast-check'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseCatalogue, readCatalogue } from '../../demo/server/services/read-catalogue.js'
import { costOf, minutesCovered, quantityCovered } from '../../demo/server/services/rate.js'

const shipped = fileURLToPath(new URL('../../demo/server/services/catalogue.json', import.meta.url))

it('has the plans and prices that the demo ships with', () => {
  const { plans, features } = readCatalogue(shipped)
  expect(plans.map(({ code, monthlyCredits }) => [code, monthlyCredits])).toEqual([
    ['starter', 100],
    ['pro', 500],
    ['clinic', 2_000],
  ])
  expect(
    features.map(({ code, rates: [rate], grace }) => [code, rate?.credits, rate?.per, grace]),
  ).toEqual([
    ['ai-scribe', 6, 60_000, 0],
    ['ai-transcribe', 2, 60_000, 0],
  ])
})

describe('a catalogue that cannot be used', () => {
  const text = `{
  "plans": [{ "code": "pro", "name": "Pro", "monthlyCredits": 500 }],
  "features": [
    {
      "code": "ai-scribe",
      "name": "a: [tricky], {\\"name\\"}",
      "rates": [{ "version": 1, "credits": 6,
        "per": 60000, "unit": "milliseconds" }]
    },
    { "code": "sms", "name": "SMS", "rates": [{ "version": 1, "credits": 1, "per": 1, "unit": "units" }] }
  ],
  "bundles": [{ "code": "small", "name": "Small", "credits": 100, "prices": { "USD": 1000 } }]
}`
  const parsed = (from: string, to: string) => () => {
    expect(text).toContain(from)
    return parseCatalogue(text.replace(from, to), 'catalogue.json')
  }

  it('is otherwise this one', () => {
    expect(parsed('pro', 'pro')()).toMatchObject({ features: [{ grace: 0 }, { code: 'sms' }] })
  })

  it.each([
    [
      '"monthlyCredits": 500',
      '"monthlyCredits": 0',
      /^catalogue\.json:2 plans\.0\.monthlyCredits: /,
    ],
    ['"per": 60000', '"per": "60000"', /^catalogue\.json:8 features\.0\.rates\.0\.per: /],
    ['"code": "sms"', '"code": "SMS"', /^catalogue\.json:10 features\.1\.code: /],
    [
      '"code": "sms"',
      '"code": "ai-scribe"',
      /^catalogue\.json:10 features\.1\.code: ai-scribe is twice/,
    ],
    [
      '"version": 1, "credits": 6,',
      '"credits": 6,',
      /^catalogue\.json:7 features\.0\.rates\.0\.version: /,
    ],
    ['"name": "Pro", ', '"name": "Pro", "colour": 1, ', /^catalogue\.json:2 plans\.0: .*colour/],
    [
      '"credits": 6,',
      '"credits": 1000000000,',
      /^catalogue\.json:7 features\.0\.rates\.0\.credits: /,
    ],
    [
      '{ "code": "pro", "name": "Pro", "monthlyCredits": 500 }',
      `{ "code": "pro", "name": "Pro", "monthlyCredits": 500, "stripePrice": ["price_1"] },
       { "code": "max", "name": "Max", "monthlyCredits": 900,
         "stripePrice": ["price_2", "price_1"] }`,
      /^catalogue\.json:4 plans\.1\.stripePrice\.1: price_1 is twice/,
    ],
    ['"name": "Pro",', '"name": "Pro"', /^catalogue\.json:2 /],
    ['"USD": 1000', '"USD": 0.5', /^catalogue\.json:12 bundles\.0\.prices\.USD: /],
    [
      '"USD": 1000',
      '"KWD": 1005',
      /^catalogue\.json:12 bundles\.0\.prices\.KWD: is no multiple of 10, in which KWD is charged/,
    ],
    ['"USD": 1000', '"dollar": 1000', /^catalogue\.json:12 bundles\.0\.prices/],
    [
      '"credits": 100,',
      '"credits": 100, "quantityMin": 11,',
      /^catalogue\.json:12 bundles\.0\.quantityMax: is less than quantityMin/,
    ],
    [
      '{ "USD": 1000 } }]',
      '{ "USD": 1000 } }], "supportUrl": "javascript:alert(1)"',
      /^catalogue\.json:12 supportUrl: /,
    ],
    [
      '{ "USD": 1000 } }]',
      '{ "USD": 1000 } }], "cardBrands": ["cash"]',
      /^catalogue\.json:12 cardBrands\.0: /,
    ],
    [
      '{ "USD": 1000 } }]',
      `{ "USD": 1000 } }], "taxes": [{ "country": "DE", "name": "VAT", "basisPoints": 1900 },
        { "country": "DE", "name": "VAT", "basisPoints": 700 }]`,
      /^catalogue\.json:13 taxes\.1\.country: DE is twice/,
    ],
    [
      '"per": 1, "unit": "units" }',
      '"per": 1, "unit": "units" }, { "version": 2, "credits": 2, "per": 1, "unit": "units" }',
      /^catalogue\.json:10 features\.1\.rates\.1\.effectiveAt: must be later/,
    ],
    [
      '"per": 1, "unit": "units" }',
      '"per": 1, "unit": "units", "effectiveAt": "2026-01-01T00:00:00Z" }',
      /^catalogue\.json:10 features\.1\.rates\.0\.effectiveAt: the first holds from the start/,
    ],
  ])('names the line and the field: %s -> %s', (from, to, message) => {
    expect(parsed(from, to)).toThrow(message)
  })
})

describe('a rate', () => {
  const rates = fc.record({
    credits: fc.integer({ min: 1, max: 10_000 }),
    per: fc.integer({ min: 1, max: 10_000_000 }),
    unit: fc.constant('milliseconds' as const),
  })
  const quantities = fc.integer({ min: 1, max: 86_400_000 })

  it('covers the most work that costs no more than there is', () => {
    fc.assert(
      fc.property(rates, fc.nat(1_000_000), (rate, available) => {
        const most = quantityCovered(available, rate)
        expect(costOf(most, rate)).toBeLessThanOrEqual(available)
        expect(costOf(most + 1, rate)).toBeGreaterThan(available)
        expect(minutesCovered(available, rate)).toBe(Math.floor(most / 60_000))
      }),
    )
  })

  it('rounds up, and only once', () => {
    fc.assert(
      fc.property(rates, quantities, (rate, quantity) => {
        const cost = costOf(quantity, rate)
        expect(BigInt(cost) * BigInt(rate.per)).toBeGreaterThanOrEqual(
          BigInt(quantity * rate.credits),
        )
        expect(BigInt(cost - 1) * BigInt(rate.per)).toBeLessThan(
          BigInt(quantity) * BigInt(rate.credits),
        )
      }),
    )
  })

  it('has no minutes when it is not for time', () => {
    expect(minutesCovered(10, { credits: 1, per: 1, unit: 'units' })).toBeNull()
  })
})
