import {
  IDEMPOTENCY_HEADER,
  routes,
  type ProblemCode,
  type Route,
} from '@virtual-practice/credits/contract'
import type { Backend } from '../backend.js'
import { part } from '../check.js'
import { refusedWith, type Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'
import type { Incoming } from '../wire.js'

/** Larger than any body that makes sense. */
const TOO_LARGE = 2_000_000

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

/** A debit, but for what is said. */
async function send(practice: Practice, { headers = {}, ...sent }: Sent): Promise<Incoming> {
  const { method, path } = routes.debit
  const usual = {
    ...practice.headers,
    [IDEMPOTENCY_HEADER]: 'key-1',
    'Content-Type': 'application/json',
  }
  const { account } = practice
  const outgoing = { method, path, account, headers: { ...usual, ...headers }, ...sent }
  const incoming = await practice.wire.send(outgoing)
  practice.answers.take('debit', incoming)
  return incoming
}

const refuses = (code: ProblemCode, sent: Sent) => async (backend: Backend) => {
  const practice = await backend.open()
  refusedWith(code, await send(practice, sent))
}

/** Each debit of a batch has a key of its own; what is about the whole backend has none. */
const isKeyed = ([name, { method, ofBackend }]: [string, Route]): boolean =>
  method === 'POST' && name !== 'debitBatch' && !ofBackend

export const problems = part('problems', 'refusals', {
  'a path that is not there is not_found': refuses('not_found', { path: '/v1/conformance' }),
  'a method that is not offered is refused, with those that are': async (backend) => {
    const practice = await backend.open()
    const incoming = await send(practice, { method: 'PUT', path: routes.grant.path, body: '{}' })
    refusedWith('method_not_allowed', incoming)
    const allowed = (incoming.headers.get('Allow') ?? '').split(/, */)
    for (const method of ['GET', 'POST'])
      must(allowed.includes(method), `Allow does not name ${method}`)
  },
  'a body that is not JSON is malformed': refuses('malformed_request', { body: '{"feature"' }),
  'no body where one is needed is malformed': refuses('malformed_request', {}),
  'a body that is no object is invalid': refuses('invalid_request', { body: '[]' }),
  'a body that is not said to be JSON is refused': refuses('unsupported_media_type', {
    body: '{}',
    headers: { 'Content-Type': 'text/plain' },
  }),
  'a body that is too large is refused': refuses('payload_too_large', {
    body: ' '.repeat(TOO_LARGE),
  }),
  'a key that can be none is malformed': refuses('malformed_request', {
    body: '{}',
    headers: { [IDEMPOTENCY_HEADER]: 'a key' },
  }),
  'every write asks for a key': async (backend) => {
    const practice = await backend.open()
    for (const [, { method, path }] of Object.entries<Route>(routes).filter(isKeyed)) {
      const headers = { ...practice.headers, 'Content-Type': 'application/json' }
      const filled = path.replace(/:\w+/g, 'none')
      const { account } = practice
      const outgoing = { method, path: filled, account, headers, body: '{}' }
      refusedWith('malformed_request', await practice.wire.send(outgoing))
    }
  },
  'every field that is wrong is named': async (backend) => {
    const practice = await backend.open()
    const body = { feature: 'AI', quantity: 0, member: 'Dr Lee', session: '' }
    const { fields } = await practice.refused('invalid_request', 'debit', { body })
    const named = fields?.map(({ path }) => path).sort()
    sees(named, ['feature', 'member', 'quantity', 'session'], 'the named fields')
  },
  'a refusal carries the id of the request, which is in its header too': async (backend) => {
    const practice = await backend.open()
    const { body, headers } = await practice.send('debit', { body: {} })
    const requestId = headers.get('Request-Id')
    must(requestId !== null && requestId !== '', 'there is no Request-Id')
    sees(body, { requestId })
  },
  'no answer may be kept by a cache on the way': async (backend) => {
    const practice = await backend.open()
    for (const { headers } of [await practice.send('readBalance'), await practice.send('debit')])
      sees(headers.get('Cache-Control'), /\bno-store\b/, 'Cache-Control')
  },
  'an id that can be none is not_found': async (backend) => {
    const practice = await backend.open()
    for (const reservation of ['%00', '%22', 'a'.repeat(65)]) {
      const params = { reservation }
      await practice.refused('not_found', 'readReservation', { params })
      await practice.refused('not_found', 'release', { params })
    }
  },
  'an instant is a day that there is, in UTC, to the millisecond': async (backend) => {
    const practice = await backend.open()
    for (const effectiveAt of [
      '2026-02-30T00:00:00.000Z',
      '2026-02-01T00:00:00Z',
      '2026-02-01T00:00:00.000+01:00',
      '2026-02-01',
    ]) {
      const body = { source: 'purchased', credits: 1, reason: 'test', effectiveAt }
      const { fields } = await practice.refused('invalid_request', 'grant', { body })
      sees(fields, [{ path: 'effectiveAt' }])
    }
    const effectiveAt = new Date(practice.opened_ms - 123_456_789).toISOString()
    const kept = practice.after(86_400_001)
    sees(await practice.grant({ credits: 1, effectiveAt: kept }), { effectiveAt: kept })
    sees(await practice.grant({ credits: 1, effectiveAt }), { effectiveAt })
  },
})
