import { expect, it } from 'vitest'
import { coversOf } from '../../demo/server/services/forecast/cover.js'

const bundles = [
  { code: 'small', name: 'Small', credits: 100, prices: { USD: 1_000 } },
  { code: 'medium', name: 'Medium', credits: 500, prices: { USD: 4_500 } },
  { code: 'euro', name: 'Euro', credits: 500, prices: { EUR: 1 } },
]
const plans = [
  { code: 'pro', name: 'Pro', monthlyCredits: 500, prices: { USD: 6_900 } },
  { code: 'clinic', name: 'Clinic', monthlyCredits: 2_000, prices: { USD: 9_900 } },
  { code: 'custom', name: 'Custom', monthlyCredits: 9_000 },
]
const coversFor = (missing: number, plan = 'pro') =>
  coversOf({ bundles, plans }, { missing, plan, currency: 'USD' })

it('offers nothing where nothing is missing', () => {
  expect(coversFor(0)).toEqual([])
})

it('takes as many of a bundle as are needed, the cheapest way first', () => {
  expect(coversFor(101)).toEqual([
    { kind: 'bundle', code: 'small', quantity: 2, credits: 200, price: 2_000 },
    { kind: 'plan', code: 'clinic', quantity: 1, credits: 1_500, price: 3_000 },
    { kind: 'bundle', code: 'medium', quantity: 1, credits: 500, price: 4_500 },
  ])
})

it('takes a higher plan only where it brings enough', () => {
  expect(coversFor(1_501).map(({ kind }) => kind)).not.toContain('plan')
})

it('compares only what has a price in the account’s currency', () => {
  expect(coversFor(1, 'custom').map(({ code }) => code)).toEqual(['small', 'medium'])
  expect(coversFor(1).map(({ code }) => code)).not.toContain('custom')
})

it('of two at one price takes the one that brings more', () => {
  expect(coversFor(401).map(({ code }) => code)).toEqual(['clinic', 'medium', 'small'])
  expect(
    coversOf(
      { bundles: [...bundles, { ...bundles[1]!, code: 'gift', credits: 600 }], plans: [] },
      { missing: 401, plan: 'pro', currency: 'USD' },
    ).map(({ code }) => code),
  ).toEqual(['gift', 'medium', 'small'])
})
