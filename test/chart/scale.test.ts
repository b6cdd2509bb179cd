import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/chart/marks.js'
import { ticksOf } from '../../src/chart/scale.js'
import { daysOf } from '../support/charts.js'

describe('ticks', () => {
  it.each([
    [0, 5, [0, 1]],
    [1, 5, [0, 1]],
    [7, 4, [0, 2, 4, 6, 8]],
    [100, 5, [0, 20, 40, 60, 80, 100]],
    [101, 5, [0, 50, 100, 150]],
    [12_345, 3, [0, 5_000, 10_000, 15_000]],
  ])('up to %d in at most %d steps', (max, atMost, ticks) => {
    expect(ticksOf(max, atMost)).toEqual(ticks)
  })

  it('are whole, even, from 0 to at least the largest, and not more than asked for', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.integer({ min: 1, max: 20 }), (max, atMost) => {
        const ticks = ticksOf(max, atMost)
        const step = ticks[1]! - ticks[0]!
        expect(ticks.every((tick, i) => Number.isSafeInteger(tick) && tick === i * step)).toBe(true)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
        expect(ticks.at(-2)).toBeLessThan(Math.max(1, max))
        expect(ticks.length - 1).toBeLessThanOrEqual(atMost)
      }),
    )
  })
})

describe('marks', () => {
  const text = (wall: number, grain: string): string =>
    grain === 'day'
      ? new Date(wall).toISOString().slice(5, 10)
      : new Date(wall).toISOString().slice(0, 7)
  const measure = (words: string): number => words.length * 7
  const marks = (days: number, width: number) => marksOf(daysOf(days), width, text, measure)

  it('name each day where there is room', () => {
    expect(marks(3, 400).map((mark) => mark.text)).toEqual(['01-01', '01-02', '01-03'])
  })

  it('name Mondays where there is less', () => {
    expect(marks(30, 300).map((mark) => mark.text)).toEqual(['01-05', '01-12', '01-19', '01-26'])
  })

  it('name months of a year', () => {
    expect(marks(365, 900)).toHaveLength(12)
    expect(marks(365, 900)[1]).toEqual({ slot: 31, text: '2026-02' })
  })

  it('never stand closer than they are wide', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 200, max: 3_000 }),
        (days, width) => {
          const found = marks(days, width)
          const places = found.map(({ slot }) => ((slot + 0.5) * width) / days)
          for (let i = 1; i < places.length; i++)
            expect(places[i]! - places[i - 1]!).toBeGreaterThan(measure(found[i]!.text) * 0.9)
        },
      ),
    )
  })
})
