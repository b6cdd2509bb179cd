import type { PaymentToOpen } from '../ledger/outbox.js'
import { followPurchase } from './follow-purchase.js'
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
    const items = await ledger.takeOutbox(['open_payment'], AT_ONCE, LEASE_s)
    for (const item of items) {
      signal?.throwIfAborted()
      if (await deliver(practice, item)) done += 1
    }
    if (items.length < AT_ONCE) return done
  }
}

async function deliver(practice: Practice, item: PaymentToOpen): Promise<boolean> {
  try {
    await followPurchase(practice, item.account, item.purchase)
    return true
  } catch (error) {
    await practice.ledger.putOff(item, String(error), null)
    return false
  }
}
