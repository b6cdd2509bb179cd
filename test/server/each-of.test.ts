import { setImmediate as soon } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachOf } from '../../demo/server/services/each-of.js'

it('each is done once, in order, and never more at once than allowed', async () => {
  const cases = fc.asyncProperty(
    fc.nat(20),
    fc.integer({ min: 1, max: 6 }),
    async (count, most) => {
      const all = Array.from({ length: count }, (_, n) => n)
      const begun: number[] = []
      let underWay = 0
      let peak = 0
      await eachOf(all, most, async (one) => {
        begun.push(one)
        peak = Math.max(peak, (underWay += 1))
        await soon()
        underWay -= 1
      })
      expect(begun).toEqual(all)
      expect(underWay).toBe(0)
      expect(peak).toBe(Math.min(count, most))
    },
  )
  await fc.assert(cases, { numRuns: 50 })
})

it('ended early, it throws when those that were begun are done, and begins no more', async () => {
  const ending = new AbortController()
  const done: number[] = []
  const act = async (one: number): Promise<void> => {
    if (one === 2) ending.abort(new Error('enough'))
    await soon()
    done.push(one)
  }
  await expect(eachOf([1, 2, 3, 4], 2, act, ending.signal)).rejects.toThrow('enough')
  expect(done).toEqual([1, 2])
})
