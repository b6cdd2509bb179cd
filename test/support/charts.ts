import fc from 'fast-check'
import type { Frame } from '../../src/chart/layout.js'
import type { Slots } from '../../src/chart/slots.js'
import type { Series } from '../../src/chart/usage-model.js'
import { DAY_MS } from '../../src/chart/zone-clock.js'

/** A frame in which each letter is seven pixels wide. */
export const aFrame = (overrides: Partial<Frame> = {}): Frame => ({
  width: 640,
  height: 240,
  ratio: 1,
  rtl: false,
  solid: false,
  line: 14,
  measure: (text) => text.length * 7,
  number: String,
  mark: (wall, grain) => `${new Date(wall).toISOString().slice(5, 10)} ${grain}`,
  ...overrides,
})

/** So many days from the first of January 2026, in UTC. */
export function daysOf(count: number): Slots {
  const starts = Array.from({ length: count }, (_, i) => Date.UTC(2026, 0, 1) + i * DAY_MS)
  return { by: 'day', starts, walls: starts }
}

export const seriesOf = (...rows: readonly (readonly number[])[]): Series[] =>
  rows.map((values, tone) => ({
    key: `f${tone}`,
    tone,
    values: Float64Array.from(values),
    refunded: new Float64Array(values.length),
  }))

/** Any number of series over any number of days, with large and small figures side by side. */
export const anySeries: fc.Arbitrary<{ slots: Slots; series: Series[] }> = fc
  .record({ count: fc.integer({ min: 1, max: 3_000 }), kinds: fc.integer({ min: 1, max: 8 }) })
  .chain(({ count, kinds }) =>
    fc
      .array(
        fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1_000_000_000)), {
          minLength: 1,
          maxLength: 40,
        }),
        { minLength: kinds, maxLength: kinds },
      )
      .map((patterns) => ({
        slots: daysOf(count),
        series: seriesOf(
          ...patterns.map((pattern) =>
            Array.from({ length: count }, (_, i) => pattern[(i * i) % pattern.length]!),
          ),
        ),
      })),
  )

export const anyFrame: fc.Arbitrary<Frame> = fc
  .record({
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 120, max: 600 }),
    ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
    rtl: fc.boolean(),
    solid: fc.boolean(),
  })
  .map(({ width, height, ratio, rtl, solid }) =>
    aFrame({
      width: Math.round(width * ratio),
      height: Math.round(height * ratio),
      ...{ ratio, rtl, solid },
      line: 14 * ratio,
      measure: (text) => text.length * 7 * ratio,
    }),
  )
