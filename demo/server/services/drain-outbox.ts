import type { MoneyToGiveBack, PaymentToOpen } from '../ledger/outbox.js'
import { followPurchase } from './follow-purchase.js'
import { giveBack } from './give-back.js'
import type { Practice } from './use-case.js'

type ForTheTill = PaymentToOpen | MoneyToGiveBack

const AT_ONCE = 10

/** Longer than one item may take: up to three questions, each asked three times for ten seconds. */
const LEASE_s = 120

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
    const items = await ledger.takeOutbox(['open_payment', 'give_back'], AT_ONCE, LEASE_s)
    for (const item of items) {
      signal?.throwIfAborted()
      if (await deliver(practice, item)) done += 1
    }
    if (items.length < AT_ONCE) return done
  }
}

const deliverItem = (practice: Practice, item: ForTheTill): Promise<unknown> =>
  item.kind === 'give_back'
    ? giveBack(practice, item)
    : followPurchase(practice, item.account, item.purchase)

/** Does one of them. What fails is put off. Whether it was done. */
export async function deliver(practice: Practice, item: ForTheTill): Promise<boolean> {
  try {
    await deliverItem(practice, item)
    return true
  } catch (error) {
    await practice.ledger.putOff(item, String(error), null)
    return false
  }
}
