import { beforeEach, describe, expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

it('is empty for an account that has nothing yet', async () => {
  expect(await practice.balance()).toMatchObject({
    account: practice.account,
    available: 0,
    held: 0,
    debt: 0,
    level: 'empty',
    lowAt: 50,
    criticalAt: 20,
    plan: null,
    subscription: null,
    period: null,
    nextRefresh: null,
    nextExpiry: null,
    asOf: after(0),
  })
})

it.each([
  [0, 'empty'],
  [1, 'critical'],
  [19, 'critical'],
  [20, 'low'],
  [49, 'low'],
  [50, 'ok'],
])('with %i credits is %s', async (credits, level) => {
  if (credits > 0) await practice.grant({ credits })
  expect((await practice.balance()).level).toBe(level)
})

it('says how much work of each feature is covered', async () => {
  await practice.grant({ credits: 47 })
  const { features } = await practice.balance()
  expect(features).toMatchObject([
    { code: 'ai-scribe', quantityCovered: 470_000, minutesCovered: 7 },
    { code: 'ai-transcribe', quantityCovered: 1_410_000, minutesCovered: 23 },
  ])
})

it('says what expires first, and how much of it is still there', async () => {
  const ends = (days: number) => ({ source: 'promotional' as const, expiresAt: after(days * DAY) })
  await practice.grant({ ...ends(2), credits: 6 })
  await practice.grant({ ...ends(3), credits: 10 })
  await practice.grant({ ...ends(3), credits: 5 })
  await practice.grant({ credits: 100 })
  expect((await practice.balance()).nextExpiry).toEqual({ at: after(2 * DAY), credits: 6 })
  await practice.debit({ quantity: MINUTE + 20_000 })
  expect((await practice.balance()).nextExpiry).toEqual({ at: after(3 * DAY), credits: 13 })
})

it('never goes back in time', async () => {
  await practice.grant({ credits: 10 })
  server.clock.now = new Date(after(-DAY))
  expect((await practice.balance()).asOf).toBe(after(0))
  expect((await practice.debit({ quantity: 1 })).at).toBe(after(0))
})

describe('with a subscription', () => {
  beforeEach(async () => {
    practice = server.fresh({ timeZone: 'Europe/London' })
    await practice.call('subscribe', { body: { plan: 'pro' } })
  })

  it('shows the plan, the period and the next refresh', async () => {
    expect(await practice.balance()).toMatchObject({
      available: 500,
      monthly: 500,
      plan: { code: 'pro', name: 'Pro', monthlyCredits: 500 },
      subscription: { state: 'active', cancelAtPeriodEnd: false },
      // Summer time began in between: nine o'clock in London is eight in UTC.
      period: { start: after(0), end: '2026-04-02T08:00:00.000Z', timeZone: 'Europe/London' },
      nextRefresh: { at: '2026-04-02T08:00:00.000Z', credits: 500 },
      nextExpiry: { at: '2026-04-02T08:00:00.000Z', credits: 500 },
    })
  })

  const failed = {
    invoice: 'in_1',
    billingReason: 'subscription_cycle',
    paid: false,
    invoicedAt: after(0),
  }

  it.each([
    ['cancel', { when: 'period_end' }, null],
    ['cancel', { when: 'now' }, null],
    ['renew', failed, null],
    ['changePlan', { plan: 'starter' }, { at: '2026-04-02T08:00:00.000Z', credits: 100 }],
  ] as const)('after %s %o', async (route, body, nextRefresh) => {
    await practice.call(route, { body })
    expect((await practice.balance()).nextRefresh).toEqual(nextRefresh)
  })

  it('knows no refresh once the period is over, with a new version', async () => {
    const { version } = await practice.balance()
    server.clock.now = new Date('2026-04-02T08:00:00.000Z')
    const balance = await practice.balance()
    expect(balance).toMatchObject({ available: 0, nextRefresh: null })
    expect(balance.version).toBeGreaterThan(version)
    expect((await practice.balance()).version).toBe(balance.version)
  })
})

describe('whether work can start', () => {
  it.each([
    [60, 10 * MINUTE, true, 'empty'],
    [61, 10 * MINUTE, true, 'critical'],
    [109, 10 * MINUTE, true, 'low'],
    [110, 10 * MINUTE, true, 'ok'],
    [59, 10 * MINUTE, false, 'ok'],
  ])('with %i credits and %i ms: %s, then %s', async (credits, quantity, allowed, levelAfter) => {
    await practice.grant({ credits })
    expect(await practice.canStart('ai-scribe', quantity)).toMatchObject({
      allowed,
      reason: allowed ? null : 'insufficient_credits',
      required: 60,
      available: credits,
      quantityCovered: credits * 10_000,
      minutesCovered: Math.floor(credits / 6),
      levelAfter,
    })
  })

  it('tells more than a day of work in full: the figure is of all visits, not of one', async () => {
    await practice.grant({ credits: 9_880 })
    expect(await practice.canStart('ai-scribe', 1)).toMatchObject({
      quantityCovered: 98_800_000,
      minutesCovered: 1_646,
    })
  })

  it('is yes exactly up to the quantity covered', async () => {
    await practice.grant({ credits: 47 })
    const { quantityCovered } = await practice.canStart('ai-transcribe', 1)
    expect((await practice.canStart('ai-transcribe', quantityCovered)).allowed).toBe(true)
    expect((await practice.canStart('ai-transcribe', quantityCovered + 1)).allowed).toBe(false)
  })

  it('knows the features of the catalogue only', async () => {
    const query = { feature: 'ai-magic', quantity: 1 }
    expect((await practice.refused('canStart', { query })).code).toBe('unknown_feature')
  })

  it.each([{ feature: 'ai-scribe' }, { feature: 'ai-scribe', quantity: 'x' }, { quantity: 5 }])(
    'refuses %o',
    async (query) => {
      expect((await practice.refused('canStart', { query })).code).toBe('invalid_request')
    },
  )
})
