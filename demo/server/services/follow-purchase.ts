import type { PurchaseResult } from '@virtual-practice/credits/contract'
import type { PurchaseAt } from '../ledger/purchases.js'
import type { Till } from '../payments/till.js'
import { type Followed, openPayment } from './open-payment.js'
import { type PaymentWord, wordOfCheckout, wordOfPayment } from './payment-word.js'
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

export function resultOf({ purchase, word }: Followed): PurchaseResult {
  if (!word || !PAYABLE.includes(purchase.state))
    return { purchase, clientSecret: null, checkoutUrl: null }
  const { clientSecret, checkoutUrl } = word
  return { purchase, clientSecret, checkoutUrl }
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
  const ask = questionOf(till, at)
  return ask
    ? followAnswer(practice, { account, id }, ask)
    : openPayment(practice, till, account, at)
}

/** How the provider is asked about a purchase. Undefined while it does not know of it. */
function questionOf(
  till: Till,
  { payment, checkout }: PurchaseAt,
): (() => Promise<PaymentWord>) | undefined {
  if (checkout !== null) return async () => wordOfCheckout(await till.checkout(checkout))
  if (payment !== null) return async () => wordOfPayment(await till.payment(payment))
  return undefined
}

/** Asks something about a purchase, and does what follows from the answer. */
export async function followAnswer(
  { ledger }: Practice,
  { account, id }: { readonly account: string; readonly id: string },
  ask: () => Promise<PaymentWord>,
): Promise<Followed> {
  const question = await ledger.nextQuestion()
  const word = await ask()
  const purchase = await ledger.followPayment({ account, purchase: id, question }, word.told)
  return { purchase, word }
}

/** What stops a purchase that nobody has paid. One that was paid meanwhile is paid. */
export async function cancelPurchase(
  practice: Practice,
  { account, id }: { readonly account: string; readonly id: string },
  reason: 'requested' | 'expired',
): Promise<Followed> {
  const { ledger } = practice
  const at = await ledger.purchase(account, id)
  if (ENDED.includes(at.purchase.state)) return { purchase: at.purchase }
  const stop = stopOf(requiredTill(practice), at, reason)
  if (stop) return followAnswer(practice, { account, id }, stop)
  // Were it begun there all the same, nobody would be told how to pay it.
  const purchase = await ledger.giveUpPurchase(account, id, reason, null)
  // Else it has just been begun there.
  return ENDED.includes(purchase.state)
    ? { purchase }
    : cancelPurchase(practice, { account, id }, reason)
}

/** How the provider is told to stop a purchase. Undefined while it does not know of it. */
function stopOf(
  till: Till,
  { payment, checkout }: PurchaseAt,
  reason: 'requested' | 'expired',
): (() => Promise<PaymentWord>) | undefined {
  if (checkout !== null)
    return async () => {
      const word = wordOfCheckout(await till.closeCheckout(checkout))
      const { told } = word
      const isClosed = told.state === 'canceled' && told.cancelReason === null
      return isClosed ? { ...word, told: { ...told, cancelReason: reason } } : word
    }
  if (payment !== null) return async () => wordOfPayment(await till.cancelPayment(payment, reason))
  return undefined
}
