import type { Rate } from '@virtual-practice/credits/contract'

/** A price, and from when on it holds: for ever without an instant. */
export interface DatedRate extends Rate {
  readonly effectiveAt?: string | undefined
}

/**
 * The price at an instant, both ISO strings: the last one that has begun, of a list in order of
 * time. The ledger has the same rule, because it alone knows what time it is for a command.
 */
export function rateInForce(rates: readonly DatedRate[], at: string): Rate {
  const begun = rates.findLast(({ effectiveAt }) => effectiveAt === undefined || effectiveAt <= at)
  // The first of a list has always begun.
  const { version, credits, per, unit } = begun!
  return { version, credits, per, unit }
}
