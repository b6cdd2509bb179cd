import { vi } from 'vitest'
import { aBalance } from './balances.js'
import { type Answer, json } from './fake-api.js'
import { liveStream } from './live-stream.js'
import { openTab, type TabOptions } from './open-tab.js'

/** A tab whose backend reads 312 and then streams. */
export function live(read: Answer = json(aBalance()), options: TabOptions = {}) {
  const stream = liveStream()
  const reads = vi.fn(read)
  const events = vi.fn(stream.answer)
  const tab = openTab({ 'GET /v1/balance': reads, 'GET /v1/events': events }, options)
  return { ...tab, stream, reads, events }
}
export const lastEventIds = (requests: readonly Request[]): (string | null)[] =>
  requests.map((request) => request.headers.get('last-event-id'))
export const holding = (available: number, version = 8) => aBalance({ available, version })
