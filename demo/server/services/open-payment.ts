import type { Purchase } from '@virtual-practice/credits/contract'
import type { PurchaseAt } from '../ledger/purchases.js'
import { type CheckoutLine, type Till, TillRefusal } from '../payments/till.js'
import { type PaymentWord, wordOfCheckout, wordOfPayment } from './payment-word.js'
import { providerCustomer } from './provider-customer.js'
import type { Practice } from './use-case.js'

/** What the provider has said of a purchase, and what followed from it. */
export interface Followed {
  readonly purchase: Purchase
  /** Undefined when the provider does not know it, and never will. */
  readonly word?: PaymentWord
}

/**
 * Makes the payment of a purchase at the provider, or the page on which it is paid. The purchase is
 * the key of the request, so that whoever else does it too, now or after a crash, gets the same one.
 * One that is refused for good has failed. Throws `payments_unavailable`.
 */
export async function openPayment(
  { ledger }: Practice,
  till: Till,
  account: string,
  at: PurchaseAt,
): Promise<Followed> {
  const { id: purchase } = at.purchase
  const question = await ledger.nextQuestion()
  try {
    const customer = await providerCustomer(ledger, till, account)
    const word = await wordOfNew(till, { account, customer }, at)
    const followed = await ledger.followPayment({ account, purchase, question }, word.told)
    return { purchase: followed, word }
  } catch (error) {
    if (!(error instanceof TillRefusal)) throw error
    return { purchase: await ledger.giveUpPurchase(account, purchase, 'failed', error.message) }
  }
}

async function wordOfNew(
  till: Till,
  whose: { readonly account: string; readonly customer: string },
  { purchase, returnUrl }: PurchaseAt,
): Promise<PaymentWord> {
  const { id, total, currency, credits, recharge } = purchase
  const description = `${credits} credits`
  const order = { ...whose, purchase: id, total, currency, description }
  if (returnUrl === null)
    return wordOfPayment(await till.openPayment({ ...order, keepsCard: !recharge }))
  return wordOfCheckout(await till.openCheckout({ ...order, lines: linesOf(purchase), returnUrl }))
}

/** Price and tax as they were frozen. A price is of so many whole bundles, so that it divides. */
export function linesOf({ credits, quantity, price, tax }: Purchase): readonly CheckoutLine[] {
  const name = `${credits / quantity} credits`
  const bought = { name, quantity, amount: price / quantity }
  if (!tax) return [bought]
  const rate = `${tax.name} ${tax.basisPoints / 100} %`
  return [bought, { name: rate, quantity: 1, amount: tax.amount }]
}
