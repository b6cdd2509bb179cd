import { expect, it } from 'vitest'
import { boundaryOf, periodAt } from './calendar.js'
import { iso, timeOf } from './wire.js'

const from = (anchor: string, timeZone: string, n: number): string =>
  iso(boundaryOf(timeOf(anchor), timeZone, n))

it.each([
  ['clamped to the month', '2027-12-31T12:00:00.000Z', 'UTC', 2, '2028-02-29T12:00:00.000Z'],
  ['before 1970', '1969-10-31T23:59:59.999Z', 'UTC', 1, '1969-11-30T23:59:59.999Z'],
  // In London, 01:30 on 29 March 2026 is never shown, and on 25 October twice.
  ['skipped', '2026-01-29T01:30:00.000Z', 'Europe/London', 2, '2026-03-29T01:30:00.000Z'],
  ['twice', '2026-08-25T00:30:00.000Z', 'Europe/London', 2, '2026-10-25T00:30:00.000Z'],
  ['left out', '2011-10-30T22:00:00.000Z', 'Pacific/Apia', 2, '2011-12-30T22:00:00.000Z'],
])('rule 6: a boundary that is %s', (_, anchor, timeZone, n, expected) => {
  expect(from(anchor, timeZone, n)).toBe(expected)
})

it('rule 6: a period contains its start and not its end', () => {
  const anchor = timeOf('2026-01-31T12:00:00.000Z')
  const [start, end] = [boundaryOf(anchor, 'UTC', 1), boundaryOf(anchor, 'UTC', 2)]
  for (const at of [start, start + 1, end - 1])
    expect(periodAt(anchor, 'UTC', at)).toEqual({ start, end })
  expect(periodAt(anchor, 'UTC', end).start).toBe(end)
})
