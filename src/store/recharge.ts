import { readRecharge } from '../client/recharge-calls.js'
import type { Recharge } from '../contract/recharge.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { lookWhile } from './look-while.js'
import { type PageSignals, pageSignals } from './page-signals.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** Auto-recharge, and the balance that it was read at. */
export interface RechargeReport extends Dated {
  readonly account: string
  readonly recharge: Recharge
}

const read = new WeakMap<CreditsStore, Resource<RechargeReport>>()

/**
 * The store's auto-recharge. Read again whenever the balance has another version, when somebody
 * comes back to the page, and now and then while a charge is under way: that a card was declined
 * changes no balance.
 */
export function rechargeOf(
  store: CreditsStore,
  page: PageSignals = pageSignals,
): Resource<RechargeReport> {
  const known = read.get(store)
  if (known) return known
  const { client } = store
  let look: (() => void) | undefined
  const resource = new Resource<RechargeReport>({
    wait: client.wait,
    read: (signal) => reportOf(store, readRecharge(client, { signal })),
    watch: (signal) => {
      followBalance(resource, store, signal)
      page.listen((heard) => {
        if (heard === 'wake' && resource.snapshot.data) void resource.refresh()
      }, signal)
      look = lookWhile(resource, client, isCharging, page, signal)
    },
    changed: () => look?.(),
  })
  read.set(store, resource)
  return resource
}

const isCharging = ({ recharge }: RechargeReport): boolean => recharge.state === 'charging'

/** Dated by the balance that was known when it was asked for: it may be older than the next one. */
export async function reportOf(
  { balance }: CreditsStore,
  answer: Promise<Recharge>,
): Promise<RechargeReport> {
  const { account = '', version = 0 } = balance.snapshot.data ?? {}
  const recharge = await answer
  return { account, version, asOf: recharge.asOf, recharge }
}
