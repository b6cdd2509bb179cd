import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BalanceChanges } from '../../src/contract/balance.js'
import { waterfallOf } from '../../src/elements/waterfall-steps.js'

const told = (opening: number, credits: readonly number[]): BalanceChanges => ({
  since: '2026-11-23T05:00:00.000Z',
  asOf: '2026-11-23T09:30:00.000Z',
  opening,
  closing: credits.reduce((sum, one) => sum + one, opening),
  changes: credits.map((one) => ({ cause: 'used', feature: 'ai-scribe', credits: one })),
})

it('leads from one figure to the other, each bar beginning where the last one ended', () => {
  const bars = waterfallOf(told(100, [100, -150])).map(({ start, length }) => [start, length])
  expect(bars).toEqual([
    [0, 50],
    [50, 50],
    [25, 75],
    [0, 25],
  ])
})

it('draws nothing outside its frame, and no bar where there is nothing', () => {
  const credits = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(credits, { maxLength: 9 }), (opening, changes) => {
      const bars = waterfallOf(told(opening, changes))
      for (const { start, length, credits } of bars) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(length).toBeGreaterThanOrEqual(0)
        expect(start + length).toBeLessThanOrEqual(100.000001)
        if (credits === 0) expect(length).toBe(0)
      }
      expect(bars.at(-1)!.credits).toBe(told(opening, changes).closing)
    }),
  )
})
