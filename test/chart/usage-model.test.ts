import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { againstOf, sumOf, total, TONES, usageModel } from '../../src/chart/usage-model.js'
import { zoneClock } from '../../src/chart/zone-clock.js'
import { aUsage, aUsageRow } from '../support/usage.js'

const DAY_MS = 86_400_000
const from = Date.parse('2026-06-01T00:00:00Z')
const at = (ms: number): string => new Date(ms).toISOString()
const clock = zoneClock('UTC')

const anyRow = fc
  .record({
    day: fc.nat(39),
    member: fc.integer({ min: 1, max: 20 }),
    credits: fc.nat(1_000_000_000),
    refunded: fc.nat(50),
  })
  .map(({ day, member, ...amounts }) =>
    aUsageRow({
      start: at(from + day * DAY_MS),
      end: at(from + (day + 1) * DAY_MS),
      feature: null,
      member: `dr-${member}`,
      ...amounts,
    }),
  )
const usageOf = (rows: ReturnType<typeof aUsageRow>[]) =>
  aUsage({ timeZone: 'UTC', from: at(from), to: at(from + 40 * DAY_MS), rows })
const query = { by: 'day', groupBy: 'member', from: at(from), to: at(from) } as const

describe('a model', () => {
  it('has the total of its rows, whatever is folded', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 200 }), fc.boolean(), (rows, named) => {
        const usage = usageOf(rows)
        const model = usageModel(usage, query, clock, named ? ['dr-3', 'dr-9'] : [])
        const sum = sumOf(model.series, model.slots.starts.length)
        expect(total(sum)).toBe(usage.total.credits)
        const back = model.series.map(({ refunded }) => total(refunded))
        expect(back.reduce((sum, credits) => sum + credits, 0)).toBe(usage.total.refunded)
        expect(model.series.length).toBeLessThanOrEqual(TONES)
        expect(new Set(model.series.map(({ tone }) => tone)).size).toBe(model.series.length)
      }),
    )
  })

  it('keeps the tones of those it knows, whoever used anything', () => {
    const rows = [aUsageRow({ feature: 'ai-transcribe' }), aUsageRow({ feature: 'new' })]
    const { series } = usageModel(aUsage({ rows }), { ...query, groupBy: 'feature' }, clock, [
      'ai-scribe',
      'ai-transcribe',
    ])
    expect(series.map(({ key, tone }) => [key, tone])).toEqual([
      ['ai-transcribe', 1],
      ['new', 2],
    ])
  })

  it('folds all but those who used most', () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      aUsageRow({ start: at(from), feature: null, member: `dr-${i + 10}`, credits: i + 1 }),
    )
    const { series, folded } = usageModel(usageOf(rows), query, clock, [])
    expect(series.map(({ key }) => key)).toEqual([
      ...[15, 16, 17, 18, 19, 20, 21].map((i) => `dr-${i}`),
      undefined,
    ])
    expect(folded).toBe(5)
    expect(total(series.at(-1)!.values)).toBe(1 + 2 + 3 + 4 + 5)
  })

  it('is held against all that was used before, shown or not by slot', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 100 }), (rows) => {
        const model = usageModel(usageOf(rows.slice(0, 40)), query, clock, [])
        const { values, total: all } = againstOf(usageOf(rows), query, clock, model, () => true)
        expect(all).toBe(usageOf(rows).total.credits)
        expect(total(values)).toBe(all)
      }),
    )
  })

  it('is held against those alone that are shown', () => {
    const rows = ['dr-1', 'dr-2'].map((member) =>
      aUsageRow({ start: at(from), feature: null, member, credits: 7 }),
    )
    const usage = usageOf(rows)
    const model = usageModel(usage, query, clock, [])
    const against = againstOf(usage, query, clock, model, (key) => key === 'dr-2')
    expect([against.total, against.values[0]]).toEqual([7, 7])
  })
})
