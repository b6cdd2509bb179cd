import { describe, expect, it } from 'vitest'
import { formatCalendarDay, formatCalendarDays } from '../../src/format/days.js'

const plain = (days: string): string => days.replace(/\s/g, ' ')

it('is a day as a person writes it, in no zone', () => {
  expect(plain(formatCalendarDay('2026-11-25', 'en'))).toBe('Nov 25')
  expect(plain(formatCalendarDay('2026-11-25', 'ar'))).toBe('25 نوفمبر')
})

describe.each(['en', 'en-GB', 'ar', 'de', 'fr', 'es'])('a line of days in %s', (locale) => {
  /** Where a line may end: at a blank that does not hold together. */
  const pieces = (days: string): string[] => days.split(/[ \u2009]/)

  it('is not broken within one', () => {
    expect(pieces(formatCalendarDay('2026-11-25', locale))).toHaveLength(1)
  })

  it('is broken only between two', () => {
    const [first, dash, last] = pieces(formatCalendarDays('2026-12-09', '2027-01-11', locale))
    expect(dash).toBe('–')
    expect(first).toContain('2026')
    expect(last).toContain('2027')
  })
})
