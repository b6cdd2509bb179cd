import { describe, expect, it } from 'vitest'
import { Problem, routes, type Route, type RouteName } from '@virtual-practice/credits/contract'
import { createApp } from '../../demo/server/http/app.js'
import { useTestServer } from '../support/server-backend.js'
import { MINUTE } from '../support/server-instants.js'
import * as z from 'zod/mini'

const server = useTestServer()

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const problem = z.parse(Problem, await response.json())
  expect(problem.status).toBe(response.status)
  expect(response.headers.get('Request-Id')).toBe(problem.requestId)
  return problem
}

interface Sent {
  readonly path?: string
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

/** A debit, but for what the test says. */
async function send({ path = '/v1/debits', method = 'POST', body, headers = {} }: Sent) {
  const practice = server.fresh()
  await practice.open()
  const json = { 'Content-Type': 'application/json', ...practice.headers('key-1') }
  return fetch(server.url + path, {
    method,
    headers: { ...json, ...headers },
    ...(body && { body }),
  })
}

const work = { feature: 'ai-scribe', quantity: MINUTE, member: 'dr-lee', session: 's' }

it.each<[string, Sent, number, string]>([
  ['a path that is not there', { path: '/v2/balance' }, 404, 'not_found'],
  ['a method that is not offered', { method: 'DELETE' }, 405, 'method_not_allowed'],
  ['a body that is not JSON', { body: '{"feature"' }, 400, 'malformed_request'],
  ['no body', {}, 400, 'malformed_request'],
  ['a body that is not an object', { body: '[]' }, 422, 'invalid_request'],
  [
    'a body that is not said to be JSON',
    { body: JSON.stringify(work), headers: { 'Content-Type': 'text/plain' } },
    415,
    'unsupported_media_type',
  ],
  ['a body that is too large', { body: ' '.repeat(65_537) }, 413, 'payload_too_large'],
  ['a key that is none', { headers: { 'Idempotency-Key': 'a key' } }, 400, 'malformed_request'],
  [
    'a feature that is not in the catalogue',
    { body: JSON.stringify({ ...work, feature: 'ai-magic' }) },
    422,
    'unknown_feature',
  ],
  [
    'a day that does not exist',
    { method: 'GET', path: '/v1/balance/at?at=2026-02-30T00:00:00.000Z' },
    422,
    'invalid_request',
  ],
  ['credits that are not there', { body: JSON.stringify(work) }, 402, 'insufficient_credits'],
])('%s is a problem', async (_, sent, status, code) => {
  expect(await problemOf(await send(sent))).toMatchObject({ status, code })
})

it('says which methods there are', async () => {
  const response = await send({ path: '/v1/grants', method: 'PUT' })
  expect((await problemOf(response)).code).toBe('method_not_allowed')
  expect(response.headers.get('Allow')).toBe('POST, GET')
})

/** Each debit of a batch has a key of its own; what is of no account has none. */
const isKeyed = ([name, { method, ofBackend }]: [string, Route]) =>
  method === 'POST' && name !== 'debitBatch' && !ofBackend

const filled = (path: string) => path.replace(/:\w+/, 'id_1')

it.each(Object.entries<Route>(routes).filter(isKeyed))(
  'refuses %s without a key',
  async (_, { path }) => {
    const json = { ...server.fresh().headers(), 'Content-Type': 'application/json' }
    const url = server.url + filled(path)
    const response = await fetch(url, { method: 'POST', headers: json, body: '{}' })
    expect((await problemOf(response)).code).toBe('malformed_request')
  },
)

it('names every field that is wrong', async () => {
  const body = JSON.stringify({ feature: 'AI', quantity: 0, member: 'Dr Lee', session: '' })
  const { fields } = await problemOf(await send({ body }))
  expect(fields?.map(({ path }) => path)).toEqual(['feature', 'quantity', 'member', 'session'])
})

it('refuses what it does not know, and keeps nothing of it', async () => {
  const practice = server.fresh()
  await practice.grant({ credits: 10 })
  const body = { ...work, note: 'Mrs Smith, 1961' }
  expect(await practice.refused('debit', { body })).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'note' }],
  })
  const kept = await server.query('select request from credits.operations where account = $1', [
    practice.account,
  ])
  expect(JSON.stringify(kept)).not.toContain('Smith')
})

it('tells nobody what went wrong inside, and reports it under the same id', async () => {
  const reports: [unknown, string][] = []
  const secret = 'password is in this message'
  const app = createApp({
    practice: server.backend.practice,
    live: { subscribe: () => () => undefined } as never,
    authenticate: {
      caller: () => Promise.reject(new Error(secret)),
      service: () => Promise.reject(new Error(secret)),
    },
    testMode: false,
    rateLimit: () => Promise.reject(new Error('is not asked')),
    ready: () => Promise.resolve(),
    origins: [],
    bodyMax_bytes: 1_000,
    answered: () => undefined,
    unexpected: (error, requestId) => void reports.push([error, requestId]),
    ending: new AbortController().signal,
  })
  const response = await app.request('/v1/balance')
  const problem = await problemOf(response)
  expect(problem).toMatchObject({ status: 500, code: 'internal' })
  expect(JSON.stringify(problem)).not.toContain(secret)
  expect(reports).toMatchObject([[{ message: secret }, problem.requestId]])
})

describe('every route of the contract', () => {
  it.each(Object.keys(routes) as RouteName[])('%s is served', async (name) => {
    const { method, path } = routes[name]
    const response = await fetch(server.url + filled(path), { method })
    expect((await problemOf(response)).code).toBe('unauthorized')
  })
})

describe('web pages of other origins', () => {
  const preflight = (origin: string) =>
    fetch(`${server.url}/v1/reservations`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    })

  it('may call when they are allowed to, without cookies', async () => {
    const { status, headers } = await preflight('http://host.test')
    expect(status).toBe(204)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://host.test')
    expect(headers.get('Access-Control-Allow-Headers')?.split(',')).toEqual([
      'authorization',
      'content-type',
      'idempotency-key',
      'last-event-id',
    ])
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  it('may not when they are not', async () => {
    const { headers } = await preflight('http://elsewhere.test')
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('may read replays, waits and problems', async () => {
    const { headers } = await fetch(`${server.url}/v1/balance`, {
      headers: { Origin: 'http://host.test' },
    })
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://host.test')
    expect(headers.get('Access-Control-Expose-Headers')).toBe(
      'Idempotency-Replayed,Retry-After,Request-Id',
    )
  })
})

it('says that it is well', async () => {
  const response = await fetch(`${server.url}/healthz`)
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
})

it.each(['%00', 'rs_1%00', '%22', 'a'.repeat(65)])(
  'knows no reservation called %s, and reports nothing',
  async (id) => {
    const before = server.reported.length
    const path = `/v1/reservations/${id}`
    const found = await fetch(server.url + path, { headers: server.fresh().headers() })
    expect((await problemOf(found)).code).toBe('not_found')
    expect((await problemOf(await send({ path: `${path}/release` }))).code).toBe('not_found')
    expect(server.reported).toHaveLength(before)
  },
)
