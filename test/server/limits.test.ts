import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_LIMITS } from '../../demo/server/limits.js'
import { createRateLimit } from '../../demo/server/operations/rate-limit.js'
import { withLockedAccount } from '../support/locked-account.js'
import { useTestServer } from '../support/server-backend.js'

const LIMITS = {
  ...DEFAULT_LIMITS,
  memberPerMinute: 3,
  servicePerMinute: 20,
  bodyMax_bytes: 500,
  statement_ms: 300,
}

const server = useTestServer({ limits: LIMITS })

const work = { feature: 'ai-scribe', quantity: 10_000, member: 'dr-lee', session: 's' }

describe('requests of one caller', () => {
  it('are refused when a minute has had too many, with how long to wait', async () => {
    const member = await server.fresh().as('dr-lee')
    for (let n = 0; n < 3; n += 1) await member.balance()
    const refused = await member.send('readBalance')
    expect([refused.status, await refused.json()]).toEqual([
      429,
      expect.objectContaining({ code: 'rate_limited' }),
    ])
    const wait_s = Number(refused.headers.get('Retry-After'))
    expect(wait_s).toBeGreaterThan(0)
    expect(wait_s).toBeLessThanOrEqual(60)
    expect(refused.headers.get('RateLimit-Reset')).toBe(String(wait_s))
  })

  it('are counted in what every answer says', async () => {
    const member = await server.fresh().as('dr-lee')
    const said = async (name: 'readBalance' | 'debit') => {
      const { headers } = await member.send(name)
      return ['RateLimit-Limit', 'RateLimit-Remaining'].map((header) => headers.get(header))
    }
    expect(await said('readBalance')).toEqual(['3', '2'])
    expect(await said('debit')).toEqual(['3', '1'])
  })

  it('are counted for each member and each account apart, and for the service key', async () => {
    const practice = server.fresh()
    const [lee, kim] = [await practice.as('dr-lee'), await practice.as('dr-kim')]
    for (let n = 0; n < 3; n += 1) await lee.balance()
    expect((await lee.refused('readBalance')).code).toBe('rate_limited')
    await kim.balance()
    await (await server.fresh().as('dr-lee')).balance()
    await practice.balance()
    for (let n = 0; n < 18; n += 1) await practice.balance()
    expect((await practice.refused('readBalance')).code).toBe('rate_limited')
    await server.fresh().balance()
  })

  it('are counted whatever token of his the member sends', async () => {
    const practice = server.fresh()
    for (const scope of ['read', 'read reserve', 'read buy'])
      await (await practice.as('dr-lee', scope)).balance()
    expect((await (await practice.as('dr-lee')).refused('readBalance')).code).toBe('rate_limited')
  })

  it('do not count where no token is asked for', async () => {
    for (let n = 0; n < 30; n += 1)
      for (const path of ['/healthz', '/readyz', '/v1/openapi.json']) {
        const { status, headers } = await fetch(server.url + path)
        expect([status, headers.get('RateLimit-Limit')]).toEqual([200, null])
      }
  })

  it('begin anew after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const limit = createRateLimit({ ...LIMITS, memberPerMinute: 1 })
    const caller = { kind: 'member', account: 'a', member: 'dr-lee' } as const
    expect(await limit(caller)).toEqual({ limit: 1, remaining: 0, reset_s: 60, exceeded: false })
    vi.advanceTimersByTime(45_000)
    expect(await limit(caller)).toEqual({ limit: 1, remaining: 0, reset_s: 15, exceeded: true })
    vi.advanceTimersByTime(15_000)
    expect(await limit(caller)).toMatchObject({ exceeded: false })
    vi.useRealTimers()
  })
})

describe('a body', () => {
  const chunked = (chunks: string[], headers: Record<string, string>) =>
    fetch(`${server.url}/v1/debits`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: new ReadableStream({
        start(stream) {
          for (const chunk of chunks) stream.enqueue(new TextEncoder().encode(chunk))
          stream.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)

  it('that does not say how large it is may have as many bytes as one that does', async () => {
    const practice = server.fresh()
    await practice.grant({ credits: 10 })
    const text = JSON.stringify(work)
    const halves = [text.slice(0, 10), text.slice(10)]
    expect((await chunked(halves, practice.headers('k-1'))).status).toBe(200)
    const padded = [...halves, ' '.repeat(LIMITS.bodyMax_bytes)]
    const refused = await chunked(padded, practice.headers('k-2'))
    expect([refused.status, await refused.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'payload_too_large' }),
    ])
    expect((await practice.balance()).available).toBe(9)
  })

  it('without an end is answered at its limit', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('POST /v1/debits HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    socket.write(`400\r\n${'x'.repeat(0x400)}\r\n`)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1.1 413 /)
    socket.destroy()
  })
})

it('says unavailable when the database works too long on a statement', async () => {
  const practice = server.fresh()
  await practice.grant({ credits: 10 })
  await withLockedAccount(server.databaseUrl, practice.account, async () => {
    const refused = await practice.send('debit', { body: work, key: 'k' })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '1'])
    expect(await refused.json()).toMatchObject({ code: 'unavailable' })
    expect(server.reported.at(-1)).toMatchObject({ cause: { code: '57014' } })
  })
  await practice.debit(work, 'k')
  expect((await practice.balance()).available).toBe(9)
})
