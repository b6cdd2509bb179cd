import { expect, it } from 'vitest'
import { formatOf } from '../../src/format/format.js'
import { formatMoment } from '../../src/format/moment.js'

it.each([
  ['en', 1250, '1,250'],
  ['de', 1250, '1.250'],
  ['ar-EG', 1250, '١٬٢٥٠'],
  ['en', 1_000_000_000, '1,000,000,000'],
  ['en', 0, '0'],
])('groups as %s does', (locale, value, words) => {
  expect(formatOf(locale).number(value)).toBe(words)
})

it.each([
  ['en-GB', 'Mon 14:03'],
  ['en', 'Mon 2:03 PM'],
])('tells a moment of the reader’s week as %s does', (locale, words) => {
  const monday = new Date(2026, 10, 23, 14, 3).toISOString()

  expect(formatMoment(monday, locale).replace(/\s/g, ' ')).toBe(words)
})
