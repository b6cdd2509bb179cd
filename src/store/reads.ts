import { isPassing } from '../client/retry-policy.js'
import { backoff } from './backoff.js'
import type { CreditsStore } from './credits-store.js'
import { type PageSignals, pageSignals } from './page-signals.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** An answer that has no version of its own: it has the number of its question. */
export interface Reading<T> extends Dated {
  readonly value: T
}

/** Back on the page within this time, in milliseconds, nobody needs another answer. */
const FRESH_MS = 30_000

const open = new WeakMap<CreditsStore, Map<string, Resource<Reading<unknown>>>>()

/**
 * Something the server owns and does not tell the changes of: the same resource for the same key,
 * as long as somebody listens to it. Read at first, again when somebody comes back to the page or
 * the network does, and after a failure that may pass; of another account from the beginning. `more`
 * begins further work, and answers with what is to be called after each change.
 */
export function readingOf<T>(
  store: CreditsStore,
  key: string,
  read: (signal: AbortSignal) => Promise<T>,
  page: PageSignals = pageSignals,
  more?: (resource: Resource<Reading<T>>, signal: AbortSignal) => () => void,
): Resource<Reading<T>> {
  const ofStore = open.get(store) ?? new Map<string, Resource<Reading<unknown>>>()
  open.set(store, ofStore)
  const known = ofStore.get(key) as Resource<Reading<T>> | undefined
  if (known) return known
  let questions = 0
  let changed: (() => void) | undefined
  const resource = new Resource<Reading<T>>({
    wait: store.client.wait,
    read: async (signal) => {
      const version = questions++
      return { value: await read(signal), version, asOf: '' }
    },
    watch: (signal) => {
      ofStore.set(key, resource)
      signal.addEventListener('abort', () => ofStore.delete(key))
      keepReading(resource, store, page, signal)
      changed = more?.(resource, signal)
    },
    changed: () => changed?.(),
  })
  ofStore.set(key, resource)
  return resource
}

function keepReading<T>(
  resource: Resource<Reading<T>>,
  store: CreditsStore,
  page: PageSignals,
  signal: AbortSignal,
): void {
  const { client } = store
  let busy = false
  let fresh = false

  const read = async (): Promise<void> => {
    if (busy || fresh) return
    busy = true
    for (let failures = 0; !signal.aborted; failures++) {
      const { era } = store
      await resource.refresh()
      if (era !== store.era) {
        // The answer is of the account before this one.
        failures = 0
        continue
      }
      const { error } = resource.snapshot
      if (!error || !isPassing(error) || era.aborted) break
      const pause_ms = (error.retryAfter_ms ?? 0) + backoff(failures, client.random)
      await client.wait(pause_ms, AbortSignal.any([signal, era]))
    }
    busy = false
    if (resource.snapshot.error) return
    fresh = true
    await client.wait(FRESH_MS, signal)
    fresh = false
  }

  page.listen((heard) => {
    if (heard !== 'offline') void read()
  }, signal)

  const followAccount = (): void => {
    const { era } = store
    era.addEventListener(
      'abort',
      () =>
        queueMicrotask(() => {
          if (signal.aborted) return
          resource.reset()
          if (store.era === era) return
          followAccount()
          fresh = false
          void read()
        }),
      { signal },
    )
  }
  followAccount()
  void read()
}
