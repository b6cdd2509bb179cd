import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlookOf, type Pot } from '../../demo/server/services/forecast/outlook.js'

const monthly = (credits: number, lastDay: number): Pot => ({ credits, monthly: true, lastDay })
const bought = (credits: number, lastDay = Infinity): Pot => ({ credits, monthly: false, lastDay })
const each = (credits: number, days: number): number[] =>
  Array.from({ length: days }, () => credits)

it('spends the monthly credits first, and tells when each kind is used up', () => {
  expect(outlookOf([monthly(30, 9), bought(20)], [], each(10, 10))).toEqual({
    monthlyUsedUp: 2,
    runsOut: 5,
    monthlyUnused: 0,
    carried: 0,
  })
})

it('lets what is left of the monthly credits end with their last day', () => {
  expect(outlookOf([monthly(30, 1), bought(20)], [], each(10, 3))).toEqual({
    monthlyUsedUp: undefined,
    runsOut: undefined,
    monthlyUnused: 10,
    carried: 20,
  })
})

it('goes on with the next monthly credits after the last day of those before', () => {
  const refresh = { afterDay: 1, credits: 20, lastDay: 3 }
  expect(outlookOf([monthly(30, 1)], [refresh], each(10, 6))).toMatchObject({
    runsOut: 4,
    monthlyUnused: 10,
  })
})

it('draws what ends earlier before what ends later, in the order given', () => {
  const { runsOut } = outlookOf([bought(10, 0), bought(10)], [], each(5, 5))
  expect(runsOut).toBe(3)
})

describe('whatever is used', () => {
  const pot = fc.record({
    credits: fc.nat(100),
    monthly: fc.constant(false),
    lastDay: fc.constant(Infinity),
  })

  it('what is bought lasts exactly as long as it covers the use', () => {
    const uses = fc.array(fc.nat(20), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.array(pot, { maxLength: 5 }), uses, (pots, used) => {
        const had = pots.reduce((sum, { credits }) => sum + credits, 0)
        let sum = 0
        const first = used.findIndex((use) => (sum += use) > had)
        expect(outlookOf(pots, [], used).runsOut).toBe(first === -1 ? undefined : first)
      }),
    )
  })

  it('more use never lasts longer', () => {
    const uses = fc.array(fc.nat(20), { minLength: 10, maxLength: 40 })
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(9), uses, (month, more, lastDay, used) => {
        const pots = [monthly(month, lastDay), bought(more)]
        const refreshes = [{ afterDay: lastDay, credits: month, lastDay: lastDay + 10 }]
        const calm = outlookOf(pots, refreshes, used)
        const busy = outlookOf(
          pots,
          refreshes,
          used.map((use) => use + 1),
        )
        expect(busy.runsOut ?? Infinity).toBeLessThanOrEqual(calm.runsOut ?? Infinity)
        expect(busy.monthlyUnused).toBeLessThanOrEqual(calm.monthlyUnused)
      }),
    )
  })
})
