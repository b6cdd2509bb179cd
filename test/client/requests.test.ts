import { describe, expect, it, vi } from 'vitest'
import { aBalance } from '../support/balances.js'
import {
  hastyClient,
  inTurn,
  json,
  never,
  problem,
  recorded,
  status,
  unreachable,
} from '../support/fake-api.js'
import { fakeTime } from '../support/fake-time.js'
import { aCanStart, aReservation, aReservationResult } from '../support/reservations.js'
import { aToken } from '../support/tokens.js'

const READ = 'GET /v1/balance'
const RESERVE = 'POST /v1/reservations'
const input = { feature: 'ai-scribe', quantity: 600_000, session: 'session_1' }

describe('a call', () => {
  it('carries the token in a header and nowhere else', async () => {
    const { asked, answer } = recorded(json(aBalance()))
    const token = aToken()
    await hastyClient({ [READ]: answer }, { getToken: () => token }).readBalance()

    expect(asked[0]!.headers.get('authorization')).toBe(`Bearer ${token}`)
    expect(asked[0]!.url).not.toContain(token)
  })

  it('asks what may start', async () => {
    const { asked, answer } = recorded(json(aCanStart()))
    const client = hastyClient({ 'GET /v1/can-start': answer })

    await expect(client.canStart({ feature: 'ai-scribe', quantity: 600_000 })).resolves.toEqual(
      aCanStart(),
    )
    expect(new URL(asked[0]!.url).search).toBe('?feature=ai-scribe&quantity=600000')
  })

  it('reads a reservation', async () => {
    const client = hastyClient({ 'GET /v1/reservations/res_9': json(aReservation()) })
    await expect(client.readReservation('res_9')).resolves.toEqual(aReservation())
  })

  it.each(['', '../balance', 'a/b', 'a?b', '.'])('refuses %j as an id', async (id) => {
    const fetch = vi.fn()
    const client = hastyClient({}, { fetch })
    await expect(client.release(id, { key: 'k' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('keeps its Idempotency-Key and its body through every try', async () => {
    const { asked, answer } = recorded(inTurn(unreachable, status(503), json(aReservationResult())))
    await hastyClient({ [RESERVE]: answer }).reserve(input, { key: 'key_1' })

    expect(asked.map((request) => request.headers.get('idempotency-key'))).toEqual(
      Array(3).fill('key_1'),
    )
    expect(await Promise.all(asked.map((request) => request.json()))).toEqual(Array(3).fill(input))
  })

  it('gives up after three tries, with the last error', async () => {
    const { asked, answer } = recorded(status(503))
    const call = hastyClient({ [READ]: answer }).readBalance()

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
    const client = hastyClient({ [READ]: answer }, { wait: time.wait, random: () => 0 })
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
    const silent = hastyClient({ [READ]: never }, options).readBalance()
    const getToken = (): Promise<string> => new Promise(() => {})
    const tokenless = hastyClient({}, { ...options, getToken }).readBalance()
    const account = hastyClient({}, { ...options, getToken }).claims()
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
    const call = hastyClient({ [READ]: json(aBalance()) }, options).readBalance()

    await time.pass(1000)
    await expect(call).resolves.toEqual(aBalance())
  })

  it.each([
    ['while it is answered', never],
    ['between tries', status(503)],
  ])('is ended at once by its signal, %s', async (_, answer) => {
    const time = fakeTime()
    const { asked, answer: recording } = recorded(answer)
    const client = hastyClient({ [READ]: recording }, { wait: time.wait })
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
    const client = hastyClient({}, { fetch })
    await expect(client.readBalance({ signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(fetch).not.toHaveBeenCalled()
  })
})
