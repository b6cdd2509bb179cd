import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { release, reserve } from '../../src/store/actions.js'
import { questionOf } from '../../src/store/questions.js'
import { usageOf } from '../../src/store/usage.js'
import type { Answer } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { lineOf } from '../support/open-tab.js'
import { aCanStart, aReservationResult } from '../support/reservations.js'
import { accountOf, figureOf, signedIn } from '../support/two-accounts.js'
import { aUsage, aUsageRow } from '../support/usage.js'

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T09:30:00Z'), toFake: ['Date'] }))
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
    const { store, listen, signInAnother, read, seen, time } = signedIn()
    read.mockImplementationOnce(
      (request) =>
        new Promise((resolve) => {
          answer = () => resolve(Response.json(figureOf(accountOf(request))))
        }),
    )
    listen()
    await settled()
    signInAnother()
    const releasing = release(store, 'res_1').catch(() => undefined)
    await settled()
    answer()
    await time.pass(2000)
    await releasing
    await settled()
    expect(seen).not.toContain('111')
    expect(lineOf(store)).toBe('222')
  })

  it('and what was done for the first says nothing of the second', async () => {
    let answer!: () => void
    const slowly: Answer = () =>
      new Promise((resolve) => {
        answer = () => resolve(Response.json(aReservationResult({ balance: figureOf('acct_1') })))
      })
    const { store, listen, signInAnother, seen } = signedIn({ 'POST /v1/reservations': slowly })
    listen()
    await settled()
    const input = { feature: 'ai-scribe', quantity: 60_000, session: 's' }
    const reserving = reserve(store, input)
    await settled()
    signInAnother()
    await store.balance.refresh()
    expect(reserve(store, input)).not.toBe(reserving)
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
    const question = questionOf(store, { feature: 'ai-scribe', quantity: 600_000 })
    question.subscribe(() => {})
    await settled()
    expect(question.snapshot.data?.available).toBe(111)

    signInAnother()
    void store.balance.refresh()
    await settled()
    expect(question.snapshot.data?.available).toBe(222)
    expect(canStart).toHaveBeenCalledTimes(2)
  })

  it('and its usage is read, and that of the first is gone', async () => {
    const answer: Answer = (request) =>
      Response.json(
        aUsage({ rows: [aUsageRow({ credits: figureOf(accountOf(request)).version })] }),
      )
    const { store, signInAnother, listen } = signedIn({ 'GET /v1/usage': answer })
    const of = { by: 'day', from: aUsage().from, to: aUsage().to } as const
    listen()
    await settled()
    const first = usageOf(store, { of })
    first.subscribe(() => {})
    await settled()
    expect(first.snapshot.data?.usage.total.credits).toBe(90)

    signInAnother()
    void store.balance.refresh()
    await settled()
    expect(first.snapshot.data?.usage.total.credits).not.toBe(90)
    const second = usageOf(store, { of })
    second.subscribe(() => {})
    await settled()
    expect(second.snapshot.data).toMatchObject({ account: 'acct_2', version: 3 })
    expect(second.snapshot.data?.usage.total.credits).toBe(3)
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
