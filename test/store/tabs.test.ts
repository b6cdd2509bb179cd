import { describe, expect, it, vi } from 'vitest'
import { aBalance } from '../support/balances.js'
import { type Answer, json, never, unreachable } from '../support/fake-api.js'
import { fakeBrowser } from '../support/fake-browser.js'
import { settled } from '../support/fake-time.js'
import { liveStream } from '../support/live-stream.js'
import { lineOf, openTab, type Tab } from '../support/open-tab.js'

const LOCK = 'credits:https://credits.test:acct_1'

/** Some tabs of one browser, each with two elements that listen. */
function tabs(count: number, read: Answer = json(aBalance())) {
  const browser = fakeBrowser()
  const stream = liveStream()
  const reads = vi.fn(read)
  const events = vi.fn(stream.answer)
  const open = (): Tab => {
    const tab = openTab({ 'GET /v1/balance': reads, 'GET /v1/events': events }, { browser })
    tab.listen()
    tab.listen()
    return tab
  }
  const all = Array.from({ length: count }, open)
  const lines = () => all.map(({ store }) => lineOf(store))
  const pass = (ms: number) => Promise.all(all.map(({ time }) => time.pass(ms)))
  return { all, browser, events, lines, open, pass, reads, stream }
}

describe('tabs of one account', () => {
  it('cost one read and one connection, and show the same', async () => {
    const { lines, reads, stream, pass, browser } = tabs(4)
    await pass(2000)
    expect(lines()).toEqual(Array(4).fill('312'))
    stream.send(aBalance({ available: 300, version: 8 }))
    await settled()

    expect(lines()).toEqual(Array(4).fill('300'))
    expect(reads).toHaveBeenCalledOnce()
    expect(stream.requests).toHaveLength(1)
    expect(browser.held).toEqual([LOCK])
  })

  it('cost one read also when the answer is slow', async () => {
    let answer!: (response: Response) => void
    const slow = new Promise<Response>((resolve) => (answer = resolve))
    const { lines, reads, pass } = tabs(3, () => slow)
    await pass(8000)
    expect(reads).toHaveBeenCalledOnce()
    answer(Response.json(aBalance()))
    await settled()
    expect(lines()).toEqual(['312', '312', '312'])
  })

  it('give their figure to a new one', async () => {
    const { open, reads } = tabs(1)
    await settled()
    const late = open()
    await settled()
    expect(lineOf(late.store)).toBe('312')
    await late.time.pass(5000)
    expect(reads).toHaveBeenCalledOnce()
  })

  it('read for themselves when the one that should answer does not within a second', async () => {
    const { open, browser, reads } = tabs(0)
    void browser.locks.request(LOCK, new AbortController(), () => new Promise(() => {}))
    await settled()
    const tab = open()
    await tab.time.pass(999)
    expect(reads).not.toHaveBeenCalled()
    await tab.time.pass(1)
    expect(lineOf(tab.store)).toBe('312')
    expect(reads).toHaveBeenCalledOnce()
  })

  it('do not read for themselves once another has begun to', async () => {
    const { open, browser, reads } = tabs(0, never)
    let free!: () => void
    const held = new Promise<void>((resolve) => (free = resolve))
    void browser.locks.request(LOCK, new AbortController(), () => held)
    await settled()
    const [first, second] = [open(), open()]
    await Promise.all([first.time.pass(500), second.time.pass(500)])
    free()
    await settled()
    expect(reads).toHaveBeenCalledOnce()
    await second.time.pass(5000)
    expect(reads).toHaveBeenCalledOnce()
  })

  it('take over when the one that reads is closed, from where it was', async () => {
    const { all, stream, reads, lines } = tabs(3)
    await settled()
    stream.send(aBalance({ available: 300, version: 8 }))
    await settled()
    all[0]!.store.close()
    await settled()

    expect(stream.open).toBe(1)
    expect(stream.requests.map(({ headers }) => headers.get('last-event-id'))).toEqual(['7', '8'])
    expect(reads).toHaveBeenCalledOnce()
    stream.send(aBalance({ available: 290, version: 9 }))
    await settled()
    expect(lines()).toEqual(['-', '290', '290'])
  })

  it('pass the lead on when nobody listens there any more', async () => {
    const { browser, open, stream } = tabs(0)
    const first = openTab(
      { 'GET /v1/balance': never, 'GET /v1/events': stream.answer },
      { browser },
    )
    const leave = first.listen()
    await settled()
    const second = open()
    leave()
    await first.time.pass(1000)
    await settled()
    expect(lineOf(second.store)).toBe('312')
    expect(stream.open).toBe(1)
  })

  it('are stale together and recover together', async () => {
    const { all, events, reads, stream, lines, pass } = tabs(2)
    await settled()
    events.mockImplementation(unreachable)
    reads.mockImplementation(unreachable)
    stream.fail()
    await pass(1000)
    await settled()
    expect(lines()).toEqual(['312 network', '312 network'])

    reads.mockImplementation(json(aBalance()))
    events.mockImplementation(stream.answer)
    await all[0]!.time.pass(30_000)
    expect(lines()).toEqual(['312', '312'])
  })

  it('each know their own network, and ask the one that reads when it is back', async () => {
    const { all, lines, reads } = tabs(2)
    await settled()
    all[1]!.page.say('offline')
    expect(lines()).toEqual(['312', '312 offline'])
    all[1]!.page.say('online')
    await settled()
    expect(lines()).toEqual(['312', '312'])
    expect(reads).toHaveBeenCalledOnce()
  })
})

describe('a message between tabs', () => {
  it.each([
    ['nothing', null],
    ['a text', 'balance'],
    ['a malformed balance', { balance: { available: 5 } }],
    [
      'a balance of another account',
      { balance: aBalance({ account: 'acct_2', available: 5, version: 99 }) },
    ],
    ['an older balance', { balance: aBalance({ available: 5, version: 1 }) }],
  ])('changes nothing when it is %s', async (_, message) => {
    const { browser, lines } = tabs(2)
    await settled()
    browser.say(message)
    await settled()
    expect(lines()).toEqual(['312', '312'])
  })

  it('is not taken by the one that reads', async () => {
    const { browser, lines } = tabs(2)
    await settled()
    browser.say({ error: { code: 'network', message: 'no answer' } })
    await settled()
    expect(lines()).toEqual(['312', '312 network'])
  })
})
