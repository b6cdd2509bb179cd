import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry, UsageRefundResult } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import { ServerCaller } from '../support/server-caller.js'
import { allEntries, entriesPage } from '../support/server-entries.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'
import { tokenOf } from '../support/server-tokens.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

/** A day in which a grant ends, work of two members is done, some refunded, and a grant voided. */
async function aDay(): Promise<{ promotion: string; refunded: string }> {
  const promotion = await practice.grant({
    credits: 10,
    source: 'promotional',
    expiresAt: after(5 * HOUR),
  })
  await practice.grant({ credits: 100 })
  server.clock.now = new Date(after(HOUR))
  const { operation } = await practice.debit({ quantity: 2 * MINUTE, session: 'visit-1' })
  server.clock.now = new Date(after(2 * HOUR))
  await practice.debit({ quantity: MINUTE, feature: 'ai-transcribe', member: 'dr-kim' })
  server.clock.now = new Date(after(3 * HOUR))
  const params = { operation }
  await practice.call<UsageRefundResult>('refundUsage', { params, body: { reason: 'silence' } })
  server.clock.now = new Date(after(6 * HOUR))
  const { id } = await practice.grant({ credits: 3 })
  await practice.call('voidGrant', { params: { grant: id }, body: { reason: 'mistake' } })
  return { promotion: promotion.id, refunded: operation }
}

it('tells every movement, newest first, with what was left after it', async () => {
  await aDay()
  const entries = await allEntries(practice)
  const told = entries.map(({ seq, type, credits, balanceAfter, at }) => [
    seq,
    type,
    credits,
    balanceAfter,
    Date.parse(at) - MONDAY.getTime(),
  ])
  expect(told).toEqual([
    [10, 'voided', -3, 98, 6 * HOUR],
    [9, 'granted', 3, 101, 6 * HOUR],
    [8, 'expired', -10, 98, 5 * HOUR],
    [7, 'refunded', 10, 108, 3 * HOUR],
    [6, 'refunded', 2, 98, 3 * HOUR],
    [5, 'consumed', -2, 96, 2 * HOUR],
    [4, 'consumed', -2, 98, HOUR],
    [3, 'consumed', -10, 100, HOUR],
    [2, 'granted', 100, 110, 0],
    [1, 'granted', 10, 10, 0],
  ])
})

describe('a filter', () => {
  let ids: Awaited<ReturnType<typeof aDay>>
  let all: Entry[]
  beforeEach(async () => {
    ids = await aDay()
    all = await allEntries(practice)
  })

  const filters: [string, () => Record<string, string>, (entry: Entry) => boolean][] = [
    ['type', () => ({ type: 'consumed' }), ({ type }) => type === 'consumed'],
    ['feature', () => ({ feature: 'ai-scribe' }), ({ feature }) => feature === 'ai-scribe'],
    ['member', () => ({ member: 'dr-kim' }), ({ member }) => member === 'dr-kim'],
    ['session', () => ({ session: 'visit-1' }), ({ session }) => session === 'visit-1'],
    ['grant', () => ({ grant: ids.promotion }), ({ grant }) => grant === ids.promotion],
    [
      'operation',
      () => ({ operation: ids.refunded }),
      ({ operation }) => operation === ids.refunded,
    ],
    ['from', () => ({ from: after(3 * HOUR) }), ({ at }) => at >= after(3 * HOUR)],
    ['to', () => ({ to: after(3 * HOUR) }), ({ at }) => at < after(3 * HOUR)],
    [
      'from and to',
      () => ({ from: after(1), to: after(3 * HOUR + 1) }),
      ({ at }) => at >= after(1) && at < after(3 * HOUR + 1),
    ],
    [
      'member and type',
      () => ({ member: 'dr-lee', type: 'refunded' }),
      ({ member, type }) => member === 'dr-lee' && type === 'refunded',
    ],
  ]

  it.each(filters)('%s', async (_, query, matches) => {
    const expected = all.filter(matches)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(all.length)
    expect(await allEntries(practice, query())).toEqual(expected)
    expect(await allEntries(practice, { ...query(), limit: 1 })).toEqual(expected)
  })

  it.each([
    { from: after(DAY) },
    { to: after(0) },
    { member: 'nobody' },
    { session: '--' },
    { feature: 'ai-scribe', from: after(2 * HOUR), to: after(2 * HOUR) },
  ])('that nothing meets: %o', async (query) => {
    expect(await entriesPage(practice, query)).toEqual({ entries: [], nextCursor: null })
  })
})

it.each([
  [{ limit: 0 }, 'limit'],
  [{ limit: 1001 }, 'limit'],
  [{ type: 'spent' }, 'type'],
  [{ session: "' or true --" }, 'session'],
  [{ from: 'yesterday' }, 'from'],
  [{ to: '2026-02-31T00:00:00.000Z' }, 'to'],
  [{ cursor: 'abc' }, 'cursor'],
  // {"seq":"1 or 1"}, {"seq":1e400}, {"id":"x"}, 7
  [{ cursor: 'eyJzZXEiOiIxIG9yIDEifQ' }, 'cursor'],
  [{ cursor: 'eyJzZXEiOjFlNDAwfQ' }, 'cursor'],
  [{ cursor: 'eyJpZCI6IngifQ' }, 'cursor'],
  [{ cursor: 'Nw' }, 'cursor'],
])('refuses %o', async (query, path) => {
  const { code, fields } = await practice.refused('readEntries', { query })
  expect({ code, paths: fields?.map((field) => field.path) }).toEqual({
    code: 'invalid_request',
    paths: [path],
  })
})

it('pages without skipping or repeating while new entries arrive', async () => {
  const step = fc.record({ limit: fc.integer({ min: 1, max: 7 }), arrive: fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.array(step, { minLength: 40 }), async (before, steps) => {
      const busy = server.fresh()
      await busy.grant({ credits: 1_000 })
      const spend = (times: number) =>
        Promise.all(Array.from({ length: times }, () => busy.debit({ quantity: 1 })))
      await spend(before)
      const seqs: number[] = []
      let cursor: string | null | undefined
      for (const { limit, arrive } of steps) {
        if (cursor === null) break
        // While the page is read, not only in between.
        const [page] = await Promise.all([
          entriesPage(busy, { limit, ...(cursor && { cursor }) }),
          spend(arrive),
        ])
        seqs.push(...page.entries.map(({ seq }) => seq))
        cursor = page.nextCursor
      }
      const newest = seqs[0] ?? 0
      expect(newest).toBeGreaterThan(before)
      expect(seqs).toEqual(Array.from({ length: newest }, (_, n) => newest - n))
    }),
    { numRuns: 8 },
  )
})

it('is read by whoever may read, and by nobody of another account', async () => {
  await aDay()
  const viewer = await practice.as('viewer', 'read')
  expect(await allEntries(viewer)).toEqual(await allEntries(practice))
  expect((await (await practice.as('buyer', 'buy')).refused('readEntries')).code).toBe('forbidden')

  const [{ operation, grant }] = (await allEntries(practice)) as [Entry]
  const other = server.fresh()
  expect(await allEntries(other)).toEqual([])
  expect(await allEntries(other, { operation })).toEqual([])
  expect(await allEntries(other, { grant: grant! })).toEqual([])

  const Authorization = `Bearer ${await tokenOf({ account: 'none', sub: 'viewer', scope: 'read' })}`
  const none = new ServerCaller(server.url, 'none', { Authorization })
  expect((await none.refused('readEntries')).code).toBe('not_found')
})
