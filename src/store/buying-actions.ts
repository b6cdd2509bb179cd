import * as calls from '../client/buying-calls.js'
import { persist } from '../client/retry-policy.js'
import type { PurchaseInput, PurchaseResult } from '../contract/purchase.js'
import type { CreditsStore } from './credits-store.js'
import { Mutation } from './mutation.js'

interface Actions {
  purchase: Mutation<PurchaseInput, PurchaseResult>
  follow: Mutation<string, PurchaseResult>
  cancel: Mutation<string, PurchaseResult>
}

/** What is under way, for one account of one store. */
const underWay = new WeakMap<AbortSignal, Actions>()

/**
 * Begins a purchase. Asked twice at once, it is one. Rejects with a CreditsError, such as
 * `price_changed` or `purchase_open`; after `network` or `timeout`, asking again is safe.
 */
export function purchase(store: CreditsStore, order: PurchaseInput): Promise<PurchaseResult> {
  return actionsOf(store).purchase.run(order)
}

/** Asks what has become of the payment. Rejects with a CreditsError. */
export function followPurchase(store: CreditsStore, purchase: string): Promise<PurchaseResult> {
  return actionsOf(store).follow.run(purchase)
}

/** Ends a purchase that is not paid. Rejects with a CreditsError. */
export function cancelPurchase(store: CreditsStore, purchase: string): Promise<PurchaseResult> {
  return actionsOf(store).cancel.run(purchase)
}

function actionsOf({ balance, client, era }: CreditsStore): Actions {
  /** Credits that have landed are read at once; what another account bought is none of this one's. */
  const take = async (call: () => Promise<PurchaseResult>): Promise<PurchaseResult> => {
    const answer = await persist(client, undefined, call)
    if (answer.purchase.state === 'succeeded' && !era.aborted) void balance.refresh()
    return answer
  }
  const actions = underWay.get(era) ?? {
    purchase: new Mutation((order, key) => take(() => calls.purchase(client, order, { key }))),
    follow: new Mutation((id, key) => take(() => calls.followPurchase(client, id, { key }))),
    cancel: new Mutation((id, key) => take(() => calls.cancelPurchase(client, id, { key }))),
  }
  underWay.set(era, actions)
  return actions
}
