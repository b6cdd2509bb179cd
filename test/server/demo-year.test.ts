import { expect, it } from 'vitest'
import { liveYear } from '../../demo/year/live-year.js'
import { planYear } from '../../demo/year/plan-year.js'
import { mistakesIn, tellStatements, yearOf } from '../../demo/year/statements.js'
import { useTestServer } from '../support/server-backend.js'

/** Some two thousand requests, on a machine that may be busy. */
const PATIENCE_ms = 240_000

const server = useTestServer({ testMode: true })

it(
  "lives a practice's year, whose months add up and whose books keep every rule",
  async () => {
    const { months, books, counts } = await liveYear(server.databaseUrl)
    expect(months).toHaveLength(12)
    expect(mistakesIn(months)).toEqual([])
    expect(books.violations).toEqual([])
    // The same every time.
    expect(yearOf(months)).toMatchObject({
      opening: 0,
      granted: 12_420,
      bought: 1_200,
      used: 10_774,
      expired: 1_533,
      voided: 1_000,
      refunded: 300,
      closing: 13,
    })
    expect(counts).toEqual({
      sessions: 412,
      extended: 63,
      lapsed: 14,
      withoutCredits: 4,
      bundles: 8,
    })
    const lines = tellStatements(months).split('\n')
    expect(lines).toHaveLength(2 + 12 + 1)
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    expect(lines[2]).toMatch(/^Jan 2025 +0 +560 +100 +570 +0 +0 +0 +90$/)

    const [january, ...others] = months
    expect(mistakesIn([{ ...january!, used: 571 }, ...others])).toEqual([
      '2025-01-01T00:00:00.000Z to 2025-02-01T00:00:00.000Z does not add up',
      '2025-01-01T00:00:00.000Z to 2026-01-01T00:00:00.000Z does not add up',
    ])
    expect(mistakesIn([months[1]!, months[0]!])).toContain(
      '2025-01-01T00:00:00.000Z does not open with what the month before closed with',
    )
  },
  PATIENCE_ms,
)

it('is planned the same every time, in order of time', () => {
  expect(planYear()).toEqual(planYear())
  const instants = planYear().map(({ at }) => at.getTime())
  expect(instants).toEqual(instants.toSorted((a, b) => a - b))
})
