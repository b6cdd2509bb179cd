import type { Connection } from '../client/connection.js'
import { readEntries } from '../client/history-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Entries, EntriesFilter, EntriesQuery } from '../contract/entry.js'

const PAGE = 100

/** One page, asked for three times at most. */
export function pageOf(
  client: Connection,
  query: EntriesQuery,
  signal: AbortSignal,
): Promise<Entries> {
  const sized = { limit: PAGE, ...query }
  return persist(client, signal, () => readEntries(client, sized, { signal }))
}

/** A page that was asked for before it was sure which one it has to be. */
export interface PageAhead {
  readonly filter: EntriesFilter
  readonly page: Promise<Entries>
}

export function pageAhead(
  client: Connection,
  filter: EntriesFilter,
  signal: AbortSignal,
): PageAhead {
  const page = pageOf(client, filter, signal)
  // Whoever needs it hears that it failed.
  page.catch(() => {})
  return { filter, page }
}

export const isSame = (one: EntriesFilter, other: EntriesFilter): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
