import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayAfter,
  dayOf,
  daysOf,
  isDay,
  mondayOf,
  startOf,
} from '../../src/elements/history-days.js'
import { misuseOfSearch, questionOfSearch } from '../../src/elements/history-question.js'
import { runsOf } from '../../src/store/entry-runs.js'
import { anEntry } from '../support/ledger.js'

const ZONES = ['UTC', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'Africa/Cairo']
const zone = fc.constantFrom(...ZONES)
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('a day', () => {
  it('begins with its first instant, in any zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const day = dayOf(at, timeZone)
        const start = startOf(day, timeZone)
        expect(start <= at).toBe(true)
        expect(dayOf(start, timeZone)).toBe(day)
        const before = new Date(Date.parse(start) - 1).toISOString()
        expect(dayOf(before, timeZone)).toBe(dayAfter(day, -1))
      }),
    )
  })

  it.each([
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    // Clocks go from 00:00 to 01:00: the day has no midnight.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s in %s begins at %s', (day, timeZone, start) => {
    expect(startOf(day, timeZone)).toBe(start)
  })

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-03-01', '2026-02-23'],
  ])('%s is in the week of Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })

  it.each(['', '2026-02-30', '2026-1-1', 'today', '2026-11-23T00:00'])('is not %j', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('holds what happened in it, whatever the zone', () => {
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 30 }), zone, (instants, timeZone) => {
        const newestFirst = [...instants].sort().reverse()
        const entries = newestFirst.map((at, n) => anEntry({ seq: n + 1, at }))
        const days = daysOf(runsOf(entries), timeZone)
        expect(days.flatMap(({ runs }) => runs.flat())).toEqual(entries)
        for (const { day, runs } of days)
          for (const [{ at }] of runs) expect(dayOf(at, timeZone)).toBe(day)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      }),
    )
  })
})

describe('a search', () => {
  const all = {
    range: 'period',
    from: undefined,
    to: undefined,
    type: undefined,
    feature: undefined,
    member: undefined,
    reference: undefined,
  } as const

  it('of 30 days begins 29 days before today and ends with today', () => {
    const { span } = questionOfSearch({ ...all, range: '30d' })
    expect(
      typeof span === 'function' && span('America/New_York', '2026-11-24T03:00:00.000Z'),
    ).toEqual({
      from: '2026-10-25T04:00:00.000Z',
      to: '2026-11-24T05:00:00.000Z',
    })
  })

  it.each([
    [{ range: 'custom' }, 'badRange'],
    [{ range: 'custom', from: '2026-11-02', to: '2026-11-01' }, 'badRange'],
    [{ range: 'custom', from: '2026-11-01', to: '2026-11-01' }, undefined],
    [{ range: 'custom', reference: 'visit-1' }, undefined],
    [{ reference: 'Dr Smith' }, 'badReference'],
    [{ member: 'a'.repeat(65) }, 'badReference'],
    [{ feature: 'AI' }, 'badReference'],
    [{ member: 'dr-lee', feature: 'ai-scribe' }, undefined],
  ] as const)('%o is told to be %s', (search, misuse) => {
    expect(misuseOfSearch({ ...all, ...search })).toBe(misuse)
  })
})
