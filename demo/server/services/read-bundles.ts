import type { Bundles, BuyingBlocked } from '@virtual-practice/credits/contract'
import type { BuyingAt } from '../ledger/buying.js'
import type { Practice } from './use-case.js'

/** What is for sale to an account, whether it may buy now, and what to say before it pays. */
export async function readBundles(
  practice: Practice,
  account: string,
  member: string,
): Promise<Bundles> {
  const { catalogue, ledger, till } = practice
  const buying = await ledger.buying(account)
  const { currency } = buying
  return {
    currency,
    bundles: catalogue.bundles.flatMap(({ prices, ...bundle }) => {
      const price = prices[currency]
      return price === undefined ? [] : [{ ...bundle, price }]
    }),
    blocked: whyBlocked(buying, till !== undefined),
    cardBrands: catalogue.cardBrands,
    supportUrl: catalogue.supportUrl ?? null,
    publishableKey: till?.publishableKey ?? null,
    lastPurchase: await ledger.lastPurchase(account, member),
  }
}

/** What only somebody else can mend comes before what the member can do at once. */
function whyBlocked({ subscription, country }: BuyingAt, hasTill: boolean): BuyingBlocked | null {
  if (subscription === null) return 'no_subscription'
  if (subscription === 'past_due' || subscription === 'canceled') return subscription
  if (!hasTill) return 'payments_unavailable'
  return country === null ? 'billing_details_required' : null
}
