import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../demo/server/services/stretches.js'
import { slotsOf } from '../../src/chart/slots.js'
import { zoneClock } from '../../src/chart/zone-clock.js'

const HOUR_MS = 3_600_000
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
]

describe('slots', () => {
  it('are the stretches that the backend counts in, in any zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom('hour', 'day', 'week', 'month' as const),
        fc.date({ min: new Date('2010-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 200 }),
        (zone, by, from, days) => {
          const to = new Date(from.getTime() + (by === 'hour' ? days / 4 : days) * 24 * HOUR_MS)
          const range = { from: from.toISOString(), to: to.toISOString() }
          const bounds = boundsOf(by as 'hour', zone, range, 2_000).map((at) => at.getTime())
          const { starts } = slotsOf(by, zoneClock(zone), bounds[0]!, bounds.at(-1)!, [])
          expect(starts.map((at) => new Date(at).toISOString())).toEqual(
            bounds.slice(0, -1).map((at) => new Date(at).toISOString()),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['a day of 23 hours', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z', 23],
    ['a day of 25 hours', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z', 25],
  ])('of %s are its hours, and it is one day', (_, from, to, hours) => {
    const clock = zoneClock('Europe/London')
    const range = [Date.parse(from), Date.parse(to)] as const
    expect(slotsOf('hour', clock, ...range, []).starts).toHaveLength(hours)
    expect(slotsOf('day', clock, ...range, []).starts).toHaveLength(1)
  })

  it('take in a stretch that only the backend knows', () => {
    const clock = zoneClock('UTC')
    const { starts } = slotsOf('day', clock, 0, 48 * HOUR_MS, [5 * HOUR_MS])
    expect(starts).toEqual([0, 5 * HOUR_MS, 24 * HOUR_MS])
  })
})
