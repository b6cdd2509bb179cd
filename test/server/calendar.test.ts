import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundary, periodAt } from '../../demo/server/services/calendar.js'

const at = (iso: string): Date => new Date(iso)
const boundaries = (anchor: string, timeZone: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => boundary(at(anchor), timeZone, n).toISOString())

describe('the boundaries of a subscription', () => {
  it('are counted from the anchor, so that a short month shifts nothing after it', () => {
    expect(boundaries('2027-01-31T12:00:00.000Z', 'UTC', 5)).toEqual([
      '2027-01-31T12:00:00.000Z',
      '2027-02-28T12:00:00.000Z',
      '2027-03-31T12:00:00.000Z',
      '2027-04-30T12:00:00.000Z',
      '2027-05-31T12:00:00.000Z',
    ])
    expect(boundary(at('2028-01-31T12:00:00.000Z'), 'UTC', 1)).toEqual(
      at('2028-02-29T12:00:00.000Z'),
    )
  })

  it('keep the local time when the clocks change', () => {
    expect(boundaries('2026-03-15T09:00:00.000Z', 'Europe/London', 2)).toEqual([
      '2026-03-15T09:00:00.000Z',
      '2026-04-15T08:00:00.000Z',
    ])
  })

  it('move forward from a local time that is skipped', () => {
    // In London, 01:30 on 29 March 2026 is never shown: the clock goes from 01:00 to 02:00.
    const anchor = at('2026-01-29T01:30:00.000Z')
    expect(boundary(anchor, 'Europe/London', 2)).toEqual(at('2026-03-29T01:30:00.000Z'))
  })

  it('take the first of a local time that comes twice', () => {
    // In London, 01:30 on 25 October 2026 is shown an hour apart, in summer time first.
    const anchor = at('2026-08-25T00:30:00.000Z')
    expect(boundary(anchor, 'Europe/London', 2)).toEqual(at('2026-10-25T00:30:00.000Z'))
  })

  it('refuse a time zone that does not exist', () => {
    expect(() => boundary(at('2026-01-01T00:00:00.000Z'), 'Mars/Olympus', 1)).toThrow(RangeError)
  })
})

const instants = fc.date({
  min: at('2020-01-01T00:00:00.000Z'),
  max: at('2035-01-01T00:00:00.000Z'),
  noInvalidDate: true,
})
const zones = fc.constantFrom(
  'UTC',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
)

describe('whatever the anchor and the zone', () => {
  it('each boundary is later than the one before, by 27 to 32 days', () => {
    fc.assert(
      fc.property(instants, zones, fc.nat(120), (anchor, zone, n) => {
        const length_ms =
          boundary(anchor, zone, n + 1).getTime() - boundary(anchor, zone, n).getTime()
        const days = length_ms / 86_400_000
        expect(days).toBeGreaterThan(27)
        expect(days).toBeLessThan(32)
      }),
    )
  })

  it('each instant after the anchor is in exactly one period, which begins at a boundary', () => {
    fc.assert(
      fc.property(instants, zones, fc.nat(4_000_000_000), (anchor, zone, later_s) => {
        const now = new Date(anchor.getTime() + later_s * 100)
        const { start, end } = periodAt(anchor, zone, now)
        expect(start.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(end.getTime()).toBeGreaterThan(now.getTime())
        expect(periodAt(anchor, zone, end).start).toEqual(end)
        expect(periodAt(anchor, zone, start)).toEqual({ start, end })
      }),
    )
  })
})
