/**
 * What must hold within one answer. Free of zod, because the guards that run in the browser call
 * the same functions.
 */

/**
 * UTC to the millisecond, of a day that exists. Its year has four digits: a longer one begins with a
 * sign, which is less than '0'.
 */
export function isInstant(value: unknown): boolean {
  return typeof value === 'string' && value > '0' && new Date(value).toJSON() === value
}

/** The spendable figure is exactly its two parts. */
export function addsUp(balance: {
  available: number
  monthly: number
  purchased: number
}): boolean {
  return balance.available === balance.monthly + balance.purchased
}

/** An interval is half-open and never empty. */
export function endsAfterItStarts(period: { start: string; end: string }): boolean {
  return period.start < period.end
}
