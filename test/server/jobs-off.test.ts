import { expect, it } from 'vitest'
import { bookDue } from '../../demo/server/services/book-due.js'
import { readSettings } from '../../demo/server/settings.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'
import { TEST_SECRETS } from '../support/server-tokens.js'

const server = useTestServer()

const START = MONDAY.getTime()
const IDS = /\b(gr|rs|op)_[0-9a-f]+/g

/** What is shown of an account, without what names it. */
async function shown(practice: ServerCaller): Promise<string> {
  const query = { from: after(0), to: after(60 * DAY) }
  const answers = [
    await practice.balance(),
    await practice.grants(),
    (await practice.call('readSubscription')).body,
    (await practice.call('readStatement', { query })).body,
    (await practice.call('readBalanceChanges', { query: { since: after(0) } })).body,
    (await practice.call('readBalanceAt', { query: { at: after(HOUR) } })).body,
    await practice.canStart('ai-scribe', MINUTE),
  ]
  return JSON.stringify(answers).replaceAll(practice.account, 'account').replace(IDS, '$1')
}

/** Some weeks in which much is due, and nobody asks for days. */
async function lived(pass: () => Promise<unknown>): Promise<string[]> {
  server.clock.now = MONDAY
  const practice = server.fresh()
  const moveTo = async (since_ms: number) => {
    server.clock.now = new Date(START + since_ms)
    await pass()
  }
  const seen: string[] = []
  await practice.call('subscribe', { body: { plan: 'pro' } })
  await practice.grant({ credits: 30, source: 'promotional', expiresAt: after(3 * DAY) })
  await practice.grant({ credits: 40, effectiveAt: after(2 * DAY) })
  await practice.reserve({ quantity: 10 * MINUTE, ttlSeconds: 600 })
  for (const since_ms of [10 * MINUTE, 2 * DAY, 2 * DAY + 1]) await moveTo(since_ms)
  seen.push(await shown(practice))
  await practice.reserve({ quantity: MINUTE, ttlSeconds: 86_400 })
  await practice.call('cancel', { body: { when: 'period_end' } })
  for (const days of [3, 4, 31, 32]) await moveTo(days * DAY)
  seen.push(await shown(practice))
  return seen
}

it('shows the same whether jobs have run or not', async () => {
  const { ledger } = server.backend.practice
  let booked = 0
  const without = await lived(() => Promise.resolve())
  const passes = await lived(async () => (booked += await bookDue(ledger)))
  expect(passes).toEqual(without)
  expect(booked).toBeGreaterThanOrEqual(5)
  expect(without[1]).toContain('"state":"canceled"')
})

it('is switched by the environment', () => {
  const env = {
    CREDITS_SERVICE_KEY: TEST_SECRETS.serviceKey,
    CREDITS_TOKEN_SECRET: TEST_SECRETS.tokenSecret,
  }
  expect(readSettings(env).jobs).toBe(true)
  expect(readSettings({ ...env, JOBS: '0' }).jobs).toBe(false)
  expect(() => readSettings({ ...env, JOBS: 'no' })).toThrow('JOBS: is 0 or 1')
})
