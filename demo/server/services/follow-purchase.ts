import type { PurchaseResult } from '@virtual-practice/credits/contract'
import type { Payment, Till } from '../payments/till.js'
import { type Followed, openPayment } from './open-payment.js'
import { requiredTill, type Practice } from './use-case.js'

/** Whether the person has something left to do. */
const PAYABLE = ['open', 'requires_action']

const ENDED = ['succeeded', 'canceled']

/** A purchase with what a page needs to pay it. Throws `not_found`, `payments_unavailable`. */
export async function purchaseResult(
  practice: Practice,
  account: string,
  id: string,
): Promise<PurchaseResult> {
  return resultOf(await followPurchase(practice, account, id))
}

export function resultOf({ purchase, payment }: Followed): PurchaseResult {
  const isPayable = PAYABLE.includes(purchase.state)
  return {
    purchase,
    clientSecret: isPayable ? (payment?.clientSecret ?? null) : null,
    checkoutUrl: null,
  }
}

/** Asks the provider what has become of a purchase, unless it has ended: then that is the answer. */
export async function followPurchase(
  practice: Practice,
  account: string,
  id: string,
): Promise<Followed> {
  const { ledger } = practice
  const at = await ledger.purchase(account, id)
  if (ENDED.includes(at.purchase.state)) return { purchase: at.purchase }
  const till = requiredTill(practice)
  const { payment } = at
  if (payment === null) return openPayment(practice, till, account, at)
  return followAnswer(practice, { account, id }, () => till.payment(payment))
}

/** Asks something about a purchase, and does what follows from the answer. */
export async function followAnswer(
  { ledger }: Practice,
  { account, id }: { readonly account: string; readonly id: string },
  ask: () => Promise<Payment>,
): Promise<Followed> {
  const question = await ledger.nextQuestion()
  const payment = await ask()
  const purchase = await ledger.followPayment({ account, purchase: id, question }, payment)
  return { purchase, payment }
}

/** What stops a purchase that nobody has paid. One that was paid meanwhile is paid. */
export async function cancelPurchase(
  practice: Practice,
  { account, id }: { readonly account: string; readonly id: string },
  reason: 'requested' | 'expired',
): Promise<Followed> {
  const { ledger } = practice
  const { purchase, payment } = await ledger.purchase(account, id)
  if (ENDED.includes(purchase.state)) return { purchase }
  const till: Till = requiredTill(practice)
  // Were it begun there all the same, nobody would have the secret to pay it with.
  if (payment === null) return { purchase: await ledger.giveUpPurchase(account, id, reason, null) }
  return followAnswer(practice, { account, id }, () => till.cancelPayment(payment, reason))
}
