import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clock, Subscription, SubscriptionResult } from '@virtual-practice/credits/contract'
import { freePort } from '../../scripts/free-port.js'
import { runBackend, useTestServer, type RunningBackend } from '../support/server-backend.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import { EventReader } from '../support/server-events.js'
import { withFolder } from '../support/server-folder.js'
import { after, DAY, HOUR, MINUTE } from '../support/server-instants.js'
import { failedBy, servedBy } from '../support/server-process.js'
import { TEST_SECRETS } from '../support/server-tokens.js'

const server = useTestServer({ testMode: true })
let second: RunningBackend

beforeAll(async () => {
  second = await runBackend(server.databaseUrl, { testMode: true })
})

afterAll(() => second.stop())

const setClock = async (caller: ServerCaller, body: unknown) =>
  (await caller.call<Clock>('setClock', { body })).body.now
const readClock = async (caller: ServerCaller) => (await caller.call<Clock>('readClock')).body.now

describe('before it is set', () => {
  it('is null, and time is real', async () => {
    const practice = server.fresh()
    expect(await readClock(practice)).toBeNull()
    const { asOf } = await practice.balance()
    expect(Math.abs(Date.parse(asOf) - Date.now())).toBeLessThan(MINUTE)
  })

  it('cannot go to before what an account knows', async () => {
    const practice = server.fresh()
    await practice.open()
    const problem = await practice.refused('setClock', { body: { now: after(0) } })
    expect(problem).toMatchObject({ code: 'invalid_request', fields: [{ path: 'now' }] })
    expect(await readClock(practice)).toBeNull()
  })

  it('is not there in a backend for real credits', async () => {
    const real = await runBackend(server.databaseUrl)
    const practice = createServerCaller(real.url, 'real')
    expect(await practice.refused('readClock')).toMatchObject({ status: 404, code: 'not_found' })
    const body = { advanceMs: HOUR }
    expect(await practice.refused('setClock', { body })).toMatchObject({ code: 'not_found' })
    await real.stop()
  })
})

