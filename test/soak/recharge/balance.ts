/** Credits as rules 1, 2 and 3 have them, as far as a year of this soak needs them. */

interface Held {
  monthly: number
  purchased: number
  readonly expiresAt: number
}

export interface Credits {
  monthly: number
  /** When the monthly ones end. */
  monthlyEnd: number
  purchased: number
  /** What the one session that may be open holds. */
  held: Held | null
}

export const availableOf = ({ monthly, purchased }: Credits): number => monthly + purchased

/** What time alone does: a reservation lapses, a period ends. */
export function pass(credits: Credits, to: number): void {
  const { held } = credits
  if (held && held.expiresAt <= to) {
    if (held.expiresAt < credits.monthlyEnd) credits.monthly += held.monthly
    credits.purchased += held.purchased
    credits.held = null
  }
  if (credits.monthlyEnd <= to) credits.monthly = 0
}

/** Monthly before purchased. */
function draw(credits: Credits, wanted: number): { monthly: number; purchased: number } {
  const monthly = Math.min(wanted, credits.monthly)
  const purchased = wanted - monthly
  credits.monthly -= monthly
  credits.purchased -= purchased
  return { monthly, purchased }
}

/** Whether there were enough; else nothing is taken. */
export function debit(credits: Credits, wanted: number): boolean {
  if (wanted > availableOf(credits)) return false
  draw(credits, wanted)
  return true
}

/** Reserves, or adds to what is reserved. */
export function hold(credits: Credits, wanted: number, expiresAt: number): boolean {
  if (wanted > availableOf(credits)) return false
  const { monthly, purchased } = draw(credits, wanted)
  const before = credits.held ?? { monthly: 0, purchased: 0, expiresAt }
  credits.held = {
    monthly: before.monthly + monthly,
    purchased: before.purchased + purchased,
    expiresAt: before.expiresAt,
  }
  return true
}

export const heldIn = ({ held }: Credits): number => (held ? held.monthly + held.purchased : 0)

/** What was taken last goes back first. */
export function settle(credits: Credits, used: number): boolean {
  const held = credits.held ?? { monthly: 0, purchased: 0, expiresAt: 0 }
  const more = used - heldIn(credits)
  if (more > availableOf(credits)) return false
  credits.held = null
  if (more >= 0) {
    draw(credits, more)
    return true
  }
  const monthly = Math.min(used, held.monthly)
  credits.monthly += held.monthly - monthly
  credits.purchased += held.purchased - (used - monthly)
  return true
}
