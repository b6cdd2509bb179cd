import type { PurchaseInput, PurchaseResult } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import { purchaseResult } from './follow-purchase.js'
import { quoteOf } from './price.js'
import { requiredCountry } from './read-quote.js'
import { returnAddress } from './return-address.js'
import { done, requiredTill, type Order, type Practice } from './use-case.js'

/**
 * Orders credits at the total that was seen; they land when they are paid for. The same order
 * again is answered with the one that is not finished. Throws `subscription_inactive`,
 * `billing_details_required`, `price_changed`, `purchase_open`, `purchased_meanwhile`,
 * `invalid_request`, `payments_unavailable`: after that one the order may stand, and the same one again takes it up.
 */
export async function purchase(
  practice: Practice,
  { account, key }: Order,
  input: PurchaseInput,
  member: string,
): Promise<{ result: PurchaseResult; replayed: boolean }> {
  const { catalogue, ledger, origins } = practice
  const { country: saved, currency, subscription } = await ledger.buying(account)
  requiredTill(practice)
  if (subscription !== 'active' && subscription !== 'trialing')
    throw new Refusal('subscription_inactive', 'Start or pay the subscription first.')
  const country = requiredCountry(saved)
  const quote = quoteOf(catalogue, { ...input, currency, country })
  if (quote.total !== input.total || currency !== input.currency) {
    const detail = `It is ${quote.total} in the minor unit of ${currency} now, with tax.`
    throw new Refusal('price_changed', detail)
  }
  const { returnUrl, ...order } = input
  const request = {
    ...order,
    member,
    ...(returnUrl !== undefined && { returnUrl: returnAddress(returnUrl, origins) }),
  }
  const context = { quote, country }
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'purchase', key, request, context }),
  )
  return { result: await purchaseResult(practice, account, answer.purchase), replayed }
}
