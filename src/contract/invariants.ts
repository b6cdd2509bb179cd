/**
 * What must hold between the fields of one answer. Free of zod, because the guards that run in
 * the browser call the same functions.
 */

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
