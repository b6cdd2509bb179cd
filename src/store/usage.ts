import { readUsage } from '../client/usage-calls.js'
import type { Usage, UsageQuery } from '../contract/usage.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** What to show of an account's usage: one stretch of time, and perhaps another to hold it against. */
export interface UsageQuestion {
  readonly of: UsageQuery
  readonly against?: UsageQuery | undefined
}

/** Both stretches, and the balance they were read at. */
export interface UsageReport extends Dated {
  readonly account: string
  readonly question: UsageQuestion
  readonly usage: Usage
  readonly against: Usage | undefined
}

/** What is read now, by store and by question. */
const read = new WeakMap<CreditsStore, Map<string, Resource<UsageReport>>>()

/**
 * The same resource for the same question, as long as somebody listens to it. It is read again
 * whenever the balance has another version. Ask when there is a balance: its version dates a report.
 */
export function usageOf(store: CreditsStore, question: UsageQuestion): Resource<UsageReport> {
  const open = read.get(store) ?? new Map<string, Resource<UsageReport>>()
  read.set(store, open)
  const { client, balance } = store
  const key = JSON.stringify([balance.snapshot.data?.account, question])
  const known = open.get(key)
  if (known) return known
  const resource = new Resource<UsageReport>({
    wait: client.wait,
    read: async (signal) => {
      const { account = '', version = 0, asOf = '' } = balance.snapshot.data ?? {}
      const [usage, against] = await Promise.all([
        readUsage(client, question.of, { signal }),
        question.against && readUsage(client, question.against, { signal }),
      ])
      return { account, version, asOf, question, usage, against }
    },
    watch: (signal) => {
      open.set(key, resource)
      signal.addEventListener('abort', () => open.delete(key))
      followBalance(resource, store, signal)
    },
  })
  open.set(key, resource)
  return resource
}
