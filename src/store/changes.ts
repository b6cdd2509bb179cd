import { readBalanceChanges } from '../client/history-calls.js'
import type { BalanceChanges } from '../contract/balance.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** Why the available credits are not what they were, as read at one version of the balance. */
export type ChangesReport = BalanceChanges & Pick<Dated, 'version'>

/** What is read now, by store and by instant. */
const read = new WeakMap<CreditsStore, Map<string, Resource<ChangesReport>>>()

/** The changes since an instant: one resource for it, read again with the balance. */
export function changesOf(store: CreditsStore, since: string): Resource<ChangesReport> {
  const open = read.get(store) ?? new Map<string, Resource<ChangesReport>>()
  read.set(store, open)
  const known = open.get(since)
  if (known) return known
  const { client, balance } = store
  const resource = new Resource<ChangesReport>({
    wait: client.wait,
    read: async (signal) => {
      const { version = 0 } = balance.snapshot.data ?? {}
      return { ...(await readBalanceChanges(client, { since }, { signal })), version }
    },
    watch: (signal) => {
      open.set(since, resource)
      signal.addEventListener('abort', () => open.delete(since))
      followBalance(resource, store, signal)
    },
  })
  open.set(since, resource)
  return resource
}
