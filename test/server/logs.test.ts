import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLog, type LogLevel } from '../../demo/server/operations/log.js'
import { useTestServer } from '../support/server-backend.js'
import { MINUTE } from '../support/server-instants.js'
import { TEST_SECRETS } from '../support/server-tokens.js'

type Line = Record<string, unknown>

const written: string[] = []
const logOf = (level: LogLevel) => createLog(level, { write: (line) => void written.push(line) })
const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line)

const server = useTestServer({ log: logOf('info') })

beforeEach(() => void written.splice(0))

/** A person, a visit and secrets: what no log may hold. */
const PRIVATE = {
  member: 'member-jane-roe',
  session: 'session-visit-4711',
  key: 'key-of-mrs-smith',
  reservation: 'reservation-of-mr-jones',
  query: 'query-born-1961',
  header: 'header-diagnosis',
  body: 'body-complains-of-pain',
  token: 'token-that-is-none',
}

describe('a line for each request', () => {
  it('tells route, status, duration and account, under the id the caller was told', async () => {
    const practice = server.fresh()
    await practice.open()
    written.splice(0)
    const response = await practice.send('readReservation', { params: { reservation: 'rs-1' } })
    expect(lines()).toEqual([
      {
        level: 'info',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
        msg: 'request',
        requestId: response.headers.get('Request-Id'),
        method: 'GET',
        route: 'readReservation',
        status: 404,
        code: 'not_found',
        account: practice.account,
        duration_ms: expect.any(Number) as number,
      },
    ])
  })

  it('names what is no route without its path', async () => {
    await fetch(`${server.url}/patients/${PRIVATE.member}`)
    expect(lines()).toMatchObject([{ route: 'none', status: 404 }])
    expect(written.join()).not.toContain('patients')
  })
})

it('holds nothing that was sent, wherever it was', async () => {
  const practice = server.fresh()
  await practice.grant({ credits: 1_000 })
  const { member, session, key, reservation, query, header, body, token } = PRIVATE
  const asMember = await practice.as(member)
  const work = { feature: 'ai-scribe', quantity: MINUTE }
  const secret = asMember.headers().Authorization ?? ''

  await practice.debit({ ...work, member, session }, key)
  await asMember.call('reserve', { body: { ...work, session }, key })
  await asMember.refused('settle', { params: { reservation }, body: { quantity: 1 }, key })
  await practice.refused('settle', { params: { reservation }, body: { quantity: 1 }, key })
  await practice.refused('canStart', { query: { feature: query, quantity: 1, note: query } })
  await practice.refused('debit', { body: { ...work, member: `${member}!`, session, body } })
  const raw = (path: string, init: RequestInit) => fetch(server.url + path, init)
  await raw(`/v1/balance?${query}=${query}`, {
    headers: { Authorization: `Bearer ${token}`, 'X-Note': header, 'User-Agent': header },
  })
  await raw(`/${body}`, { method: 'POST', body })
  const typed = { ...practice.headers(key), 'Content-Type': 'application/json' }
  await raw('/v1/debits', { method: 'POST', headers: typed, body })
  await raw('/v1/debits', { method: 'POST', headers: { ...typed, 'Content-Type': header }, body })

  expect(written).toHaveLength(12)
  const hidden = [
    ...Object.values(PRIVATE),
    TEST_SECRETS.serviceKey,
    secret.slice('Bearer '.length),
  ]
  expect(hidden.filter((value) => written.join().includes(value))).toEqual([])
})

describe('an error', () => {
  const told = (error: unknown): Line => {
    logOf('info').unexpected(error, 'request-1')
    return lines()[0] as Line
  }

  it('is told with its stack and its causes', () => {
    const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' })
    expect(told(new TypeError('it broke', { cause }))).toMatchObject({
      level: 'error',
      msg: 'unexpected',
      where: 'request-1',
      error: {
        name: 'TypeError',
        message: 'it broke',
        stack: expect.arrayContaining([expect.stringContaining('logs.test.ts')]) as string[],
        cause: { message: 'connect refused', code: 'ECONNREFUSED' },
      },
    })
  })

  it('of the database is told without the row and the values it was about', async () => {
    const client = new pg.Client({ connectionString: server.databaseUrl })
    await client.connect()
    await client.query('create temp table visits (session text primary key)')
    const insert = () => client.query('insert into visits values ($1)', [PRIVATE.session])
    await insert()
    const twice = await insert().catch((error: unknown) => error)
    const wrong = await client
      .query('select $1::text::int', [PRIVATE.member])
      .catch((error: unknown) => error)
    await client.end()
    expect(JSON.stringify(twice)).toContain(PRIVATE.session)
    expect((wrong as Error).message).toContain(PRIVATE.member)

    expect(told(twice)).toMatchObject({ error: { code: '23505' } })
    expect(told(new Error('it failed', { cause: wrong }))).toMatchObject({})
    expect(lines()[1]).toMatchObject({ error: { cause: { code: '22P02' } } })
    expect(written.join()).not.toContain(PRIVATE.session)
    expect(written.join()).not.toContain(PRIVATE.member)
  })

  it('of a parser is told without the text', () => {
    const parse = (): unknown => JSON.parse(PRIVATE.body)
    let caught: unknown
    try {
      parse()
    } catch (error) {
      caught = error
    }
    expect((caught as Error).message).toContain('body-')
    told(caught)
    expect(written.join()).not.toContain('body-')
  })

  it('that is its own cause is told to an end', () => {
    const ring = new Error('round')
    ring.cause = ring
    expect(JSON.stringify(told(ring)).match(/round/g)).toHaveLength(6)
  })

  it('that is none is told by its type alone', () => {
    expect(told(PRIVATE.body)).toMatchObject({ error: { name: 'string' } })
    expect(written.join()).not.toContain(PRIVATE.body)
  })
})

it('says only what is as grave as the level', () => {
  const log = logOf('error')
  const request = { requestId: 'r', method: 'GET', route: 'healthz', duration_ms: 1.26 } as const
  log.answered({ ...request, status: 200 })
  log.step('draining')
  log.answered({ ...request, status: 503 })
  log.unexpected(new Error('it broke'), 'background')
  expect(lines().map(({ msg, status }) => [msg, status])).toEqual([
    ['request', 503],
    ['unexpected', undefined],
  ])
  expect(lines()[0]).toMatchObject({ level: 'error', duration_ms: 1.3 })
})
