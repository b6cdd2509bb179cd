import { describe, expect, it } from 'vitest'
import { aBalance } from '../support/balances.js'
import { inTurn, json, problem, status, unreachable } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { holding, lastEventIds, live } from '../support/live-tab.js'
import { lineOf } from '../support/open-tab.js'

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
    stream.send(holding(300, 9))
    stream.send(holding(311, 8))
    stream.send(holding(290, 10))
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
    stream.send(holding(300))
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
    reads.mockImplementation(json(holding(300)))
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
