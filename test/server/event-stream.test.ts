import { afterEach, expect, it, vi } from 'vitest'
import { eventStream } from '../../demo/server/http/event-stream.js'
import type { BalanceListener, LiveBalances } from '../../demo/server/services/live-balances.js'
import { aBalance } from '../support/balances.js'

/** A stream whose balances the test pushes. */
function openStream() {
  const listeners = new Set<BalanceListener>()
  const live = {
    subscribe: (_: string, listener: BalanceListener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as Partial<LiveBalances> as LiveBalances
  const { body } = eventStream(
    live,
    { kind: 'service', account: 'a' },
    new Request('http://server.test/v1/events'),
    new AbortController().signal,
  )
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  const read = async () => new TextDecoder().decode((await reader.read()).value)
  const push = (version: number) => listeners.forEach((listener) => listener(aBalance({ version })))
  return { listeners, reader, read, push }
}

afterEach(() => void vi.useRealTimers())

it('keeps only the newest balance for a reader who is slow', async () => {
  const { read, push } = openStream()
  for (let version = 1; version <= 10_000; version += 1) push(version)
  const text = await read()
  expect(text.match(/^id: .*$/gm)).toEqual(['id: 10000'])
})

it('says every fifteen seconds that it is there', async () => {
  vi.useFakeTimers()
  const { read } = openStream()
  await read()
  const next = read()
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await next).toBe(': keep-alive\n\n')
})

it('stops listening when the reader goes', async () => {
  const { listeners, reader, read } = openStream()
  await read()
  expect(listeners.size).toBe(1)
  await reader.cancel()
  expect(listeners.size).toBe(0)
})
