import { readReservations } from '../client/running-calls.js'
import type { OpenReservations } from '../contract/open-reservations.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Resource } from './resource.js'

const open = new WeakMap<CreditsStore, Resource<OpenReservations>>()

/** What is held now: the oldest hundred. Read again whenever the balance becomes another one. */
export function runningOf(store: CreditsStore): Resource<OpenReservations> {
  const known = open.get(store)
  if (known) return known
  const { client } = store
  const resource = new Resource<OpenReservations>({
    wait: client.wait,
    read: (signal) => readReservations(client, {}, { signal }),
    watch: (signal) => followBalance(resource, store, signal),
  })
  open.set(store, resource)
  return resource
}
