const MINUTE_ms = 60_000

interface Fraction {
  readonly credits: number
  readonly per: number
}

/** Credits that work costs: the exact fraction, rounded once, up. */
export function costOf(quantity: number, { credits, per }: Fraction): number {
  return Number((BigInt(quantity) * BigInt(credits) + BigInt(per) - 1n) / BigInt(per))
}

/** The work that so many credits pay for, in however many operations; at most what a number holds. */
export function quantityCovered(available: number, { credits, per }: Fraction): number {
  const quantity = (BigInt(available) * BigInt(per)) / BigInt(credits)
  return Math.min(Number(quantity), Number.MAX_SAFE_INTEGER)
}

/** The same in whole minutes; null for work that is not measured in time. */
export function minutesCovered(
  available: number,
  rate: Fraction & { readonly unit: 'milliseconds' | 'units' },
): number | null {
  if (rate.unit !== 'milliseconds') return null
  return Math.floor(quantityCovered(available, rate) / MINUTE_ms)
}
