import { TillRefusal } from '../payments/till.js'
import { followMoney } from './follow-money.js'
import { requiredTill, type Practice } from './use-case.js'

/** A refund that was ordered. */
export interface OrderedRefund {
  readonly account: string
  readonly purchase: string
  readonly refund: string
}

/**
 * Has the provider give the money of an ordered refund back, once. It is asked first what it has done:
 * an earlier try may have reached it, longer ago than it remembers the key of a request. What it
 * refuses for good has failed, and its credits are back. Throws `payments_unavailable`: nobody knows
 * then whether it was done, and the same is tried again.
 */
export async function giveBack(
  practice: Practice,
  { account, purchase, refund }: OrderedRefund,
): Promise<void> {
  const { ledger } = practice
  const till = requiredTill(practice)
  const { payment } = await ledger.purchase(account, purchase)
  if (payment === null) throw new Error(`${purchase} was paid without a payment`)
  const paid = { account, purchase, payment }
  const { refunds } = await followMoney(practice, paid)
  const ordered = refunds.find(({ id }) => id === refund)
  if (ordered?.state !== 'pending') return
  try {
    await till.giveBack({ ...paid, refund, amount: ordered.amount })
  } catch (error) {
    if (!(error instanceof TillRefusal)) throw error
    await ledger.refundWasRefused(account, refund, error.message)
    return
  }
  await followMoney(practice, paid)
}
