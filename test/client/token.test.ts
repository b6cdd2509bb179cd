import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBalance } from '../support/balances.js'
import { type Answer, hastyClient, json, problem } from '../support/fake-api.js'
import { fakeTime, settled } from '../support/fake-time.js'
import { aToken } from '../support/tokens.js'

const READ = 'GET /v1/balance'
const NOW = Date.parse('2026-11-23T09:30:00Z')

/** A backend that takes these tokens and no other. */
const taking =
  (good: () => string[], body: unknown = aBalance()): Answer =>
  (request) =>
    good().some((token) => request.headers.get('authorization') === `Bearer ${token}`)
      ? json(body)(request)
      : problem('unauthorized')(request)

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('a token', () => {
  it('is asked for once by all that wait, and kept until shortly before it ends', async () => {
    const getToken = vi.fn(async () => aToken({ exp: Date.now() / 1000 + 300 }))
    const client = hastyClient({ [READ]: json(aBalance()) }, { getToken })

    await Promise.all([client.readBalance(), client.readBalance(), client.claims()])
    vi.setSystemTime(NOW + 289_000)
    await client.readBalance()
    expect(getToken).toHaveBeenCalledTimes(1)

    vi.setSystemTime(NOW + 291_000)
    await client.readBalance()
    expect(getToken).toHaveBeenCalledTimes(2)
    expect(getToken).toHaveBeenLastCalledWith(undefined)
  })

  it('is asked for each time when it does not say when it ends', async () => {
    const getToken = vi.fn(() => 'opaque')
    const client = hastyClient({ [READ]: json(aBalance()) }, { getToken })
    await client.readBalance()
    await client.readBalance()
    expect(getToken).toHaveBeenCalledTimes(2)
    expect((await client.claims()).account).toBeUndefined()
  })

  it('names the account', async () => {
    await expect(hastyClient({}).claims()).resolves.toMatchObject({ account: 'acct_1' })
  })

  it('is exchanged once for all that were refused, and the calls are made again', async () => {
    const [old, fresh] = [aToken({ n: 1 }), aToken({ n: 2 })]
    let good = [old]
    const getToken = vi.fn(async (options?: { refresh: boolean }) =>
      options?.refresh ? fresh : old,
    )
    const client = hastyClient({ [READ]: taking(() => good) }, { getToken })
    await client.readBalance()
    good = [fresh]

    const calls = Array.from({ length: 5 }, () => client.readBalance())
    await expect(Promise.all(calls)).resolves.toHaveLength(5)
    expect(getToken.mock.calls).toEqual([[undefined], [{ refresh: true }]])
  })

  it.each([
    ['', aToken({ n: 1 }), aToken({ n: 2 })],
    [', nor one that does not say when it ends', 'old', 'fresh'],
  ])('that is refused late is not exchanged a second time%s', async (_, old, fresh) => {
    const refusals: (() => void)[] = []
    const answer: Answer = (request) =>
      request.headers.get('authorization') === `Bearer ${fresh}`
        ? Response.json(aBalance())
        : new Promise((resolve) => refusals.push(() => resolve(problem('unauthorized')(request))))
    const getToken = vi.fn((options?: { refresh: boolean }) => (options?.refresh ? fresh : old))
    const client = hastyClient({ [READ]: answer }, { getToken })
    const [first, second] = [client.readBalance(), client.readBalance()]
    await settled()

    refusals[0]!()
    await first
    refusals[1]!()
    await second
    expect(getToken.mock.calls.filter(([options]) => options?.refresh)).toHaveLength(1)
  })

  it('that comes after it was given up does not take the place of a later one', async () => {
    const time = fakeTime()
    let late!: (token: string) => void
    const getToken = vi.fn<() => string | Promise<string>>(() => aToken({ account: 'acct_2' }))
    getToken.mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    const client = hastyClient({}, { getToken, wait: time.wait, timeout_ms: 1000 })
    const first = expect(client.claims()).rejects.toMatchObject({ code: 'timeout' })
    await time.pass(1000)
    await first
    const changed = vi.fn()
    client.watchAccount(changed)
    await expect(client.claims()).resolves.toMatchObject({ account: 'acct_2' })
    late(aToken({ account: 'acct_1' }))
    await settled()
    await expect(client.claims()).resolves.toMatchObject({ account: 'acct_2' })
    expect(changed).not.toHaveBeenCalled()
  })

  it('that is refused twice is the error', async () => {
    const getToken = vi.fn(() => aToken())
    const client = hastyClient({ [READ]: problem('unauthorized') }, { getToken })
    await expect(client.readBalance()).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it('of another account is not used for what the first one asked', async () => {
    const other = aToken({ account: 'acct_2' })
    const getToken = (options?: { refresh: boolean }) => (options?.refresh ? other : aToken())
    const reserve = vi.fn(taking(() => [other]))
    const client = hastyClient({ 'POST /v1/reservations': reserve }, { getToken })
    const input = { feature: 'ai-scribe', quantity: 60_000, session: 's' }

    await expect(client.reserve(input, { key: 'k' })).rejects.toMatchObject({
      code: 'unauthorized',
    })
    expect(reserve).toHaveBeenCalledOnce()
  })

  it.each([undefined, null, '', 7 as never, 'two words', 'line\nbreak', 'ключ'])(
    'cannot be %j, and is never shown',
    async (token) => {
      const fetch = vi.fn()
      const client = hastyClient({}, { fetch, getToken: () => token })
      await expect(client.readBalance()).rejects.toMatchObject({
        code: 'unauthorized',
        message: 'getToken() gave no token.',
      })
      expect(fetch).not.toHaveBeenCalled()
    },
  )

  it('that cannot be had is an error in plain words, after three tries', async () => {
    const getToken = vi.fn(() => Promise.reject(new Error('secret')))
    const call = hastyClient({}, { getToken }).readBalance()
    await expect(call).rejects.toMatchObject({ code: 'network', message: 'getToken() failed.' })
    expect(getToken).toHaveBeenCalledTimes(3)
  })

  it('needs a function to ask', async () => {
    const call = hastyClient({}, { getToken: undefined as never }).readBalance()
    await expect(call).rejects.toMatchObject({ code: 'not_configured' })
  })

  it.each(['a.b.c', 'a.bnVsbA.c', '..', `a.${btoa('[1]')}.c`])(
    '%s that only looks like one is used as it is',
    async (token) => {
      const client = hastyClient({ [READ]: taking(() => [token]) }, { getToken: () => token })
      await expect(client.readBalance()).resolves.toEqual(aBalance())
    },
  )
})

it('tells of another account before its token is used', async () => {
  let account = 'acct_1'
  const seen: string[] = []
  const read: Answer = () => (seen.push(`read ${account}`), Response.json(aBalance({ account })))
  const getToken = () => aToken({ account, exp: Date.now() / 1000 + 60 })
  const client = hastyClient({ [READ]: read }, { getToken })
  const leave = client.watchAccount(() => seen.push('changed'))
  await client.readBalance()
  account = 'acct_2'
  vi.setSystemTime(NOW + 60_000)
  await client.readBalance()
  leave()
  account = 'acct_3'
  vi.setSystemTime(NOW + 120_000)
  await client.readBalance()

  expect(seen).toEqual(['read acct_1', 'changed', 'read acct_2', 'read acct_3'])
})
