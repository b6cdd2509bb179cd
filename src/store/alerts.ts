import * as calls from '../client/alert-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Alert, Alerts } from '../contract/alert.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Mutation } from './mutation.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** The open notices, and the balance that they were read at. */
export interface AlertsReport extends Dated {
  readonly account: string
  readonly alerts: Alerts
}

const read = new WeakMap<CreditsStore, Resource<AlertsReport>>()

/** The store's open notices. They are read again whenever the balance has another version. */
export function alertsOf(store: CreditsStore): Resource<AlertsReport> {
  const known = read.get(store)
  if (known) return known
  const { client, balance } = store
  const resource = new Resource<AlertsReport>({
    wait: client.wait,
    read: async (signal) => {
      const { account = '', version = 0, asOf = '' } = balance.snapshot.data ?? {}
      const alerts = await calls.readAlerts(client, { state: 'open' }, { signal })
      return { account, version, asOf, alerts }
    },
    watch: (signal) => followBalance(resource, store, signal),
  })
  read.set(store, resource)
  return resource
}

const underWay = new WeakMap<AbortSignal, Mutation<string, Alert>>()

/** Puts a notice away for this member, on every device. Rejects with a CreditsError. */
export function dismissAlert(store: CreditsStore, alert: string): Promise<Alert> {
  const { client, era } = store
  const dismiss =
    underWay.get(era) ??
    new Mutation((id: string, key: string) =>
      persist(client, undefined, () => calls.dismissAlert(client, id, { key })),
    )
  underWay.set(era, dismiss)
  return dismiss.run(alert)
}
