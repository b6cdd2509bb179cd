import { describe, expect, it, vi } from 'vitest'
import { aBalance } from '../support/balances.js'
import {
  type Answer,
  inTurn,
  json,
  never,
  problem,
  status,
  unreachable,
} from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { liveStream } from '../support/live-stream.js'
import { lineOf, openTab, type TabOptions } from '../support/open-tab.js'
import { aToken } from '../support/tokens.js'

/** A tab whose backend reads 312 and then streams. */
function live(read: Answer = json(aBalance()), options: TabOptions = {}) {
  const stream = liveStream()
  const reads = vi.fn(read)
  const events = vi.fn(stream.answer)
  const tab = openTab({ 'GET /v1/balance': reads, 'GET /v1/events': events }, options)
  return { ...tab, stream, reads, events }
}
const lastEventIds = (requests: readonly Request[]): (string | null)[] =>
  requests.map((request) => request.headers.get('last-event-id'))
const next = (available: number, version = 8) => aBalance({ available, version })

describe('while somebody listens', () => {
  it('one read and one connection serve any number of elements', async () => {
    const { store, listen, reads, stream } = live()
    await settled()
    expect(reads).not.toHaveBeenCalled()

    for (let element = 0; element < 50; element++) listen()
    await settled()
    expect(lineOf(store)).toBe('312')
    expect(reads).toHaveBeenCalledOnce()
    expect(lastEventIds(stream.requests)).toEqual(['7'])
  })

  it('shows what the stream says, and nothing older', async () => {
    const { listen, stream, seen } = live()
    listen()
    await settled()
    stream.send(next(300, 9))
    stream.send(next(311, 8))
    stream.send(next(290, 10))
    await settled()
    expect(seen).toEqual(['-', '312', '300', '290'])
  })

  it('does nothing more after the last has left and some time has passed', async () => {
    const { listen, stream, time, browser, page } = live()
    const leave = listen()
    await settled()
    expect(stream.open).toBe(1)
    leave()
    await time.pass(999)
    expect(stream.open).toBe(1)

    await time.pass(1)
    expect([stream.open, browser.held, browser.channels, page.listeners]).toEqual([0, [], 0, 0])
    expect(time.waiting).toEqual([])
  })

  it('costs nothing when an element is moved', async () => {
    const { listen, stream, time, reads } = live()
    const leave = listen()
    await settled()
    leave()
    listen()
    await time.pass(10_000)
    expect(reads).toHaveBeenCalledOnce()
    expect(stream.requests).toHaveLength(1)
  })

  it('resumes from the figure it has after nobody listened for a while', async () => {
    const { listen, stream, time, reads } = live()
    listen()()
    await time.pass(5000)
    listen()
    await settled()
    expect(reads).toHaveBeenCalledOnce()
    expect(lastEventIds(stream.requests)).toEqual(['7', '7'])
  })
})

describe('when the stream ends', () => {
  it('is opened again from where it was, and the figure is not stale', async () => {
    const { listen, stream, time, reads, seen } = live()
    listen()
    await settled()
    stream.send(next(300))
    await settled()
    stream.end()
    await time.pass(1000)
    stream.fail()
    await time.pass(1000)

    expect(lastEventIds(stream.requests)).toEqual(['7', '8', '8'])
    expect(reads).toHaveBeenCalledOnce()
    expect(seen).toEqual(['-', '312', '300'])
  })

  it('leaves no more time than the server asks for', async () => {
    const { listen, stream, time } = live()
    listen()
    await settled()
    stream.write('retry: 7000\n\n')
    await settled()
    stream.end()
    await time.pass(7999)
    expect(stream.requests).toHaveLength(1)
    await time.pass(1)
    expect(stream.requests).toHaveLength(2)
  })

  it('marks the figure stale once it cannot be opened again, and recovers by itself', async () => {
    const { listen, stream, time, reads, events, seen } = live()
    listen()
    await settled()
    reads.mockImplementation(unreachable)
    events.mockImplementation(unreachable)
    stream.fail()
    await settled()
    expect(seen.at(-1)).toBe('312')

    await time.pass(1000)
    expect(seen.at(-1)).toBe('312 network')
    await time.pass(60_000)
    reads.mockImplementation(json(next(300)))
    events.mockImplementation(stream.answer)
    await time.pass(30_000)
    expect(seen.at(-1)).toBe('300')
    expect(stream.open).toBe(1)
  })

  it('reads instead, ever more seldom, while there is no stream but answers', async () => {
    const { store, listen, time, reads, events } = live()
    events.mockImplementation(problem('unavailable'))
    listen()
    await time.pass(300_000)
    expect(lineOf(store)).toBe('312')
    const count = reads.mock.calls.length
    expect(count).toBeGreaterThan(10)
    expect(count).toBeLessThan(20)
  })

  it('reads when it said what cannot be understood', async () => {
    const { listen, stream, time, reads, seen } = live(inTurn(json(aBalance()), status(404)))
    listen()
    await settled()
    stream.write('event: balance\ndata: {"available": 1}\n\n')
    await time.pass(1000)
    expect(reads).toHaveBeenCalledTimes(2)
    expect(seen.at(-1)).toBe('312 not_found')
  })
})

