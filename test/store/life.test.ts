import { describe, expect, it, vi } from 'vitest'
import { settled } from '../support/fake-time.js'
import { lineOf, openTab } from '../support/open-tab.js'
import { aToken } from '../support/tokens.js'
import { figureOf, signedIn } from '../support/two-accounts.js'

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
