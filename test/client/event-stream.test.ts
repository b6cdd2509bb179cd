import { describe, expect, it, vi } from 'vitest'
import type { Balance } from '../../src/contract/balance.js'
import { aBalance } from '../support/balances.js'
import { type Answer, hastyClient, json, never, problem, webPage } from '../support/fake-api.js'
import { fakeTime, settled } from '../support/fake-time.js'
import { liveStream } from '../support/live-stream.js'
import { aToken } from '../support/tokens.js'

const EVENTS = 'GET /v1/events'
const listening = (answer: Answer, options = {}) => hastyClient({ [EVENTS]: answer }, options)

/** A stream that sends these bytes, cut as they are. */
const sending =
  (...pieces: Uint8Array[]): Answer =>
  () => {
    const body = new ReadableStream({
      start(stream) {
        pieces.forEach((piece) => stream.enqueue(piece))
        stream.close()
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
  }

describe('the event stream', () => {
  it('gives each balance, and ends when the server ends it', async () => {
    const stream = liveStream()
    const onBalance = vi.fn<(balance: Balance) => void>()
    const onOpen = vi.fn()
    const end = listening(stream.answer).events({ lastEventId: '7', onBalance, onOpen })
    await settled()
    expect(onOpen).toHaveBeenCalledOnce()

    stream.send(aBalance({ version: 8 }))
    stream.write(': still here\n\nevent: something\ndata: else\n\n')
    stream.send(aBalance({ version: 9 }))
    await settled()
    stream.end()
    await end

    expect(onBalance.mock.calls.map(([balance]) => balance.version)).toEqual([8, 9])
    expect(stream.requests[0]!.headers.get('last-event-id')).toBe('7')
    expect(stream.requests[0]!.url).not.toContain('token')
  })

  it('does not name an event when none is known', async () => {
    const stream = liveStream()
    const end = listening(stream.answer).events({ onBalance: () => {} })
    await settled()
    stream.end()
    await end
    expect(stream.requests[0]!.headers.has('last-event-id')).toBe(false)
  })

  it('may be cut between any two bytes', async () => {
    const balance = aBalance({ plan: { code: 'pro', name: 'Pró – 专业 😀', monthlyCredits: 500 } })
    const text = `retry: 50\r\n\r\nevent: balance\r\ndata: ${JSON.stringify(balance)}\r\n\r\n`
    const bytes = new TextEncoder().encode(text)
    const onBalance = vi.fn()
    const onRetry = vi.fn()
    const answer = sending(...[...bytes].map((byte) => Uint8Array.of(byte)))
    await listening(answer).events({ onBalance, onRetry })

    expect(onBalance.mock.calls).toEqual([[balance]])
    expect(onRetry).toHaveBeenCalledWith(50)
  })

  it('never tells half an event', async () => {
    const onBalance = vi.fn()
    const half = `event: balance\ndata: ${JSON.stringify(aBalance())}\n`
    await listening(sending(new TextEncoder().encode(half))).events({ onBalance })
    expect(onBalance).not.toHaveBeenCalled()
  })

  it.each([
    ['garbage', 'event: balance\ndata: {"available":\n\n'],
    ['another shape', 'event: balance\ndata: {"available": 7}\n\n'],
    ['another account', `event: balance\ndata: ${JSON.stringify(aBalance({ account: 'x' }))}\n\n`],
  ])('ends with a breach of contract at %s', async (_, text) => {
    const stream = liveStream()
    const onBalance = vi.fn()
    const end = listening(stream.answer).events({ onBalance })
    const broken = expect(end).rejects.toMatchObject({ code: 'contract' })
    await settled()
    stream.write(text)
    await broken
    expect(onBalance).not.toHaveBeenCalled()
    expect(stream.open).toBe(0)
  })

  it.each([
    ['a web page', webPage],
    ['JSON', json(aBalance())],
    ['no body', () => new Response(null, { headers: { 'content-type': 'text/event-stream' } })],
  ])('is not %s', async (_, answer) => {
    const onOpen = vi.fn()
    const end = listening(answer).events({ onBalance: () => {}, onOpen })
    await expect(end).rejects.toMatchObject({ code: 'contract' })
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('breaks with the network', async () => {
    const stream = liveStream()
    const end = listening(stream.answer).events({ onBalance: () => {} })
    const broken = expect(end).rejects.toMatchObject({ code: 'network' })
    await settled()
    stream.fail()
    await broken
  })

  it('is given up when it does not open in time', async () => {
    const time = fakeTime()
    const end = listening(never, { wait: time.wait }).events({ onBalance: () => {} })
    const late = expect(end).rejects.toMatchObject({ code: 'timeout' })
    await time.pass(15_000)
    await late
  })

  it('is given up after 45 seconds of silence; every word begins them anew', async () => {
    const time = fakeTime()
    const stream = liveStream()
    const end = listening(stream.answer, { wait: time.wait }).events({ onBalance: () => {} })
    const silent = expect(end).rejects.toMatchObject({ code: 'timeout' })
    await time.pass(40_000)
    stream.write(':\n\n')
    await time.pass(44_999)
    expect(stream.open).toBe(1)
    await time.pass(1)
    await silent
    expect(stream.open).toBe(0)
    expect(time.waiting).toEqual([])
  })

  it('is closed by its signal', async () => {
    const stream = liveStream()
    const stop = new AbortController()
    const end = listening(stream.answer).events({ onBalance: () => {}, signal: stop.signal })
    const stopped = expect(end).rejects.toThrow('enough')
    await settled()
    stop.abort(new Error('enough'))
    await stopped
    expect(stream.open).toBe(0)
  })

  it('exchanges a refused token once', async () => {
    const stream = liveStream()
    const fresh = aToken({ n: 2 })
    const answer: Answer = (request) =>
      request.headers.get('authorization') === `Bearer ${fresh}`
        ? stream.answer(request)
        : problem('unauthorized')(request)
    const getToken = (options?: { refresh: boolean }) => (options?.refresh ? fresh : aToken())
    const end = listening(answer, { getToken }).events({ onBalance: () => {} })
    await settled()
    expect(stream.open).toBe(1)
    stream.end()
    await end
  })

  it('is not opened again by itself', async () => {
    const answer = vi.fn(problem('unavailable'))
    const end = listening(answer).events({ onBalance: () => {} })
    await expect(end).rejects.toMatchObject({ code: 'unavailable', status: 503 })
    expect(answer).toHaveBeenCalledOnce()
  })
})