describe('the network', () => {
  it('marks the figure at once when it is gone, and reads at once when it is back', async () => {
    const { page, listen, stream, seen, reads } = live()
    listen()
    await settled()
    page.say('offline')
    expect(seen.at(-1)).toBe('312 offline')

    page.say('online')
    await settled()
    expect(seen.at(-1)).toBe('312')
    expect(reads).toHaveBeenCalledTimes(2)
    expect(stream.open).toBe(1)
    expect(stream.requests).toHaveLength(2)
  })

  it('may have been away unnoticed', async () => {
    const { page, listen, stream, reads, seen } = live(inTurn(json(aBalance()), json(next(300))))
    listen()
    await settled()
    page.say('wake')
    await settled()
    expect(reads).toHaveBeenCalledTimes(1)
    page.say('online')
    await settled()
    expect(reads).toHaveBeenCalledTimes(2)
    expect(seen).toEqual(['-', '312', '300'])
    expect(lastEventIds(stream.requests)).toEqual(['7', '8'])
    expect(stream.open).toBe(1)
  })

  it('may come back while a read hangs', async () => {
    const { page, store, listen, reads } = live(inTurn(never, json(aBalance())))
    listen()
    await settled()
    page.say('online')
    await settled()
    expect(reads).toHaveBeenCalledTimes(2)
    expect(lineOf(store)).toBe('312')
  })

  it('is tried at once when somebody looks, instead of at the end of a pause', async () => {
    const { page, store, listen, reads } = live(inTurn(status(404), json(aBalance())))
    listen()
    await settled()
    expect(lineOf(store)).toBe('- not_found')
    page.say('wake')
    await settled()
    expect(lineOf(store)).toBe('312')
    page.say('wake')
    await settled()
    expect(reads).toHaveBeenCalledTimes(2)
  })
})

describe('the token', () => {
  it('that cannot be had is an error, until it can', async () => {
    let token: string | undefined
    const { store, listen, time } = live(json(aBalance()), { client: { getToken: () => token } })
    listen()
    await settled()
    expect(lineOf(store)).toBe('- unauthorized')
    token = aToken()
    await time.pass(2000)
    expect(lineOf(store)).toBe('312')
  })
})

describe.each<[string, TabOptions]>([
  ['without Web Locks', { locks: null }],
  ['without BroadcastChannel', { channel: null }],
  [
    'in a frame that may use neither',
    { locks: { request: () => Promise.reject(new Error('no')) } },
  ],
  ['with a token that names no account', { client: { getToken: () => 'opaque' } }],
])('%s', (_, options) => {
  it('reads now and then, on focus, and not while nobody can see it', async () => {
    const { page, listen, time, reads, events } = live(json(aBalance()), options)
    listen()
    await settled()
    expect(reads).toHaveBeenCalledTimes(1)
    await time.pass(60_000)
    expect(reads).toHaveBeenCalledTimes(2)

    page.visible = false
    await time.pass(600_000)
    expect(reads).toHaveBeenCalledTimes(2)
    page.visible = true
    page.say('wake')
    await settled()
    expect(reads).toHaveBeenCalledTimes(3)
    expect(events).not.toHaveBeenCalled()
  })

  it('tries again soon after a failure', async () => {
    const { store, listen, time } = live(
      inTurn(status(404), status(404), json(aBalance())),
      options,
    )
    listen()
    await time.pass(2999)
    expect(lineOf(store)).toBe('- not_found')
    await time.pass(1)
    expect(lineOf(store)).toBe('312')
  })
})
