import type { Bundle } from '../contract/bundle.js'

/** What a bundle is worth beside the others. */
export interface BundleValue {
  /** No other costs less for a credit, and at least one costs more. */
  readonly best: boolean
  /** How much less a credit costs than in the smallest bundle, in whole percent, rounded down. */
  readonly savedPercent: number
}

/** By code. Bonus credits count: they are what one gets for the money. */
export function valuesOf(bundles: readonly Bundle[]): Map<string, BundleValue> {
  const [smallest] = bundles.toSorted((a, b) => creditsOf(a) - creditsOf(b))
  const best = bundles.filter((one) => bundles.every((other) => !isCheaper(other, one)))
  const differ = best.length < bundles.length
  return new Map(
    bundles.map((bundle) => [
      bundle.code,
      { best: differ && bundle === best[0], savedPercent: savedPercent(bundle, smallest!) },
    ]),
  )
}

export const creditsOf = ({ credits, bonusCredits }: Bundle): number => credits + bonusCredits

/** Multiplied crosswise, in numbers without a limit: prices for a credit are fractions. */
const isCheaper = (a: Bundle, b: Bundle): boolean => cross(a, b) < cross(b, a)

const cross = ({ price }: Bundle, other: Bundle): bigint => BigInt(price) * BigInt(creditsOf(other))

function savedPercent(bundle: Bundle, smallest: Bundle): number {
  const whole = cross(smallest, bundle)
  const saved = whole - cross(bundle, smallest)
  return saved > 0n ? Number((saved * 100n) / whole) : 0
}
