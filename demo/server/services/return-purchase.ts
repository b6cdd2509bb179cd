import type { Purchase, ReturnPurchaseInput } from '@virtual-practice/credits/contract'
import { deliver } from './drain-outbox.js'
import { done, requiredTill, type Order, type Practice } from './use-case.js'

/**
 * Gives the money of a purchase's unused credits back. The credits leave with the order. Where the
 * provider does not answer, the refund stays `pending` and is tried again until it does; where it
 * says no, it is `failed` and the credits are back. Throws `nothing_to_refund`, `invalid_request`,
 * `not_found`, `payments_unavailable` where there is no till.
 */
export async function returnPurchase(
  practice: Practice,
  { account, key }: Order,
  id: string,
  input: ReturnPurchaseInput,
): Promise<{ purchase: Purchase; replayed: boolean }> {
  const { ledger } = practice
  await ledger.purchase(account, id)
  requiredTill(practice)
  const request = { ...input, purchase: id }
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'return_purchase', key, request }),
  )
  const { purchase, refund } = answer
  if (!replayed)
    await deliver(practice, { account, id: refund, kind: 'give_back', purchase, refund })
  return { purchase: (await ledger.purchase(account, id)).purchase, replayed }
}
