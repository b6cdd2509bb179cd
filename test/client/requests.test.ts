import { afterEach, describe, expect, it, vi } from 'vitest'
import { CreditsClient } from '../../src/client/credits-client.js'
import { aBalance } from '../support/balances.js'
import {
  type Answer,
  clientAnswering,
  fetchAnswering,
  inTurn,
  json,
  never,
  problem,
  status,
  unreachable,
  webPage,
} from '../support/fake-api.js'
import { fakeTime } from '../support/fake-time.js'
import { aCanStart, aReservation, aReservationResult } from '../support/reservations.js'
import { aToken } from '../support/tokens.js'

const READ = 'GET /v1/balance'
const RESERVE = 'POST /v1/reservations'
const input = { feature: 'ai-scribe', quantity: 600_000, session: 'session_1' }

/** Answers, and remembers what was asked. */
function recorded(answer: Answer): { asked: Request[]; answer: Answer } {
  const asked: Request[] = []
  return { asked, answer: (request) => (asked.push(request.clone()), answer(request)) }
}

afterEach(() => vi.unstubAllGlobals())

describe('a call', () => {
  it('carries the token in a header and nowhere else', async () => {
    const { asked, answer } = recorded(json(aBalance()))
    const token = aToken()
    await clientAnswering({ [READ]: answer }, { getToken: () => token }).readBalance()

    expect(asked[0]!.headers.get('authorization')).toBe(`Bearer ${token}`)
    expect(asked[0]!.url).not.toContain(token)
  })

  it('asks what may start', async () => {
    const { asked, answer } = recorded(json(aCanStart()))
    const client = clientAnswering({ 'GET /v1/can-start': answer })

    await expect(client.canStart({ feature: 'ai-scribe', quantity: 600_000 })).resolves.toEqual(
      aCanStart(),
    )
    expect(new URL(asked[0]!.url).search).toBe('?feature=ai-scribe&quantity=600000')
  })

  it('reads a reservation', async () => {
    const client = clientAnswering({ 'GET /v1/reservations/res_9': json(aReservation()) })
    await expect(client.readReservation('res_9')).resolves.toEqual(aReservation())
  })

  it.each(['', '../balance', 'a/b', 'a?b', '.'])('refuses %j as an id', async (id) => {
    const fetch = vi.fn()
    const client = clientAnswering({}, { fetch })
    await expect(client.release(id, { key: 'k' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('keeps its Idempotency-Key and its body through every try', async () => {
    const { asked, answer } = recorded(inTurn(unreachable, status(503), json(aReservationResult())))
    await clientAnswering({ [RESERVE]: answer }).reserve(input, { key: 'key_1' })

    expect(asked.map((request) => request.headers.get('idempotency-key'))).toEqual(
      Array(3).fill('key_1'),
    )
    expect(await Promise.all(asked.map((request) => request.json()))).toEqual(Array(3).fill(input))
  })

  it('gives up after three tries, with the last error', async () => {
    const { asked, answer } = recorded(status(503))
    const call = clientAnswering({ [READ]: answer }).readBalance()

    await expect(call).rejects.toMatchObject({
      name: 'CreditsError',
      code: 'unavailable',
      status: 503,
    })
    expect(asked).toHaveLength(3)
  })

  it('waits between tries as long as it was told', async () => {
    const time = fakeTime()
    const answers = inTurn(problem('rate_limited', {}, { 'retry-after': '7' }), json(aBalance()))
    const { asked, answer } = recorded(answers)
    const client = clientAnswering({ [READ]: answer }, { wait: time.wait, random: () => 0 })
    const call = client.readBalance()

    await time.pass(6999)
    expect(asked).toHaveLength(1)
    await time.pass(1)
    expect(asked).toHaveLength(2)
    await expect(call).resolves.toEqual(aBalance())
  })

  it('ends with timeout when nothing comes, not even a token', async () => {
    const time = fakeTime()
    const options = { wait: time.wait, random: () => 0, timeout_ms: 1000 }
    const silent = clientAnswering({ [READ]: never }, options).readBalance()
    const getToken = (): Promise<string> => new Promise(() => {})
    const tokenless = clientAnswering({}, { ...options, getToken }).readBalance()
    const account = clientAnswering({}, { ...options, getToken }).account()
    const ends = [silent, tokenless, account].map((call) =>
      expect(call).rejects.toMatchObject({ code: 'timeout' }),
    )

    await time.pass(3000)
    await Promise.all(ends)
    expect(time.waiting).toEqual([])
  })

  it('asks for a token again after one that never came', async () => {
    const time = fakeTime()
    const getToken = vi.fn(() => aToken()).mockReturnValueOnce(new Promise(() => {}) as never)
    const options = { wait: time.wait, random: () => 0, timeout_ms: 1000, getToken }
    const call = clientAnswering({ [READ]: json(aBalance()) }, options).readBalance()

    await time.pass(1000)
    await expect(call).resolves.toEqual(aBalance())
  })

  it.each([
    ['while it is answered', never],
    ['between tries', status(503)],
  ])('is ended at once by its signal, %s', async (_, answer) => {
    const time = fakeTime()
    const { asked, answer: recording } = recorded(answer)
    const client = clientAnswering({ [READ]: recording }, { wait: time.wait })
    const stop = new AbortController()
    const call = client.readBalance({ signal: stop.signal })
    await time.pass(0)
    stop.abort(new Error('enough'))

    await expect(call).rejects.toThrow('enough')
    expect(asked).toHaveLength(1)
    expect(time.waiting).toEqual([])
  })

  it('is not made for a signal that has ended', async () => {
    const fetch = vi.fn()
    const client = clientAnswering({}, { fetch })
    await expect(client.readBalance({ signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('a failure', () => {
  it('is the refusal of the backend, with all it says', async () => {
    const extra = { required: 60, available: 3, detail: 'This work needs 60 credits.' }
    const client = clientAnswering({ [RESERVE]: problem('insufficient_credits', extra) })
    await expect(client.reserve(input, { key: 'k' })).rejects.toMatchObject({
      code: 'insufficient_credits',
      message: 'This work needs 60 credits.',
      status: 402,
      requestId: 'req_1',
      required: 60,
      available: 3,
    })
  })

  it('knows codes that came after it', async () => {
    const body = {
      type: 'x',
      title: 'x',
      status: 422,
      detail: 'x',
      code: 'too_new',
      requestId: 'r',
    }
    const client = clientAnswering({ [READ]: () => Response.json(body, { status: 422 }) })
    await expect(client.readBalance()).rejects.toMatchObject({ code: 'too_new', status: 422 })
  })

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [418, 'contract'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [504, 'unavailable'],
  ])('without a problem document has a code by its status: %s, %s', async (number, code) => {
    const client = clientAnswering({ [READ]: status(number, { 'retry-after': '2' }) })
    await expect(client.readBalance()).rejects.toMatchObject({
      code,
      status: number,
      retryAfter_ms: 2000,
    })
  })

  it.each([
    ['a web page', webPage],
    ['nothing', status(200)],
    ['half an answer', () => new Response('{"available":')],
    ['another shape', json({ available: 'lots' })],
    ['a figure that does not add up', json({ ...aBalance(), available: 1 })],
    ['another account', json(aBalance({ account: 'acct_2' }))],
  ])('is a breach of contract for %s, and not tried again', async (_, answer) => {
    const { asked, answer: recording } = recorded(answer)
    const call = clientAnswering({ [READ]: recording }).readBalance()
    await expect(call).rejects.toMatchObject({ code: 'contract' })
    expect(asked).toHaveLength(1)
  })

  it('is a breach of contract for a reservation with another account inside', async () => {
    const result = aReservationResult({ balance: aBalance({ account: 'acct_2' }) })
    const client = clientAnswering({ [RESERVE]: json(result) })
    await expect(client.reserve(input, { key: 'k' })).rejects.toMatchObject({ code: 'contract' })
  })

  it('is the network, when the connection breaks in the middle of an answer', async () => {
    const broken = () => {
      const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) })
      return new Response(body)
    }
    const client = clientAnswering({ [READ]: broken })
    await expect(client.readBalance()).rejects.toMatchObject({ code: 'network' })
  })

  it('is offline, when the browser says so, and not tried again', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { asked, answer } = recorded(unreachable)
    const client = clientAnswering({ [READ]: answer })
    await expect(client.readBalance()).rejects.toMatchObject({ code: 'offline' })
    expect(asked).toHaveLength(1)
  })
})

describe('baseUrl', () => {
  it.each([
    ['https://credits.test', 'https://credits.test/v1/balance'],
    ['https://credits.test/', 'https://credits.test/v1/balance'],
    ['https://credits.test/api/credits//', 'https://credits.test/api/credits/v1/balance'],
    ['http://localhost:8787?x#y', 'http://localhost:8787/v1/balance'],
  ])('%s leads to %s', async (baseUrl, address) => {
    const fetch = vi.fn(async () => Response.json(aBalance()))
    await new CreditsClient({ baseUrl, fetch, getToken: () => aToken() }).readBalance()
    expect(fetch).toHaveBeenCalledExactlyOnceWith(address, expect.anything())
  })

  it('may be relative to the page', async () => {
    vi.stubGlobal('location', { href: 'https://clinic.test/visits/' })
    const fetch = vi.fn(async () => Response.json(aBalance()))
    await new CreditsClient({ baseUrl: '/credits', fetch, getToken: () => aToken() }).readBalance()
    expect(fetch).toHaveBeenCalledWith('https://clinic.test/credits/v1/balance', expect.anything())
  })

  it.each(['', 'credits.test', 'ftp://credits.test', 'javascript:alert(1)', undefined as never])(
    '%s is refused in plain words, by each call',
    async (baseUrl) => {
      const client = new CreditsClient({
        baseUrl,
        fetch: fetchAnswering({}),
        getToken: () => aToken(),
      })
      const refusal = { code: 'not_configured', message: /^baseUrl is not a web address/ }
      await expect(client.readBalance()).rejects.toMatchObject({
        ...refusal,
        message: expect.stringMatching(refusal.message),
      })
      await expect(client.events({ onBalance: () => {} })).rejects.toMatchObject({
        code: 'not_configured',
      })
    },
  )
})
