import { canStart } from '../client/calls.js'
import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Resource } from './resource.js'

/** What is asked now, by store and by question. */
const asked = new WeakMap<CreditsStore, Map<string, Resource<CanStart>>>()

/** What may start: the same resource for the same question, as long as somebody listens to it. */
export function questionOf(
  store: CreditsStore,
  { feature, quantity }: CanStartQuery,
): Resource<CanStart> {
  const open = asked.get(store) ?? new Map<string, Resource<CanStart>>()
  asked.set(store, open)
  const key = `${feature} ${quantity}`
  const known = open.get(key)
  if (known) return known
  const { client } = store
  const resource = new Resource<CanStart>({
    wait: client.wait,
    read: (signal) => canStart(client, { feature, quantity }, { signal }),
    watch: (signal) => {
      open.set(key, resource)
      signal.addEventListener('abort', () => open.delete(key))
      followBalance(resource, store, signal)
    },
  })
  open.set(key, resource)
  return resource
}
