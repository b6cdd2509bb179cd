import { beforeEach, describe, expect, it } from 'vitest'
import type { Usage } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MINUTE } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** An account whose grant was made before anything that follows. */
async function opened(timeZone: string): Promise<void> {
  server.clock.now = new Date('2026-01-01T00:00:00.000Z')
  practice = server.fresh({ timeZone })
  await practice.grant({ credits: 1_000 })
}

async function workAt(at: string, credits: number, member = 'dr-lee'): Promise<string> {
  server.clock.now = new Date(at)
  const { operation } = await practice.debit({ quantity: credits * 10_000, member })
  return operation
}

const usage = async (query: Record<string, string>): Promise<Usage> =>
  (await practice.call<Usage>('readUsage', { query })).body

const rows = async (query: Record<string, string>) =>
  (await usage(query)).rows.map(({ start, end, credits }) => [start, end, credits])

describe('in London', () => {
  beforeEach(() => opened('Europe/London'))

  it('tells what was used and given back, by the day', async () => {
    const operation = await workAt('2026-03-28T23:59:59.999Z', 6)
    await workAt('2026-03-29T00:00:00.000Z', 5, 'dr-kim')
    await workAt('2026-03-29T22:59:59.999Z', 1)
    const params = { operation }
    await practice.call('refundUsage', { params, body: { reason: 'silence', credits: 2 } })
    const asked = { by: 'day', from: '2026-03-28T12:00:00.000Z', to: '2026-03-29T12:00:00.000Z' }
    expect(await usage(asked)).toEqual({
      timeZone: 'Europe/London',
      from: '2026-03-28T00:00:00.000Z',
      // Twenty-three hours later: summer time has begun.
      to: '2026-03-29T23:00:00.000Z',
      total: { credits: 12, refunded: 2, operations: 3 },
      rows: [
        {
          start: '2026-03-28T00:00:00.000Z',
          end: '2026-03-29T00:00:00.000Z',
          feature: null,
          member: null,
          credits: 6,
          refunded: 0,
          operations: 1,
        },
        {
          start: '2026-03-29T00:00:00.000Z',
          end: '2026-03-29T23:00:00.000Z',
          feature: null,
          member: null,
          credits: 6,
          refunded: 2,
          operations: 2,
        },
      ],
    })
  })

  it('has two hours at one o’clock when the clocks go back', async () => {
    await workAt('2026-10-25T00:30:00.000Z', 1)
    await workAt('2026-10-25T01:30:00.000Z', 2)
    const asked = { by: 'hour', from: '2026-10-25T00:10:00.000Z', to: '2026-10-25T01:10:00.000Z' }
    expect(await rows(asked)).toEqual([
      ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z', 1],
      ['2026-10-25T01:00:00.000Z', '2026-10-25T02:00:00.000Z', 2],
    ])
  })

  it('begins weeks on Monday and months on their first', async () => {
    await workAt('2026-03-29T22:59:59.999Z', 1)
    await workAt('2026-03-29T23:00:00.000Z', 2)
    const asked = { from: '2026-03-25T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }
    expect(await rows({ by: 'week', ...asked })).toEqual([
      ['2026-03-23T00:00:00.000Z', '2026-03-29T23:00:00.000Z', 1],
      ['2026-03-29T23:00:00.000Z', '2026-04-05T23:00:00.000Z', 2],
    ])
    expect(await rows({ by: 'month', ...asked })).toEqual([
      ['2026-03-01T00:00:00.000Z', '2026-03-31T23:00:00.000Z', 3],
    ])
  })

  it('is one member’s own when he is asked for, whatever it is grouped by', async () => {
    await workAt('2026-05-01T10:00:00.000Z', 1)
    await workAt('2026-05-01T10:00:00.000Z', 2, 'dr-kim')
    const asked = {
      by: 'day',
      from: '2026-05-01T00:00:00.000Z',
      to: '2026-05-02T00:00:00.000Z',
      member: 'dr-kim',
    }
    expect((await usage(asked)).rows).toMatchObject([{ member: null, credits: 2 }])
    const grouped = await usage({ ...asked, groupBy: 'member' })
    expect(grouped.rows).toMatchObject([{ member: 'dr-kim', credits: 2 }])
    expect((await usage({ ...asked, member: 'nobody' })).rows).toEqual([])
  })
})

it('knows the half hours by which Lord Howe moves its clocks', async () => {
  await opened('Australia/Lord_Howe')
  await workAt('2026-04-04T14:10:00.000Z', 1)
  await workAt('2026-04-04T15:10:00.000Z', 2)
  await workAt('2026-04-04T15:40:00.000Z', 3)
  const asked = { by: 'hour', from: '2026-04-04T14:00:00.000Z', to: '2026-04-04T16:00:00.000Z' }
  expect(await rows(asked)).toEqual([
    ['2026-04-04T14:00:00.000Z', '2026-04-04T15:00:00.000Z', 1],
    // From two back to half past one.
    ['2026-04-04T15:00:00.000Z', '2026-04-04T15:30:00.000Z', 2],
    ['2026-04-04T15:30:00.000Z', '2026-04-04T16:30:00.000Z', 3],
  ])
})

it('knows that Samoa had no 30 December 2011', async () => {
  await opened('Pacific/Apia')
  const { from, to } = await usage({
    by: 'day',
    from: '2011-12-30T09:59:59.999Z',
    to: '2011-12-30T10:00:00.001Z',
  })
  expect([from, to]).toEqual(['2011-12-29T10:00:00.000Z', '2011-12-31T10:00:00.000Z'])
})

const later = (minutes: number): string =>
  new Date(Date.parse('9999-12-31T23:59:59.999Z') + minutes * MINUTE).toISOString()

/** A day on which the clocks of Monrovia were behind by 44 minutes and a half. */
const sun = { from: '1971-12-01T00:00:00.000Z', to: '1971-12-02T00:00:00.000Z' }

describe('refuses', () => {
  beforeEach(() => opened('Africa/Monrovia'))
  const day = { by: 'day', from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' }

  it.each([
    ['a unit that is none', { ...day, by: 'year' }, 'by'],
    ['no instants', { by: 'day', to: day.to }, 'from'],
    ['a day that is none', { ...day, to: '2026-02-30T00:00:00.000Z' }, 'to'],
    ['an end before its beginning', { ...day, to: day.from }, 'to'],
    ['too many hours', { ...day, by: 'hour', to: '2026-06-01T00:00:00.000Z' }, 'to'],
    ['too many days', { ...day, from: '2001-01-01T00:00:00.000Z' }, 'to'],
    ['an end after all calendars', { ...day, from: later(-60), to: later(0) }, 'to'],
    ['clocks set by the sun', { ...day, ...sun }, 'from'],
  ])('%s', async (_, query, path) => {
    const { code, fields } = await practice.refused('readUsage', { query })
    expect([code, fields?.map((field) => field.path)]).toEqual(['invalid_request', [path]])
  })
})

it('is read by whoever may read, and by nobody of another account', async () => {
  await opened('UTC')
  await workAt('2026-05-01T10:00:00.000Z', 7)
  const query = { by: 'month', from: '2026-01-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' }
  const viewer = await practice.as('viewer', 'read')
  expect((await viewer.call<Usage>('readUsage', { query })).body.total.credits).toBe(7)
  const other = await server.fresh().call<Usage>('readUsage', { query })
  expect(other.body.rows).toEqual([])
  const buyer = await practice.as('buyer', 'buy')
  expect((await buyer.refused('readUsage', { query })).code).toBe('forbidden')
})
