import { expect, it } from 'vitest'
import type { BalanceSeries } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'

const server = useTestServer()

const seriesOf = async (practice: ServerCaller, query: Record<string, string>) =>
  (await practice.call<BalanceSeries>('readBalanceSeries', { query })).body

const quiet = {
  ...{ held: 0, debt: 0, granted: 0, bought: 0, recharged: 0 },
  ...{ used: 0, expired: 0, voided: 0, refunded: 0 },
}

it('goes by the days of the account, from before it was opened until now', async () => {
  server.clock.now = new Date('2026-03-27T12:00:00.000Z')
  const practice = server.fresh({ timeZone: 'Europe/London' })
  await practice.grant({
    credits: 100,
    source: 'monthly',
    periodStart: '2026-03-01T00:00:00.000Z',
    expiresAt: '2026-03-29T00:00:00.000Z',
  })
  await practice.grant({ credits: 40, source: 'purchased' })
  await practice.debit({ quantity: 300_000 })
  server.clock.now = new Date('2026-03-29T00:00:00.000Z')
  await practice.reserve({ quantity: 60_000 })
  const series = await seriesOf(practice, {
    by: 'day',
    from: '2026-03-26T12:00:00.000Z',
    to: '2026-04-02T12:00:00.000Z',
  })

  expect(series).toEqual({
    timeZone: 'Europe/London',
    from: '2026-03-26T00:00:00.000Z',
    to: '2026-04-02T23:00:00.000Z',
    asOf: '2026-03-29T00:00:00.000Z',
    opening: 0,
    rows: [
      {
        start: '2026-03-26T00:00:00.000Z',
        end: '2026-03-27T00:00:00.000Z',
        monthly: 0,
        purchased: 0,
        ...quiet,
      },
      {
        start: '2026-03-27T00:00:00.000Z',
        end: '2026-03-28T00:00:00.000Z',
        monthly: 70,
        purchased: 40,
        ...quiet,
        granted: 100,
        bought: 40,
        used: 30,
      },
      {
        start: '2026-03-28T00:00:00.000Z',
        end: '2026-03-29T00:00:00.000Z',
        monthly: 70,
        purchased: 40,
        ...quiet,
      },
    ],
  })
  // What happens at midnight belongs to the day that begins: none of it has passed yet.
  server.clock.now = new Date('2026-03-29T00:01:00.000Z')
  const next = await seriesOf(practice, { by: 'day', from: series.asOf, to: series.to })
  expect(next.opening).toBe(110)
  expect(next.rows).toEqual([
    {
      start: '2026-03-29T00:00:00.000Z',
      end: '2026-03-29T23:00:00.000Z',
      monthly: 0,
      purchased: 34,
      ...quiet,
      held: 6,
      expired: 70,
    },
  ])
})

it('has nothing to tell of time to come', async () => {
  server.clock.now = new Date('2026-03-27T12:00:00.000Z')
  const practice = server.fresh()
  await practice.grant({ credits: 100 })
  const query = { by: 'hour', from: '2026-03-28T00:00:00.000Z', to: '2026-03-29T00:00:00.000Z' }
  expect(await seriesOf(practice, query)).toMatchObject({ opening: 100, rows: [] })
})

it('says what is wrong with a question', async () => {
  const practice = server.fresh()
  const refused = (query: Record<string, string>) =>
    practice.refused('readBalanceSeries', { query })
  const from = '2026-03-28T00:00:00.000Z'
  expect(await refused({ by: 'hour', from, to: from })).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'to' }],
  })
  expect(await refused({ by: 'hour', from, to: '2027-03-28T00:00:00.000Z' })).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'to', message: 'is more than 2000 rows of one hour after from' }],
  })
})
