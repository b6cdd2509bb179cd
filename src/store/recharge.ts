import * as calls from '../client/recharge-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Recharge, RechargeInput } from '../contract/recharge.js'
import type { RechargeRehearsal, RechargeRehearsalQuery } from '../contract/recharge-rehearsal.js'
import { backoff } from './backoff.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { type PageSignals, pageSignals } from './page-signals.js'
import { Resource } from './resource.js'
import { saving } from './saving.js'
import type { Dated } from './snapshot.js'

/** Auto-recharge, and the balance that it was read at. */
export interface RechargeReport extends Dated {
  readonly account: string
  readonly recharge: Recharge
}

/** At least so long between two looks at a charge that is under way, in milliseconds. */
const PAUSE_MIN_MS = 2000

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
  const resource = new Resource<RechargeReport>({
    wait: client.wait,
    read: (signal) => reportOf(store, calls.readRecharge(client, { signal })),
    watch: (signal) => {
      followBalance(resource, store, signal)
      page.listen((heard) => {
        if (heard === 'wake' && resource.snapshot.data) void resource.refresh()
      }, signal)
      followCharges(resource, store, page, signal)
    },
  })
  read.set(store, resource)
  return resource
}

/** Dated by the balance that was known when it was asked for: it may be older than the next one. */
async function reportOf(
  { balance }: CreditsStore,
  answer: Promise<Recharge>,
): Promise<RechargeReport> {
  const { account = '', version = 0 } = balance.snapshot.data ?? {}
  const recharge = await answer
  return { account, version, asOf: recharge.asOf, recharge }
}

function followCharges(
  resource: Resource<RechargeReport>,
  { client }: CreditsStore,
  page: PageSignals,
  signal: AbortSignal,
): void {
  let waiting = false
  let looks = 0
  const isCharging = (): boolean => resource.snapshot.data?.recharge.state === 'charging'
  const look = async (): Promise<void> => {
    if (!isCharging()) looks = 0
    if (waiting || !isCharging()) return
    waiting = true
    await client.wait(PAUSE_MIN_MS + backoff(looks++, client.random), signal).catch(() => undefined)
    if (!signal.aborted && isCharging() && page.isVisible()) await resource.refresh()
    waiting = false
    if (!signal.aborted) void look()
  }
  signal.addEventListener(
    'abort',
    resource.subscribe(() => void look()),
  )
}

const save = saving(calls.saveRecharge)

/**
 * Saves the rule, and charges where `confirmed` agrees to it. Asked twice at once, it saves once.
 * Rejects with a CreditsError, such as `changed_meanwhile`, `price_changed` or
 * `recharge_confirmation_required`; after `network` or `timeout`, asking again is safe.
 */
export async function saveRecharge(store: CreditsStore, input: RechargeInput): Promise<Recharge> {
  const { era } = store
  const report = await reportOf(store, save(store, input))
  if (!era.aborted) {
    rechargeOf(store).accept(report)
    void store.balance.refresh()
  }
  return report.recharge
}

/** What a rule would have done in the last days. Rejects with a CreditsError. */
export const rehearseRecharge = (
  { client, era }: CreditsStore,
  query: RechargeRehearsalQuery,
): Promise<RechargeRehearsal> =>
  persist(client, era, () => calls.rehearseRecharge(client, query, { signal: era }))
