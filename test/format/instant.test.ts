import { describe, expect, it } from 'vitest'
import { formatDay, formatDayAndTime } from '../../src/format/instant.js'
import { knownTimeZone } from '../../src/format/time-zone.js'

/** Half an hour before midnight of 8 December in New York; the 9th nearly everywhere else. */
const LATE = '2026-12-09T04:30:00.000Z'

describe('a day', () => {
  it.each([
    ['en-GB', 'UTC', '9 Dec'],
    ['en', 'UTC', 'Dec 9'],
    ['en-GB', 'America/New_York', '8 Dec'],
    ['ar', 'UTC', '9 ديسمبر'],
  ])('is written as %s does, in %s', (locale, zone, words) => {
    expect(formatDay(LATE, locale, zone)).toBe(words)
  })

  it('has its year only when that is another one', () => {
    expect(formatDay('2027-01-09T12:00:00.000Z', 'en-GB', 'UTC', LATE)).toBe('9 Jan 2027')
    expect(formatDay('2026-11-09T12:00:00.000Z', 'en-GB', 'UTC', LATE)).toBe('9 Nov')
  })
})

it('tells a time in the zone of the account', () => {
  expect(formatDayAndTime(LATE, 'en-GB', 'Asia/Kolkata')).toBe('9 Dec, 10:00')
  expect(formatDayAndTime(LATE, 'en-GB', 'UTC')).toBe('9 Dec, 04:30')
  expect(formatDayAndTime(LATE, 'en', 'UTC')).toMatch(/^Dec 9, 4:30\sAM$/)
})

describe('a zone', () => {
  it('is kept where it is known', () => {
    expect(knownTimeZone('Europe/London')).toBe('Europe/London')
  })

  it.each(['Mars/Phobos', '', undefined])('is UTC for %j', (zone) => {
    expect(knownTimeZone(zone)).toBe('UTC')
    expect(formatDayAndTime(LATE, 'en-GB', zone)).toBe('9 Dec, 04:30')
  })
})
