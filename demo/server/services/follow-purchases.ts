import type { UnfinishedPurchase } from '../ledger/purchases.js'
import { eachOf } from './each-of.js'
import { cancelPurchase, followPurchase } from './follow-purchase.js'
import type { Practice } from './use-case.js'

const AT_ONCE = 100

/** The provider takes its time to answer, and takes no more questions than so many at once. */
const ASKED_AT_ONCE = 5

/** A webhook that has not come by then is taken for lost. */
const PATIENCE_s = 60

/**
 * Asks the provider about each purchase that has not been finished for a while, and cancels those
 * whose time is over. One that fails does not keep the others waiting.
 *
 * @returns how many were asked about
 * @throws AggregateError of those that failed, when the others are done
 */
export async function followPurchases(practice: Practice, signal?: AbortSignal): Promise<number> {
  const failures: unknown[] = []
  let asked = 0
  let after: UnfinishedPurchase | null = null
  const ask = (one: UnfinishedPurchase): Promise<unknown> =>
    follow(practice, one).then(
      () => (asked += 1),
      (cause: unknown) => failures.push(new Error(`${one.purchase} was not asked`, { cause })),
    )
  for (;;) {
    const found: readonly UnfinishedPurchase[] = await practice.ledger.unfinishedPurchases(
      PATIENCE_s,
      after,
      AT_ONCE,
    )
    await eachOf(found, ASKED_AT_ONCE, ask, signal)
    if (found.length < AT_ONCE) break
    after = found.at(-1) ?? after
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((failure) => String(failure)).join('; '))
  return asked
}

const follow = (
  practice: Practice,
  { account, purchase: id, isExpired }: UnfinishedPurchase,
): Promise<unknown> =>
  isExpired
    ? cancelPurchase(practice, { account, id }, 'expired')
    : followPurchase(practice, account, id)
