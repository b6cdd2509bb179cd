import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, layoutOf, slotAt } from '../../src/chart/layout.js'
import { sumOf } from '../../src/chart/usage-model.js'
import { aFrame, anyFrame, anySeries, daysOf, seriesOf } from '../support/charts.js'

const drawn = fc.tuple(anySeries, anyFrame).map(([{ slots, series }, frame]) => ({
  sum: sumOf(series, slots.starts.length),
  series,
  layout: layoutOf(slots, series, undefined, frame),
}))

/** Where a rule does not hold, by the columns in which it does not. */
const broken = (columns: number, holds: (column: number) => boolean): number[] =>
  Array.from({ length: columns }, (_, column) => column).filter((column) => !holds(column))

describe('whatever is drawn', () => {
  it('is inside the plot, in whole pixels, and beside each other', () => {
    fc.assert(
      fc.property(drawn, ({ layout }) => {
        const { left, right, top, bottom, columns, x, width, edges, frame } = layout
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(frame.width)
        expect(Number.isInteger(bottom)).toBe(true)
        const end = (column: number): number => x[column]! + width[column]!
        expect(
          broken(columns, (column) => {
            const [one, next] = frame.rtl ? [column, column - 1] : [column - 1, column]
            const inside = x[column]! >= left && end(column) <= right && width[column]! >= 1
            const apart = column === 0 || end(one) <= x[next]!
            return (
              inside && apart && edges.every(({ y }) => y[column]! >= top && y[column]! <= bottom)
            )
          }),
        ).toEqual([])
      }),
    )
  })

  it('has every slot in one column, whose bar shows the most of them', () => {
    fc.assert(
      fc.property(drawn, ({ layout, sum }) => {
        const most = new Float64Array(layout.columns)
        const seen = new Set<number>()
        sum.forEach((credits, slot) => {
          const column = columnOf(slot, layout)
          most[column] = Math.max(most[column]!, credits)
          seen.add(column)
        })
        expect(seen.size).toBe(layout.columns)
        expect(broken(layout.columns, (i) => sum[layout.peak[i]!] === most[i])).toEqual([])
      }),
    )
  })

  it('is as tall as its credits, to the pixel, and is seen however small', () => {
    fc.assert(
      fc.property(drawn, ({ layout, sum, series }) => {
        const { bottom, ticks, peak, edges, frame, columns } = layout
        const full = Number(ticks.at(-1)!.text)
        const least = Math.round(2 * frame.ratio)
        const holds = (column: number): boolean => {
          const slot = peak[column]!
          const tall = bottom - edges.at(-1)!.y[column]!
          const exact = (sum[slot]! / full) * (bottom - ticks.at(-1)!.y)
          const right = exact > least ? Math.abs(tall - exact) <= 0.5 : tall === least
          const shares = edges.map(({ y }, i) => {
            const foot = i === 0 ? bottom : edges[i - 1]!.y[column]!
            return foot - y[column]! - (series[i]!.values[slot]! / (sum[slot]! || 1)) * tall
          })
          return (sum[slot] ? right : tall === 0) && shares.every((off) => Math.abs(off) <= 1)
        }
        expect(broken(columns, holds)).toEqual([])
      }),
    )
  })

  it('is found by pointing at it', () => {
    fc.assert(
      fc.property(drawn, ({ layout }) => {
        const middle = (i: number): number => layout.x[i]! + layout.width[i]! / 2
        const found = (i: number): boolean => slotAt(middle(i), layout) === layout.peak[i]
        expect(broken(layout.columns, found)).toEqual([])
      }),
    )
  })
})

describe('a layout', () => {
  const week = seriesOf([1, 2, 3, 4, 5, 6, 7])

  it('goes the other way from right to left', () => {
    const ltr = layoutOf(daysOf(7), week, undefined, aFrame())
    const rtl = layoutOf(daysOf(7), week, undefined, aFrame({ rtl: true }))
    const mirrored = [...rtl.x].map((x, i) => 640 - x - rtl.width[i]!)
    expect(mirrored).toEqual([...ltr.x])
    expect(rtl.right).toBeLessThan(640)
    expect(rtl.left).toBe(0)
  })

  it('keeps one bar of one day slim and in the middle', () => {
    const { x, width, left, right } = layoutOf(daysOf(1), seriesOf([5]), undefined, aFrame())
    expect(width[0]).toBe(56)
    expect(Math.abs(x[0]! + 28 - (left + right) / 2)).toBeLessThanOrEqual(1)
  })

  it('shows what it is held against on the same scale', () => {
    const { against, edges, ticks, bottom } = layoutOf(
      daysOf(7),
      week,
      Float64Array.from([7, 0, 0, 0, 0, 0, 70]),
      aFrame(),
    )
    expect(against![0]).toBe(edges[0]!.y[6])
    expect(against![1]).toBe(bottom)
    expect(Number(ticks.at(-1)!.text)).toBeGreaterThanOrEqual(70)
  })

  it('has an axis from 0 where nothing was used', () => {
    const { ticks, edges, bottom } = layoutOf(daysOf(3), seriesOf([0, 0, 0]), undefined, aFrame())
    expect(ticks.map(({ text }) => text)).toEqual(['0', '1'])
    expect([...edges[0]!.y]).toEqual([bottom, bottom, bottom])
  })

  it('points at the nearest bar from outside the plot', () => {
    const layout = layoutOf(daysOf(7), week, undefined, aFrame())
    expect(slotAt(-50, layout)).toBe(0)
    expect(slotAt(5_000, layout)).toBe(6)
  })
})
