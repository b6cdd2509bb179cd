import { saveRecharge as send } from '../client/recharge-calls.js'
import { rehearseRecharge as rehearse } from '../client/recharge-past-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Recharge, RechargeInput } from '../contract/recharge.js'
import type { RechargeRehearsal, RechargeRehearsalQuery } from '../contract/recharge-rehearsal.js'
import type { CreditsStore } from './credits-store.js'
import { rechargeOf, reportOf } from './recharge.js'
import { saving } from './saving.js'

const save = saving(send)

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
  persist(client, era, () => rehearse(client, query, { signal: era }))
