import { expect, it } from 'vitest'
import { formatRelative } from '../../src/format/relative.js'

const NOW = '2026-11-23T20:00:00.000Z'

it.each([
  ['2026-12-05T20:00:00.000Z', 'in 12 days'],
  ['2026-11-25T08:00:00.000Z', 'in 2 days'],
  ['2026-11-24T20:00:00.000Z', 'tomorrow'],
  ['2026-11-24T19:00:00.000Z', 'in 23 hours'],
  ['2026-11-23T19:58:00.000Z', '2 minutes ago'],
  ['2026-11-23T19:59:30.000Z', 'now'],
  [NOW, 'now'],
])('says of %s: %s', (instant, words) => {
  expect(formatRelative(instant, NOW, 'en', 'UTC')).toBe(words)
})

it('counts the midnights of the zone', () => {
  const next = '2026-11-25T01:00:00.000Z'

  expect(formatRelative(next, NOW, 'en', 'UTC')).toBe('in 2 days')
  expect(formatRelative(next, NOW, 'en', 'America/New_York')).toBe('tomorrow')
})

it('speaks the language', () => {
  expect(formatRelative('2026-11-23T19:58:00.000Z', NOW, 'ar')).toBe('قبل دقيقتين')
})
