import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry, Usage, UsageQuery } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { allEntries } from '../support/server-entries.js'
import { deeds, live } from '../support/server-history.js'
import { DAY } from '../support/server-instants.js'
import { inOrder, usageOf } from '../support/usage-of-entries.js'

const server = useTestServer()

/** Each with a day before its clocks are moved in spring, and one before autumn. */
const ZONES = [
  ['UTC', '2026-03-28', '2026-10-24'],
  ['Europe/London', '2026-03-28', '2026-10-24'],
  ['America/New_York', '2026-03-07', '2026-10-31'],
  ['Asia/Kolkata', '2026-03-28', '2026-10-24'],
  ['Asia/Kathmandu', '2026-03-28', '2026-10-24'],
  ['Australia/Sydney', '2026-04-03', '2026-10-02'],
  // Midnight itself is skipped in spring.
  ['Africa/Cairo', '2026-04-23', '2026-10-29'],
] as const

/** As it goes into an address: nothing in it is undefined. */
type Question = UsageQuery & Record<string, string>

const question = (begin: number): fc.Arbitrary<Question> =>
  fc
    .record({
      by: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
      groupBy: fc.constantFrom('feature' as const, 'member' as const, undefined),
      feature: fc.constantFrom('ai-scribe', 'ai-transcribe', undefined, undefined),
      member: fc.constantFrom('dr-lee', '-dr', undefined, undefined),
      from: fc.integer({ min: -2 * DAY, max: 6 * DAY }),
      length: fc.integer({ min: 1, max: 60 * DAY }),
    })
    .map(({ from, length, groupBy, feature, member, by }) => ({
      by,
      from: new Date(begin + from).toISOString(),
      to: new Date(begin + from + length).toISOString(),
      ...(groupBy && { groupBy }),
      ...(feature && { feature }),
      ...(member && { member }),
    }))

/** Answers how many rows were compared. */
async function agree(
  practice: ServerCaller,
  entries: readonly Entry[],
  timeZone: string,
  query: Question,
): Promise<number> {
  const { body } = await practice.call<Usage>('readUsage', { query })
  const expected = usageOf(entries, timeZone, query)
  expect({ ...body, rows: inOrder(body.rows) }).toEqual(expected)
  // Stretches come in order.
  expect(body.rows.map(({ start }) => start)).toEqual(expected.rows.map(({ start }) => start))
  return body.rows.length
}

describe.each(ZONES)('in %s', (timeZone, ...seasons) => {
  it.each(seasons)('around %s is what the entries say', async (day) => {
    const begin = Date.parse(`${day}T00:00:00.000Z`)
    let rows = 0
    await fc.assert(
      fc.asyncProperty(
        deeds({ minLength: 25, maxLength: 40 }),
        fc.array(question(begin), { minLength: 40, maxLength: 40 }),
        async (history, questions) => {
          const practice = server.fresh({ timeZone })
          await live(server, practice, new Date(begin), history)
          const entries = await allEntries(practice)
          const told = questions.map((query) => agree(practice, entries, timeZone, query))
          for (const count of await Promise.all(told)) rows += count
        },
      ),
      { numRuns: 1 },
    )
    // Else nothing was compared.
    expect(rows).toBeGreaterThan(20)
  })
})
