import type { OutboxItem } from '../ledger/purchases.js'
import { followPurchase } from './follow-purchase.js'
import { giveBack } from './give-back.js'
import type { Practice } from './use-case.js'

const AT_ONCE = 10

/** Longer than one item may take: the provider is asked three times for ten seconds each. */
const LEASE_s = 60

/**
 * Does what waits to be done at the payment provider. Each item is taken by one process; who dies
 * over it leaves it to the next. What fails waits to be tried again, and its error is kept.
 *
 * @returns how many were done
 */
export async function drainOutbox(practice: Practice, signal?: AbortSignal): Promise<number> {
  const { ledger } = practice
  let done = 0
  for (;;) {
    const items = await ledger.takeOutbox(AT_ONCE, LEASE_s)
    for (const item of items) {
      signal?.throwIfAborted()
      if (await deliver(practice, item)) done += 1
    }
    if (items.length < AT_ONCE) return done
  }
}

const deliverItem = (practice: Practice, item: OutboxItem): Promise<unknown> =>
  item.kind === 'give_back'
    ? giveBack(practice, item)
    : followPurchase(practice, item.account, item.purchase)

/** Does one of them. What fails is put off. Whether it was done. */
export async function deliver(practice: Practice, item: OutboxItem): Promise<boolean> {
  try {
    await deliverItem(practice, item)
    return true
  } catch (error) {
    await practice.ledger.putOff(item, String(error))
    return false
  }
}
