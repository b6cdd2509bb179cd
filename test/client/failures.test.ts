import { afterEach, describe, expect, it, vi } from 'vitest'
import { aBalance } from '../support/balances.js'
import {
  hastyClient,
  json,
  problem,
  recorded,
  status,
  unreachable,
  webPage,
} from '../support/fake-api.js'
import { aReservationResult } from '../support/reservations.js'

const READ = 'GET /v1/balance'
const RESERVE = 'POST /v1/reservations'
const input = { feature: 'ai-scribe', quantity: 600_000, session: 'session_1' }

afterEach(() => vi.unstubAllGlobals())

describe('a failure', () => {
  it('is the refusal of the backend, with all it says', async () => {
    const extra = { required: 60, available: 3, detail: 'This work needs 60 credits.' }
    const client = hastyClient({ [RESERVE]: problem('insufficient_credits', extra) })
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
    const client = hastyClient({ [READ]: () => Response.json(body, { status: 422 }) })
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
    const client = hastyClient({ [READ]: status(number, { 'retry-after': '2' }) })
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
    const call = hastyClient({ [READ]: recording }).readBalance()
    await expect(call).rejects.toMatchObject({ code: 'contract' })
    expect(asked).toHaveLength(1)
  })

  it('is a breach of contract for a reservation with another account inside', async () => {
    const result = aReservationResult({ balance: aBalance({ account: 'acct_2' }) })
    const client = hastyClient({ [RESERVE]: json(result) })
    await expect(client.reserve(input, { key: 'k' })).rejects.toMatchObject({ code: 'contract' })
  })

  it('is the network, when the connection breaks in the middle of an answer', async () => {
    const broken = () => {
      const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) })
      return new Response(body)
    }
    const client = hastyClient({ [READ]: broken })
    await expect(client.readBalance()).rejects.toMatchObject({ code: 'network' })
  })

  it('is offline, when the browser says so, and not tried again', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { asked, answer } = recorded(unreachable)
    const client = hastyClient({ [READ]: answer })
    await expect(client.readBalance()).rejects.toMatchObject({ code: 'offline' })
    expect(asked).toHaveLength(1)
  })
})

describe('a refusal whose document is odd', () => {
  it.each([
    ['a list', []],
    ['null', null],
    ['a text', 'no'],
    [
      'fields of other types',
      { code: 7, detail: {}, requestId: [], required: '60', available: {} },
    ],
  ])('says what the status says, for %s', async (_, body) => {
    const client = hastyClient({ [READ]: () => Response.json(body, { status: 403 }) })
    await expect(client.readBalance()).rejects.toMatchObject({
      code: 'forbidden',
      message: 'The answer was 403.',
      requestId: undefined,
      required: undefined,
      available: undefined,
    })
  })
})
