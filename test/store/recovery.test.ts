import { describe, expect, it } from 'vitest'
import { aBalance } from '../support/balances.js'
import { inTurn, json, never, status } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { holding, lastEventIds, live } from '../support/live-tab.js'
import { lineOf, type TabOptions } from '../support/open-tab.js'
import { aToken } from '../support/tokens.js'

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
    const { page, listen, stream, reads, seen } = live(inTurn(json(aBalance()), json(holding(300))))
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

describe('a backend that asks to wait', () => {
  const busy = status(503, { 'retry-after': '120' })

  it('is not read before that, and not kept waiting for longer than five minutes', async () => {
    const { store, listen, time, reads } = live(
      inTurn(busy, status(503, { 'retry-after': '86400' }), json(aBalance())),
    )
    listen()
    await time.pass(120_999)
    expect(reads).toHaveBeenCalledTimes(1)
    await time.pass(1)
    expect(reads).toHaveBeenCalledTimes(2)
    await time.pass(302_000)
    expect(lineOf(store)).toBe('312')
  })

  it('is not asked for its stream before that', async () => {
    const { listen, time, events } = live()
    events.mockImplementation(busy)
    listen()
    await time.pass(120_999)
    expect(events).toHaveBeenCalledTimes(1)
    await time.pass(1)
    expect(events).toHaveBeenCalledTimes(2)
  })
})

describe('the token', () => {
  it('that cannot be had is an error, until it can', async () => {
    const signedIn: { token?: string } = {}
    const { store, listen, time } = live(json(aBalance()), {
      client: { getToken: () => signedIn.token },
    })
    listen()
    await settled()
    expect(lineOf(store)).toBe('- unauthorized')
    signedIn.token = aToken()
    await time.pass(2000)
    expect(lineOf(store)).toBe('312')
  })
})

describe.each<[string, TabOptions]>([
  ['without Web Locks', { locks: null }],
  [
    'without BroadcastChannel',
    {
      channel: () => {
        throw new ReferenceError('BroadcastChannel is not defined')
      },
    },
  ],
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
