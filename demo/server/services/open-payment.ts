import type { Purchase } from '@virtual-practice/credits/contract'
import { type Payment, type Till, TillRefusal } from '../payments/till.js'
import type { PurchaseAt } from '../ledger/purchases.js'
import { providerCustomer } from './provider-customer.js'
import type { Practice } from './use-case.js'

/** What the provider has said of a purchase, and what followed from it. */
export interface Followed {
  readonly purchase: Purchase
  /** Undefined when the provider does not know it, and never will. */
  readonly payment?: Payment
}

/**
 * Makes the payment of a purchase at the provider. The purchase is the key of the request, so that
 * whoever else does it too, now or after a crash, gets the same payment. One that is refused for
 * good has failed. Throws `payments_unavailable`.
 */
export async function openPayment(
  { ledger }: Practice,
  till: Till,
  account: string,
  { purchase }: PurchaseAt,
): Promise<Followed> {
  const { id, total, currency, credits } = purchase
  const question = await ledger.nextQuestion()
  try {
    const customer = await providerCustomer(ledger, till, account)
    const description = `${credits} credits`
    const payment = await till.openPayment({
      account,
      purchase: id,
      customer,
      total,
      currency,
      description,
    })
    const followed = await ledger.followPayment({ account, purchase: id, question }, payment)
    return { purchase: followed, payment }
  } catch (error) {
    if (!(error instanceof TillRefusal)) throw error
    return { purchase: await ledger.giveUpPurchase(account, id, 'failed', error.message) }
  }
}
