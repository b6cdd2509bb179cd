import { describe, expect, it, vi } from 'vitest'
import { never } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { lineOf, openTab } from '../support/open-tab.js'
import { aToken } from '../support/tokens.js'
import { figureOf, signedIn } from '../support/two-accounts.js'

describe('initialData', () => {
  const reads = (initialData: unknown) => signedIn({}, { initialData })

  it.each<[string, () => unknown]>([
    ['there', () => figureOf('acct_1')],
    ['already promised and there', async () => figureOf('acct_1')],
  ])('that is %s is the first thing shown, and saves the first read', async (_, initialData) => {
    const { listen, read, seen, stream } = reads(initialData())
    listen()
    await settled()
    expect(seen).toEqual(['111'])
    expect(read).not.toHaveBeenCalled()
    expect(stream.requests[0]!.headers.get('last-event-id')).toBe('90')
  })

  it.each([
    ['shown when it comes before an answer', 'acct_1', '111'],
    ['not shown when it is of another account', 'acct_2', '-'],
  ])('that is under way is %s', async (_, account, line) => {
    let come!: (data: unknown) => void
    const { store, listen, read } = reads(new Promise((resolve) => (come = resolve)))
    read.mockImplementation(never)
    listen()
    await settled()
    come(figureOf(account))
    await settled()
    expect(lineOf(store)).toBe(line)
  })

  it('says nothing of the account that comes after', async () => {
    const { store, listen, signInAnother, seen } = reads(figureOf('acct_1'))
    listen()
    await settled()
    signInAnother()
    void store.balance.refresh()
    await settled()
    expect(seen).toEqual(['111', '-', '222'])
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
    const { store, listen } = reads(new Promise(() => {}))
    listen()
    await settled()
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
