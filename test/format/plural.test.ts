import { expect, it } from 'vitest'
import { formatOf } from '../../src/format/format.js'
import { formatPlural } from '../../src/format/plural.js'

const forms = { one: '# credit', other: '# credits' }

it.each([
  [1, '1 credit'],
  [0, '0 credits'],
  [2000, '2,000 credits'],
])('counts %d', (value, words) => {
  expect(formatPlural(formatOf('en'), value, forms)).toBe(words)
})

it('uses the general form where a language has more forms than were given', () => {
  expect(formatPlural(formatOf('ar'), 2, { other: 'other' })).toBe('other')
})
