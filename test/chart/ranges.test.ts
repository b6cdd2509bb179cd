import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Days,
  daysBefore,
  daysOf,
  fits,
  type Moment,
  type Range,
  RANGES,
  unitFor,
} from '../../src/chart/ranges.js'

const at = (text: string): number => Date.parse(`${text}Z`)
const moment: Moment = {
  now: at('2026-11-23T09:30'),
  period: { start: at('2026-11-05T14:00'), end: at('2026-12-05T14:00') },
  first: NaN,
  last: NaN,
}
const told = (days: Days | undefined): string | undefined =>
  days && [days.from, days.to].map((ms) => new Date(ms).toISOString().slice(0, 10)).join(' ')

describe('a range', () => {
  it.each([
    ['today', '2026-11-23 2026-11-24'],
    ['7d', '2026-11-17 2026-11-24'],
    ['30d', '2026-10-25 2026-11-24'],
    ['90d', '2026-08-26 2026-11-24'],
    ['period', '2026-11-05 2026-11-24'],
    ['last-period', '2026-10-05 2026-11-05'],
    ['year', '2025-11-24 2026-11-24'],
    ['custom', undefined],
  ] as [Range, string | undefined][])('%s is %s', (range, days) => {
    expect(told(daysOf(range, moment))).toBe(days)
  })

  it('of one’s own is from its first day to its last', () => {
    const own = { ...moment, first: at('2026-03-01T00:00'), last: at('2026-03-01T00:00') }
    expect(told(daysOf('custom', own))).toBe('2026-03-01 2026-03-02')
    expect(daysOf('custom', { ...own, last: own.first - 1 })).toBeUndefined()
  })

  it('of a period without one is 30 days', () => {
    const none = { ...moment, period: undefined }
    expect(daysOf('period', none)).toEqual(daysOf('30d', none))
    expect(daysOf('last-period', none)).toEqual(daysOf('30d', none))
  })

  it.each([
    ['2026-02-28', '2026-03-31', '2026-01-31'],
    ['2026-03-31', '2026-04-30', '2026-02-28'],
    ['2026-03-30', '2026-04-30', '2026-02-28'],
    ['2026-02-28', '2026-03-29', '2026-01-29'],
    ['2028-02-29', '2028-03-31', '2028-01-31'],
    ['2026-01-31', '2026-02-28', '2025-12-31'],
  ])('of a period from %s to %s has the one from %s before it', (start, end, before) => {
    const period = { start: at(`${start}T10:00`), end: at(`${end}T10:00`) }
    expect(told(daysOf('last-period', { ...moment, period }))).toBe(`${before} ${start}`)
  })

  it.each([
    ['today', '2026-11-22 2026-11-23'],
    ['30d', '2026-09-25 2026-10-25'],
    ['period', '2026-10-05 2026-10-24'],
    ['last-period', '2026-09-05 2026-10-05'],
    ['year', '2024-11-24 2025-11-24'],
  ] as [Range, string][])('%s is held against %s', (range, days) => {
    expect(told(daysBefore(range, daysOf(range, moment)!, moment))).toBe(days)
  })

  it('and what it is held against never overlap, and both have days', () => {
    const anyMoment = fc
      .record({
        now: fc.integer({ min: at('2020-01-01T00:00'), max: at('2040-01-01T00:00') }),
        into: fc.integer({ min: 0, max: 30 * 86_400_000 }),
        length: fc.integer({ min: 28, max: 31 }),
      })
      .map(({ now, into, length }): Moment => {
        const start = now - into
        const end = Math.max(now + 1, start + length * 86_400_000)
        return { ...moment, now, period: { start, end } }
      })
    fc.assert(
      fc.property(fc.constantFrom(...RANGES.slice(0, -1)), anyMoment, (range, when) => {
        const days = daysOf(range, when)!
        const before = daysBefore(range, days, when)
        expect(days.from).toBeLessThan(days.to)
        expect(before.from).toBeLessThan(before.to)
        expect(before.to).toBeLessThanOrEqual(days.from)
      }),
    )
  })
})

describe('a unit', () => {
  const days = (count: number): Days => ({ from: 0, to: count * 86_400_000 })

  it.each([
    [1, 'hour'],
    [30, 'day'],
    [90, 'day'],
    [365, 'week'],
    [1_000, 'month'],
  ])('for %d days is the %s', (count, unit) => {
    expect(unitFor(undefined, days(count))).toBe(unit)
  })

  it('is the one asked for, unless it has too many stretches for one request', () => {
    expect(unitFor('hour', days(30))).toBe('hour')
    expect(unitFor('hour', days(365))).toBe('week')
    expect(fits('day', days(1_999))).toBe(true)
    expect(fits('day', days(2_000))).toBe(false)
  })
})
