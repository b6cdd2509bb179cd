import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type {
  BalanceAt,
  BalanceChanges,
  BalanceSeries,
  Entry,
  Statement,
} from '@virtual-practice/credits/contract'
import { type BusyYear, liveYear } from '../support/busy-year.js'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { replayTo } from '../support/replay.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { allEntries } from '../support/server-entries.js'
import { DAY } from '../support/server-instants.js'

const YEAR_PATIENCE_ms = 240_000
/** Of the year: the same one each time, so that everything does happen in it. */
const SEED = 11
const BEGIN = new Date('2026-01-05T08:00:00.000Z')

const feature = (code: string, credits: number) => ({
  code,
  name: code,
  rates: [{ version: 1, credits, per: 60_000, unit: 'milliseconds' }],
  grace: 25,
})
const features = [feature('ai-scribe', 6), feature('ai-transcribe', 2)]
const plans = [{ code: 'pro', name: 'Pro', monthlyCredits: 1_300 }]
const server = useTestServer({ catalogueFile: catalogueFileWith({ features, plans }) })

let practice: ServerCaller
let year: BusyYear
/** Oldest first. */
let entries: Entry[]

beforeAll(async () => {
  practice = server.fresh({ timeZone: 'America/New_York' })
  server.clock.now = BEGIN
  year = await liveYear(server, practice, BEGIN, SEED)
  entries = (await allEntries(practice)).reverse()
}, YEAR_PATIENCE_ms)

/** Any instant of the year, or one about which something happened. */
const instants = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.integer({ min: BEGIN.getTime(), max: BEGIN.getTime() + 366 * DAY }),
      fc
        .tuple(
          fc.constantFrom(
            ...entries.map(({ at }) => at),
            ...year.reservations.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt!]),
          ),
          fc.integer({ min: -1, max: 1 }),
        )
        .map(([at, off_ms]) => Math.max(BEGIN.getTime(), Date.parse(at) + off_ms)),
    )
    .map((at) => new Date(at).toISOString())

it('was a year in which everything happened', () => {
  expect(entries.length).toBeGreaterThan(2_000)
  const { renewals, ...often } = year.counts
  expect(renewals).toBe(12)
  for (const [what, count] of Object.entries(often)) expect([what, count > 5]).toEqual([what, true])
  const types = new Set(entries.map(({ type }) => type))
  expect([...types].sort()).toEqual([
    'adjusted',
    'consumed',
    'expired',
    'granted',
    'refunded',
    'voided',
  ])
})

it('tells of a thousand instants what a replay of the ledger tells', async () => {
  const balanceAt = async (at: string) =>
    (await practice.call<BalanceAt>('readBalanceAt', { query: { at } })).body
  let [held, debt] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants(), { minLength: 20, maxLength: 20, size: 'max' }),
      async (some) => {
        const told = await Promise.all(some.map(balanceAt))
        for (const [n, at] of some.entries()) {
          const replayed = replayTo(at, entries, year.reservations)
          expect(told[n]).toMatchObject({ ...replayed, at })
          held += replayed.held
          debt += replayed.debt
        }
      },
    ),
    { numRuns: 50 },
  )
  // Else there was nothing of them to tell.
  expect([held > 0, debt > 0]).toEqual([true, true])
})

const total = (some: readonly Entry[]): number =>
  some.reduce((sum, { credits }) => sum + credits, 0)

it('states of any period what its entries add up to', async () => {
  await fc.assert(
    fc.asyncProperty(instants(), instants(), async (one, other) => {
      fc.pre(one !== other)
      const [from, to] = [one, other].sort() as [string, string]
      const { body } = await practice.call<Statement>('readStatement', { query: { from, to } })
      const within = entries.filter(({ at }) => from <= at && at < to)
      const of = (test: (entry: Entry) => boolean): number => total(within.filter(test))
      const isBought = ({ source }: Entry) => source === 'purchased'
      const isUse = ({ type, credits }: Entry) =>
        type === 'consumed' || (type === 'refunded' && credits > 0)
      const expected = {
        opening: total(entries.filter(({ at }) => at < from)),
        granted: of((entry) => entry.type === 'granted' && !isBought(entry)),
        bought: of((entry) => entry.type === 'granted' && isBought(entry)),
        used: 0 - of(isUse),
        expired: 0 - of(({ type }) => type === 'expired'),
        voided: 0 - of(({ type }) => type === 'voided'),
        refunded: 0 - of(({ type, credits }) => type === 'refunded' && credits < 0),
        closing: total(entries.filter(({ at }) => at < to)),
      }
      expect(body).toEqual({ timeZone: 'America/New_York', from, to, ...expected })
      const { opening, granted, bought, used, expired, voided, refunded, closing } = body
      expect(opening + granted + bought - used - expired - voided - refunded).toBe(closing)
    }),
  )
})

it('explains since any instant how the balance came to be what it is', async () => {
  await fc.assert(
    fc.asyncProperty(instants(), async (since) => {
      const query = { since }
      const { body } = await practice.call<BalanceChanges>('readBalanceChanges', { query })
      const { opening, closing, changes } = body
      expect(opening).toBe(replayTo(since, entries, year.reservations).available)
      expect(closing).toBe((await practice.balance()).available)
      expect(changes.reduce((sum, { credits }) => sum + credits, opening)).toBe(closing)
      const used = changes
        .filter(({ cause }) => cause === 'used')
        .map(({ feature, credits }) => [feature, credits])
      const later = entries.filter(
        ({ at, type, credits }) =>
          at > since && (type === 'consumed' || (type === 'refunded' && credits > 0)),
      )
      const expected = features
        .map(({ code }) => [code, total(later.filter((entry) => entry.feature === code))])
        .filter(([, credits]) => credits !== 0)
      expect(used).toEqual(expected)
    }),
  )
})

it('tells how the balance went as each end of a row and each statement does', async () => {
  const asked = fc.record({
    by: fc.constantFrom('hour', 'day', 'week', 'month'),
    from: instants(),
    days: fc.integer({ min: 1, max: 80 }),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ by, from, days }) => {
      const to = new Date(Date.parse(from) + days * DAY).toISOString()
      const query = { by, from, to }
      const { body } = await practice.call<BalanceSeries>('readBalanceSeries', { query })
      expect(body.rows.length).toBeGreaterThan(0)
      const { start, end, ...told } = body.rows[days % body.rows.length]!
      const last = new Date(Date.parse(end) - 1).toISOString()
      const statement = { query: { from: start, to: end } }
      const { granted, bought, used, expired, voided, refunded, closing } = (
        await practice.call<Statement>('readStatement', statement)
      ).body
      const { monthly, purchased, held, debt } = replayTo(last, entries, year.reservations)
      expect(told).toEqual({
        ...{ monthly, purchased, held, debt },
        ...{ granted, bought, recharged: 0, used, expired, voided, refunded },
      })
      expect(monthly + purchased + held - debt).toBe(closing)
    }),
  )
})
