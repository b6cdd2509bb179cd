import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CreditsError } from '../../src/client/credits-error.js'
import type { Bundle } from '../../src/contract/bundle.js'
import { valuesOf } from '../../src/elements/bundle-value.js'
import { declineReasonOf } from '../../src/elements/decline-reason.js'
import {
  blockedBy,
  cardAmong,
  choiceAmong,
  misuseOfBundle,
} from '../../src/elements/purchase-choice.js'
import { aBundles, aPaymentMethod } from '../support/purchases.js'

const bundles = aBundles()
const [first] = bundles.bundles as [Bundle]

describe('the value of a bundle', () => {
  it('is told against the smallest, and the best is marked once', () => {
    expect([...valuesOf(bundles.bundles)]).toEqual([
      ['credits-100', { best: false, savedPercent: 0 }],
      ['credits-500', { best: false, savedPercent: 10 }],
      ['credits-2000', { best: true, savedPercent: 20 }],
    ])
  })

  it('counts what is given on top', () => {
    const gift = { ...first, code: 'gift', bonusCredits: 100 }
    expect(valuesOf([first, gift]).get('gift')).toEqual({ best: true, savedPercent: 50 })
  })

  it('is nobody’s where all cost the same, or there is but one', () => {
    expect(valuesOf([first]).get(first.code)!.best).toBe(false)
    const double = { ...first, code: 'double', credits: 200, price: 2000 }
    expect([...valuesOf([first, double]).values()].some(({ best }) => best)).toBe(false)
  })

  it('promises no more than there is, at any price', () => {
    const some = fc.record({
      credits: fc.integer({ min: 1, max: 1_000_000_000 }),
      price: fc.integer({ min: 1, max: 99_999_999 }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (given) => {
        const all = given.map((one, i) => ({ ...first, ...one, code: `b${i}` }))
        const values = valuesOf(all)
        const smallest = all.toSorted((a, b) => a.credits - b.credits)[0]!
        expect([...values.values()].filter(({ best }) => best).length).toBeLessThan(2)
        for (const { code, credits, price } of all) {
          const kept = BigInt(100 - values.get(code)!.savedPercent)
          const due = BigInt(smallest.price) * BigInt(credits) * kept
          const asked = BigInt(price) * BigInt(smallest.credits) * 100n
          if (values.get(code)!.savedPercent > 0) expect(asked <= due).toBe(true)
        }
      }),
    )
  })
})

describe('a bundle that the page asks for', () => {
  it('is named to the page’s developer when it is not for sale', () => {
    expect(misuseOfBundle(bundles, 'credits-7')).toBe(
      'bundle="credits-7" is not for sale, so the first one is chosen. For sale: credits-100, credits-500, credits-2000.',
    )
  })

  it('is no matter when it is for sale, not asked for, or nothing is known yet', () => {
    expect(misuseOfBundle(bundles, 'credits-500')).toBe(undefined)
    expect(misuseOfBundle(bundles, undefined)).toBe(undefined)
    expect(misuseOfBundle(undefined, 'credits-7')).toBe(undefined)
    expect(misuseOfBundle(aBundles({ bundles: [] }), 'credits-7')).toBe(undefined)
  })
})

describe('what is chosen', () => {
  it('is for sale, and as many as there may be', () => {
    expect(choiceAmong(bundles, {})).toEqual({ bundle: 'credits-100', quantity: 1 })
    expect(choiceAmong(bundles, { bundle: 'none' })?.bundle).toBe('credits-100')
    const many = { bundle: 'credits-100', quantity: 99 }
    expect(choiceAmong(bundles, many)?.quantity).toBe(10)
    expect(choiceAmong(bundles, { ...many, quantity: NaN })?.quantity).toBe(1)
    expect(choiceAmong(aBundles({ bundles: [] }), many)).toBeUndefined()
  })

  it('is the default card unless it has expired', () => {
    const cards = [aPaymentMethod({ expiry: 'expired' }), aPaymentMethod({ id: 'pm_2' })]
    expect(cardAmong(cards, undefined)).toBe('pm_2')
    expect(cardAmong(cards, 'pm_1')).toBe('pm_2')
    expect(cardAmong(cards, 'new')).toBe('new')
    expect(cardAmong([], 'pm_9')).toBe('new')
  })
})

it.each([
  [undefined, undefined, undefined],
  [aBundles(), undefined, undefined],
  [aBundles({ blocked: 'past_due' }), undefined, 'past_due'],
  [aBundles({ blocked: 'past_due' }), 'forbidden', 'not_allowed'],
  [aBundles(), 'forbidden', 'not_allowed'],
  [aBundles(), 'subscription_inactive', 'no_subscription'],
  [aBundles(), 'unavailable', undefined],
  [aBundles({ publishableKey: null }), undefined, 'payments_unavailable'],
] as const)('what keeps one from buying: %#', (known, code, blocked) => {
  expect(blockedBy(known, code && new CreditsError(code, ''))).toBe(blocked)
})

it.each([
  ['insufficient_funds', 'funds'],
  ['payment_intent_authentication_failure', 'authentication'],
  ['lost_card', 'other'],
  ['stolen_card', 'other'],
  ['fraudulent', 'other'],
  ['constructor', 'other'],
  ['something_new', 'other'],
])('%s is told as %s', (code, reason) => {
  expect(declineReasonOf(code)).toBe(reason)
})
