import type { Cover } from '@virtual-practice/credits/contract'
import type { Catalogue, CatalogueBundle } from '../catalogue.js'

/** What can be bought in order to have more. */
interface ForSale extends Pick<Catalogue, 'plans'> {
  readonly bundles: readonly Pick<CatalogueBundle, 'code' | 'credits' | 'prices'>[]
}

/**
 * Ways to have so many credits more in a period, the cheapest first; of two at one price the one
 * that brings more. A higher plan counts what it brings and costs more than the present one.
 */
export function coversOf(
  { bundles, plans }: ForSale,
  { missing, plan, currency }: { missing: number; plan: string; currency: string },
): Cover[] {
  if (missing <= 0) return []
  const present = plans.find(({ code }) => code === plan)
  const bought = bundles.flatMap(({ code, credits, prices }): Cover[] => {
    const price = prices[currency]
    if (price === undefined) return []
    const quantity = Math.ceil(missing / credits)
    return [
      { kind: 'bundle', code, quantity, credits: quantity * credits, price: quantity * price },
    ]
  })
  const higher = plans.flatMap(({ code, monthlyCredits, prices }): Cover[] => {
    const [price, presentPrice] = [prices?.[currency], present?.prices?.[currency]]
    if (!present || price === undefined || presentPrice === undefined) return []
    const credits = monthlyCredits - present.monthlyCredits
    if (credits < missing || price < presentPrice) return []
    return [{ kind: 'plan', code, quantity: 1, credits, price: price - presentPrice }]
  })
  return [...bought, ...higher].sort((a, b) => a.price - b.price || b.credits - a.credits)
}
