import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceOf, rangeOf, type DayUse } from '../../demo/server/services/forecast/pace.js'

/** Whole weeks from Monday on, each as its seven days. */
const weeks = (...each: readonly number[][]): DayUse[] =>
  each.flatMap((days) => days.map((credits, day) => ({ weekday: day + 1, credits })))

const OPEN_WEEK = [40, 30, 20, 30, 10, 0, 0]
const of = (factor: number): number[] => OPEN_WEEK.map((credits) => credits * factor)

it('learns nothing from less than three weeks since the first use', () => {
  const before = weeks([0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0])
  expect(paceOf([])).toBeUndefined()
  expect(paceOf(before)).toBeUndefined()
  expect(paceOf([...before, ...weeks(OPEN_WEEK, OPEN_WEEK)])).toBeUndefined()
  expect(paceOf([...before, ...weeks(OPEN_WEEK, OPEN_WEEK, OPEN_WEEK)])).toMatchObject({ weeks: 3 })
})

it('takes the median of each weekday, and knows the days on which it is closed', () => {
  const pace = paceOf(weeks(of(1), of(3), of(2)))
  expect(pace).toMatchObject({ weekdays: [80, 60, 40, 60, 20, 0, 0], mean: 1 })
})

it('leaves a holiday out of what is usual', () => {
  const holiday = [0, 30, 20, 30, 10, 0, 0]
  expect(paceOf(weeks(of(1), holiday, of(1), of(1)))?.weekdays[0]).toBe(40)
})

it('forgets what was more than eight weeks ago', () => {
  const long = paceOf(weeks(of(9), of(9), ...Array.from({ length: 8 }, () => of(1))))
  expect(long).toMatchObject({ weeks: 8, weekdays: OPEN_WEEK, deviation: 0 })
})

describe('the range', () => {
  const pace = paceOf(weeks(of(1), of(1.2), of(0.8), of(1)))!

  it('is the typical use where no week differs from another', () => {
    const steady = paceOf(weeks(of(1), of(1), of(1)))!
    expect(rangeOf(steady, 130, 7)).toEqual({ least: 130, most: 130 })
  })

  it('is relatively narrower for longer stretches, and never nothing', () => {
    const width = (days: number): number => {
      const { least, most } = rangeOf(pace, 100, days)
      return most - least
    }
    expect(width(28)).toBeLessThan(width(7))
    expect(width(7)).toBeLessThan(width(1))
    expect(width(10_000)).toBeGreaterThan(10)
  })

  it('contains the mean and never falls below nothing', () => {
    const week = fc.array(fc.nat(500), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(fc.array(week, { minLength: 3, maxLength: 9 }), fc.nat(400), (history, ahead) => {
        const learnt = paceOf(weeks(...history))
        fc.pre(learnt !== undefined)
        const { least, most } = rangeOf(learnt, 100, ahead + 1)
        expect(least).toBeGreaterThanOrEqual(0)
        expect(least).toBeLessThanOrEqual(100 * learnt.mean + 1e-6)
        expect(most).toBeGreaterThanOrEqual(100 * learnt.mean - 1e-6)
      }),
    )
  })
})
