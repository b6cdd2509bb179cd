import { expect, it } from 'vitest'
import { formatNumber } from '../../src/format/number.js'

it.each([
  ['en', 1250, '1,250'],
  ['de', 1250, '1.250'],
  ['ar-EG', 1250, '١٬٢٥٠'],
  ['en', 1_000_000_000, '1,000,000,000'],
  ['en', 0, '0'],
])('groups as %s does', (locale, value, words) => {
  expect(formatNumber(value, locale)).toBe(words)
})
