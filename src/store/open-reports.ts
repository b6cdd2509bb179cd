import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** What is made of an account's figures at one balance. */
export interface Report extends Dated {
  readonly account: string
}

/**
 * Reports that are read now, by store and by question: the same resource for the same question, as
 * long as somebody listens to it. It is read again whenever the balance has another version. Ask
 * when there is a balance: its version dates a report.
 */
export function openReports<Q extends object, A extends object>(
  read: (store: CreditsStore, question: Q, signal: AbortSignal) => Promise<A>,
) {
  type Read = Report & A & { readonly question: Q }
  const stores = new WeakMap<CreditsStore, Map<string, Resource<Read>>>()
  return (store: CreditsStore, question: Q): Resource<Read> => {
    const open = stores.get(store) ?? new Map<string, Resource<Read>>()
    stores.set(store, open)
    const { client, balance } = store
    const key = JSON.stringify([balance.snapshot.data?.account, question])
    const known = open.get(key)
    if (known) return known
    const resource = new Resource<Read>({
      wait: client.wait,
      read: async (signal) => {
        const { account = '', version = 0, asOf = '' } = balance.snapshot.data ?? {}
        return { account, version, asOf, question, ...(await read(store, question, signal)) }
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
}
