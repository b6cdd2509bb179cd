import { exportEntries } from '../client/history-calls.js'
import { persist } from '../client/retry-policy.js'
import type { EntriesFilter } from '../contract/entry.js'
import type { CreditsStore } from './credits-store.js'

/** The entries that a filter leaves, as a file. Rejects with a CreditsError, or as its account goes. */
export function historyFileOf({ client, era }: CreditsStore, filter: EntriesFilter): Promise<Blob> {
  return persist(client, era, () => exportEntries(client, filter, { signal: era }))
}
