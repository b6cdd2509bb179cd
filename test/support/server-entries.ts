import type { Entries, Entry } from '@virtual-practice/credits/contract'
import type { ServerCaller } from './server-caller.js'

type Query = Record<string, string | number>

/** One page of the ledger. */
export async function entriesPage(caller: ServerCaller, query: Query = {}): Promise<Entries> {
  return (await caller.call<Entries>('readEntries', { query })).body
}

/** All of it, newest first, by as many pages as it takes. */
export async function allEntries(caller: ServerCaller, query: Query = {}): Promise<Entry[]> {
  const entries: Entry[] = []
  let page = await entriesPage(caller, { limit: 1_000, ...query })
  for (;;) {
    entries.push(...page.entries)
    if (page.nextCursor === null) return entries
    page = await entriesPage(caller, { limit: 1_000, ...query, cursor: page.nextCursor })
  }
}
