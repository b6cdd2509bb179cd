import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBalance } from '../support/balances.js'
import type { Answer } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { liveStream } from '../support/live-stream.js'
import { lineOf, openTab, type TabOptions } from '../support/open-tab.js'
import { aCanStart, aReservationResult } from '../support/reservations.js'
import { aToken } from '../support/tokens.js'

const START = Date.parse('2026-11-23T09:30:00Z')
const accountOf = (request: Request): string => {
  const [, payload] = request.headers.get('authorization')!.split('.')
  return (JSON.parse(atob(payload!)) as { account: string }).account
}
/** One has 111 and a high version, two has 222 and a low one. */
const figureOf = (account: string) =>
  account === 'acct_1'
    ? aBalance({ account, available: 111, version: 90 })
    : aBalance({ account, available: 222, version: 3 })

/** A tab in which another member may sign in; tokens last a minute. */
function signedIn(more: Record<string, Answer> = {}, options: TabOptions = {}) {
  const stream = liveStream()
  let account = 'acct_1'
  const read = vi.fn<Answer>((request) => Response.json(figureOf(accountOf(request))))
  const tab = openTab(
    { 'GET /v1/balance': read, 'GET /v1/events': stream.answer, ...more },
    {
      client: { getToken: () => aToken({ account, exp: Date.now() / 1000 + 60 }) },
      ...options,
    },
  )
  const signInAnother = (): void => {
    account = 'acct_2'
    vi.setSystemTime(Date.now() + 60_000)
  }
  return { ...tab, stream, read, signInAnother }
}

beforeEach(() => vi.useFakeTimers({ now: START, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('another member signs in', () => {
  it('and the first one’s figure is gone at once, although its version is higher', async () => {
    const { store, listen, signInAnother, seen, browser, stream } = signedIn()
    listen()
    await settled()
    signInAnother()
    void store.balance.refresh()
    await settled()

    expect(seen).toEqual(['-', '111', '-', '222'])
    expect(browser.held).toEqual(['credits:https://credits.test:acct_2'])
    expect(browser.channels).toBe(1)
    expect(stream.open).toBe(1)
    expect(accountOf(stream.requests.at(-1)!)).toBe('acct_2')
  })

  it('and is noticed when the stream is opened again', async () => {
    const { store, listen, signInAnother, seen, stream, time } = signedIn()
    listen()
    await settled()
    signInAnother()
    stream.end()
    await time.pass(1000)
    expect(seen).toEqual(['-', '111', '-', '222'])
    expect(lineOf(store)).toBe('222')
  })

  it('and what was still being read for the first is never shown', async () => {
    let answer!: () => void
    const { store, listen, signInAnother, read, seen } = signedIn()
    read.mockImplementationOnce(
      (request) =>
        new Promise((resolve) => {
          answer = () => resolve(Response.json(figureOf(accountOf(request))))
        }),
    )
    listen()
    await settled()
    signInAnother()
    const release = store.release('res_1').catch(() => undefined)
    await settled()
    answer()
    await release
    await settled()
    expect(seen).not.toContain('111')
    expect(lineOf(store)).toBe('222')
  })

  it('and what was done for the first says nothing of the second', async () => {
    let answer!: () => void
    const reserve: Answer = () =>
      new Promise((resolve) => {
        answer = () => resolve(Response.json(aReservationResult({ balance: figureOf('acct_1') })))
      })
    const { store, listen, signInAnother, seen } = signedIn({ 'POST /v1/reservations': reserve })
    listen()
    await settled()
    const input = { feature: 'ai-scribe', quantity: 60_000, session: 's' }
    const reserving = store.reserve(input)
    await settled()
    signInAnother()
    await store.balance.refresh()
    expect(store.reserve(input)).not.toBe(reserving)
    answer()
    await reserving
    await settled()
    expect(seen).toEqual(['-', '111', '-', '222'])
  })

  it('and what may start is asked again', async () => {
    const canStart = vi.fn<Answer>((request) => {
      const { available, version } = figureOf(accountOf(request))
      return Response.json(aCanStart({ available, version }))
    })
    const { store, signInAnother } = signedIn({ 'GET /v1/can-start': canStart })
    const question = store.canStart({ feature: 'ai-scribe', quantity: 600_000 })
    question.subscribe(() => {})
    await settled()
    expect(question.snapshot.data?.available).toBe(111)

    signInAnother()
    void store.balance.refresh()
    await settled()
    expect(question.snapshot.data?.available).toBe(222)
    expect(canStart).toHaveBeenCalledTimes(2)
  })

  it('with a token that names nobody, and the answer tells', async () => {
    let account = 'acct_1'
    const { store, listen, page, seen } = signedIn(
      { 'GET /v1/balance': () => Response.json(figureOf(account)) },
      { client: { getToken: () => 'opaque' } },
    )
    listen()
    await settled()
    account = 'acct_2'
    page.say('wake')
    await settled()
    expect(seen).toEqual(['-', '111', '222'])
    expect(lineOf(store)).toBe('222')
  })
})

describe('initialData', () => {
  const reads = (initialData: unknown) => signedIn({}, { initialData })

  it('is shown at once and saves the first read', async () => {
    const { store, listen, read, stream } = reads(figureOf('acct_1'))
    expect(lineOf(store)).toBe('111')
    listen()
    await settled()
    expect(read).not.toHaveBeenCalled()
    expect(stream.requests[0]!.headers.get('last-event-id')).toBe('90')
  })

  it('may be under way', async () => {
    const { listen, read, seen } = reads(Promise.resolve(figureOf('acct_1')))
    listen()
    await settled()
    expect(seen).toEqual(['-', '111'])
    expect(read).not.toHaveBeenCalled()
  })

  it.each<[string, () => unknown]>([
    ['malformed', () => ({ available: 5 })],
    ['a promise of something malformed', async () => ({ available: 5 })],
    ['a promise that fails', () => Promise.reject(new Error('no'))],
    ['of another account', () => figureOf('acct_2')],
    ['a promise of another account', async () => figureOf('acct_2')],
  ])('is replaced by a read when it is %s', async (_, initialData) => {
    const { store, listen, read } = reads(initialData())
    listen()
    await settled()
    expect(lineOf(store)).toBe('111')
    expect(read).toHaveBeenCalledOnce()
  })

  it('that never comes is not waited for', async () => {
    const { store, listen, time } = reads(new Promise(() => {}))
    listen()
    await time.pass(15_000)
    expect(lineOf(store)).toBe('111')
  })
})

it('is closed for good: no figure, no work, no listener', async () => {
  const { store, listen, page, stream, browser, time } = signedIn()
  listen()
  await settled()
  store.close()
  listen()
  await time.pass(5000)
  expect(lineOf(store)).toBe('-')
  expect([stream.open, browser.held, browser.channels, page.listeners]).toEqual([0, [], 0, 0])
})

it('does not come back to life when somebody listens to what was closed', async () => {
  const { store, listen, read, browser, page } = signedIn()
  store.close()
  listen()
  await settled()
  expect(read).not.toHaveBeenCalled()
  expect([browser.held, browser.channels, page.listeners]).toEqual([[], 0, 0])
})

it('asks nothing of a backend nobody listens to', async () => {
  const fetch = vi.fn()
  const getToken = vi.fn(() => aToken())
  const { store } = openTab({}, { client: { fetch, getToken } })
  expect(store.balance.snapshot.loading).toBe(false)
  await settled()
  expect([fetch.mock.calls, getToken.mock.calls]).toEqual([[], []])
})