describe('once it is set', () => {
  let practice: ServerCaller
  let start: number
  const later = (by_ms: number) => new Date(start + by_ms).toISOString()

  beforeAll(async () => {
    practice = server.fresh({ timeZone: 'Europe/London' })
    start = Date.parse((await setClock(practice, { advanceMs: HOUR }))!)
  })

  /** The next test begins where this one ends. */
  const advance = async (by_ms: number) => {
    start = Date.parse((await setClock(practice, { advanceMs: by_ms }))!)
  }

  it('stands still, in every process', async () => {
    const other = createServerCaller(second.url, practice.account)
    expect(await readClock(other)).toBe(later(0))
    expect((await practice.balance()).asOf).toBe(later(0))
    expect((await other.balance()).asOf).toBe(later(0))
  })

  it('goes to an instant or ahead, and never back', async () => {
    expect(await setClock(practice, { now: later(HOUR) })).toBe(later(HOUR))
    expect(await setClock(practice, { now: later(HOUR) })).toBe(later(HOUR))
    expect(await setClock(practice, { advanceMs: 1 })).toBe(later(HOUR + 1))
    const back = await practice.refused('setClock', { body: { now: later(HOUR) } })
    expect(back).toMatchObject({ code: 'invalid_request', fields: [{ path: 'now' }] })
    expect(await readClock(practice)).toBe(later(HOUR + 1))
    await advance(DAY)
  })

  it.each([
    {},
    { now: after(0), advanceMs: 1 },
    { now: 'tomorrow' },
    { now: '2999-02-30T00:00:00.000Z' },
    { advanceMs: 0 },
    { advanceMs: 1.5 },
    { advanceMs: -1 },
  ])('refuses %o', async (body) => {
    expect((await practice.refused('setClock', { body })).code).toBe('invalid_request')
    expect(await readClock(practice)).toBe(later(0))
  })

  it('asks for the service key, and for no account', async () => {
    const member = await practice.as('dr-lee', 'read reserve buy manage')
    expect((await member.refused('readClock')).code).toBe('forbidden')
    const body = { advanceMs: 1 }
    expect((await member.refused('setClock', { body })).code).toBe('forbidden')
    const headers = { Authorization: `Bearer ${TEST_SECRETS.serviceKey}` }
    const answer = await fetch(`${server.url}/v1/test-clock`, { headers })
    expect(await answer.json()).toEqual({ now: later(0) })
  })

  it('has booked what was due in every account when it answers', async () => {
    const accounts = [server.fresh(), server.fresh(), server.fresh()]
    for (const account of accounts) {
      await account.grant({ credits: 100, source: 'promotional', expiresAt: later(2 * HOUR) })
      await account.grant({ credits: 7, effectiveAt: later(HOUR) })
      await account.reserve({ quantity: MINUTE, ttlSeconds: 60 })
    }
    await advance(3 * HOUR)
    const rows = await server.query(
      `select account, type, credits::int, event_at from credits.entries
       where account = any($1) order by account, seq`,
      [accounts.map(({ account }) => account)],
    )
    const opened = start - 3 * HOUR
    expect(rows).toEqual(
      accounts.flatMap(({ account }) => [
        { account, type: 'granted', credits: 100, event_at: new Date(opened) },
        { account, type: 'granted', credits: 7, event_at: new Date(opened + HOUR) },
        { account, type: 'expired', credits: -100, event_at: new Date(opened + 2 * HOUR) },
      ]),
    )
  })

  it('is heard of by who listens, in every process', async () => {
    const watched = server.fresh()
    await watched.grant({ credits: 5, source: 'promotional', expiresAt: later(HOUR) })
    const readers = await Promise.all(
      [server.url, second.url].map((url) => EventReader.open(url, watched.headers())),
    )
    for (const reader of readers)
      expect(await reader.next()).toMatchObject({ balance: { available: 5, asOf: later(0) } })
    await advance(HOUR)
    for (const reader of readers) {
      expect(await reader.next()).toMatchObject({ balance: { available: 0, asOf: later(0) } })
      reader.close()
    }
  })

  it('is what the calendar goes by', async () => {
    await practice.call('subscribe', { body: { plan: 'pro' } })
    const { period } = (await practice.call<Subscription>('readSubscription')).body
    expect(period.start).toBe(later(0))
    await setClock(practice, { now: period.end })
    const body = {
      invoice: 'in_1',
      billingReason: 'subscription_cycle',
      paid: true,
      invoicedAt: period.end,
    }
    const renewed = (await practice.call<SubscriptionResult>('renew', { body })).body
    expect(renewed.subscription.period.start).toBe(period.end)
    expect(renewed.balance).toMatchObject({ monthly: 500, asOf: period.end })
  })

  it('is not what a token ends by', async () => {
    const member = await practice.as('dr-lee')
    await practice.call('setClock', { body: { advanceMs: 400 * DAY } })
    expect((await member.balance()).available).toBe(0)
  })

  it('keeps backends for real credits away from its database', async () => {
    const starting = runBackend(server.databaseUrl)
    await expect(starting).rejects.toMatchObject({ code: 'of_tests' })
  })
})

it('is switched on by the environment, which says why a start without it is refused', async () => {
  await withFolder(async (dataFolder) => {
    const port = await freePort()
    const first = await servedBy({ dataFolder, port, env: { CREDITS_TEST_CLOCK: '1' } })
    await setClock(createServerCaller(first.url, 'moved'), { now: '2030-01-01T00:00:00.000Z' })
    expect(await first.end('SIGTERM')).toBe(0)
    const { code, said } = await failedBy({ dataFolder, port })
    expect(code).toBe(1)
    expect(said).toMatch(/^This is a database of tests: its clock stands at 2030-01-01.*=1,/)
    const wrong = await failedBy({ dataFolder, port, env: { CREDITS_TEST_CLOCK: 'yes' } })
    expect(wrong.said).toBe('CREDITS_TEST_CLOCK: is 0 or 1\n')
  })
})
