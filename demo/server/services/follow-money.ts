import type { Purchase, PurchaseResult } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import { purchaseResult } from './follow-purchase.js'
import { wordOfPayment } from './payment-word.js'
import { requiredTill, type Practice } from './use-case.js'

/** What a paid purchase is known as at the provider. */
export interface PaidAt {
  readonly account: string
  readonly purchase: string
  readonly payment: string
}

/**
 * Asks the provider what has become of the money of a purchase that was paid, and does what follows.
 * Throws `payments_unavailable`.
 */
export async function followMoney(
  practice: Practice,
  { account, purchase, payment: id }: PaidAt,
): Promise<Purchase> {
  const { ledger } = practice
  const question = await ledger.nextQuestion()
  const payment = await requiredTill(practice).payment(id)
  return ledger.followPayment({ account, purchase, question }, wordOfPayment(payment).told)
}

/**
 * A purchase as the provider knows it, also when it was paid before: money may have gone back since.
 * Where the provider does not answer then, what is known is still true. Throws `not_found`,
 * `payments_unavailable`.
 */
export async function newestResult(
  practice: Practice,
  account: string,
  id: string,
): Promise<PurchaseResult> {
  const { purchase, payment } = await practice.ledger.purchase(account, id)
  if (!practice.till || payment === null || purchase.state !== 'succeeded')
    return purchaseResult(practice, account, id)
  const newest = await followMoney(practice, { account, purchase: id, payment }).catch(
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'payments_unavailable') return purchase
      throw error
    },
  )
  return { purchase: newest, clientSecret: null, checkoutUrl: null }
}
