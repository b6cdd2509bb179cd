import { beforeEach, describe, expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

const monthly = { source: 'monthly', periodStart: after(0), expiresAt: after(30 * DAY) } as const

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

const refusedGrant = (input: object) =>
  practice.refused('grant', {
    body: { source: 'purchased', credits: 10, reason: 'test', ...input },
  })

it('can be spent from when it starts until it ends, and not a millisecond longer', async () => {
  const grant = await practice.grant({
    source: 'promotional',
    credits: 30,
    effectiveAt: after(HOUR),
    expiresAt: after(2 * HOUR),
  })
  expect(grant).toMatchObject({ state: 'scheduled', credits: 30, remaining: 0 })
  const seen = []
  for (const at of [0, HOUR - 1, HOUR, 2 * HOUR - 1, 2 * HOUR]) {
    server.clock.now = new Date(after(at))
    seen.push((await practice.balance()).available)
  }
  expect(seen).toEqual([0, 0, 30, 30, 0])
  expect(await practice.grants()).toMatchObject([{ state: 'expired', remaining: 0 }])
})

it('books what time did in its order, each at its own boundary, when somebody next looks', async () => {
  await practice.grant({ ...monthly, credits: 50, expiresAt: after(3 * HOUR) })
  await practice.grant({ credits: 20, source: 'refund', effectiveAt: after(2 * HOUR) })
  await practice.reserve({ quantity: MINUTE, ttlSeconds: 3_600 })
  const { version } = await practice.balance()
  server.clock.now = new Date(after(DAY))
  expect(await practice.balance()).toMatchObject({ available: 20, version: version + 3 })
  const rows = await server.query(
    `select type, credits, balance_after, event_at, created_at
     from credits.entries where account = $1 order by seq`,
    [practice.account],
  )
  const written = new Date(after(DAY))
  expect(rows).toMatchObject([
    { type: 'granted', credits: '50', balance_after: '50', event_at: MONDAY, created_at: MONDAY },
    { type: 'granted', balance_after: '70', event_at: new Date(after(2 * HOUR)) },
    { type: 'expired', credits: '-50', balance_after: '20', event_at: new Date(after(3 * HOUR)) },
  ])
  expect(rows.slice(1)).toMatchObject([{ created_at: written }, { created_at: written }])
})

it('is drawn monthly first, then by end, by start, by age; without an end last', async () => {
  const promotion = { source: 'promotional', credits: 10 } as const
  const forEver = await practice.grant({ credits: 10 })
  const endsLate = await practice.grant({ ...promotion, expiresAt: after(9 * DAY) })
  const endsSoon = await practice.grant({ ...promotion, expiresAt: after(DAY) })
  const startedEarly = await practice.grant({
    ...promotion,
    effectiveAt: after(-DAY),
    expiresAt: after(9 * DAY),
  })
  const younger = await practice.grant({ credits: 10, source: 'adjustment' })
  const plan = await practice.grant({ ...monthly, credits: 10 })
  const { slices } = await practice.debit({ quantity: 600_000 })
  expect(slices.map(({ grant }) => grant)).toEqual(
    [plan, endsSoon, startedEarly, endsLate, forEver, younger].map(({ id }) => id),
  )
})

it('counts every source but the monthly one as purchased', async () => {
  for (const source of ['purchased', 'recharge', 'promotional', 'adjustment', 'refund'] as const)
    await practice.grant({ source, credits: 1 })
  await practice.grant({ ...monthly, credits: 7 })
  expect(await practice.balance()).toMatchObject({ available: 12, monthly: 7, purchased: 5 })
})

it('gives a period its credits once', async () => {
  await practice.grant({ ...monthly, credits: 100 })
  expect(await refusedGrant({ ...monthly, credits: 500 })).toMatchObject({
    status: 409,
    code: 'period_granted',
  })
  await practice.grant({
    ...monthly,
    periodStart: after(30 * DAY),
    effectiveAt: after(30 * DAY),
    expiresAt: after(60 * DAY),
    credits: 5,
  })
  expect((await practice.balance()).monthly).toBe(100)
})

it('is depleted when nothing is left', async () => {
  await practice.grant({ credits: 6 })
  await practice.debit({ quantity: MINUTE })
  expect(await practice.grants()).toMatchObject([{ state: 'depleted', remaining: 0 }])
})

describe.each([
  ['monthly credits without a period', { ...monthly, periodStart: undefined }, 'periodStart'],
  ['monthly credits without an end', { ...monthly, expiresAt: undefined }, 'expiresAt'],
  ['monthly credits before their period', { ...monthly, periodStart: after(1) }, 'periodStart'],
  ['a period for bought credits', { periodStart: after(0) }, 'periodStart'],
  ['an end of bought credits', { expiresAt: after(DAY) }, 'expiresAt'],
  ['an end in the past', { source: 'promotional', expiresAt: after(0) }, 'expiresAt'],
  [
    'an end before the start',
    { source: 'promotional', effectiveAt: after(DAY), expiresAt: after(DAY) },
    'expiresAt',
  ],
  ['no credits', { credits: 0 }, 'credits'],
  ['too many credits', { credits: 1_000_000_001 }, 'credits'],
  ['half a credit', { credits: 1.5 }, 'credits'],
  ['a sentence for a reason', { reason: 'Mrs Smith complained' }, 'reason'],
  ['an instant that is not UTC', { effectiveAt: '2026-03-02T09:00:00+01:00' }, 'effectiveAt'],
])('%s', (_, input, field) => {
  it('is refused, naming the field', async () => {
    expect(await refusedGrant(input)).toMatchObject({
      status: 422,
      code: 'invalid_request',
      fields: [{ path: field }],
    })
    expect(await practice.grants()).toEqual([])
  })
})

it.each([
  ['effectiveAt', '2026-02-31T00:00:00.000Z'],
  ['effectiveAt', '0000-01-01T00:00:00.000Z'],
  ['expiresAt', '2027-02-29T00:00:00.000Z'],
  ['periodStart', '2026-11-31T00:00:00.000Z'],
])('refuses %s on a day that the calendar does not have', async (field, instant) => {
  expect(await refusedGrant({ ...monthly, source: 'monthly', [field]: instant })).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: field }],
  })
})
