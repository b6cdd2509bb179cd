/** The limits of members again, as plainly as they can be said: everything is summed up anew. */

interface Used {
  readonly id: string
  readonly member: string
  readonly at: number
  /** Negative where it was given back. */
  readonly credits: number
}

export interface ModelHold {
  readonly id: string
  readonly member: string
  readonly expiresAt: number
  quantity: number
  open: boolean
}

export type Verdict = 'yes' | 'insufficient_credits' | 'member_limit_reached'

/** Credits for each 60,000 units of work, and how many a session may use beyond what there is. */
export interface ModelTerms {
  readonly credits: number
  readonly grace: number
}

const PER = 60_000

/** The month of UTC that an instant is in. */
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7)

export class MemberLimitModel {
  readonly holds: ModelHold[] = []
  readonly limits = new Map<string, number | null>()
  byDefault: number | null = null
  readonly #used: Used[] = []
  readonly #terms: ModelTerms
  #free = 0
  #debt = 0

  constructor(terms: ModelTerms) {
    this.#terms = terms
  }

  cost(quantity: number): number {
    return Math.ceil((quantity * this.#terms.credits) / PER)
  }

  /** What lapses up to an instant. */
  moveTo(now: number): void {
    for (const hold of this.holds)
      if (hold.open && hold.expiresAt <= now) this.#end(hold, this.cost(hold.quantity))
  }

  grant(credits: number): void {
    const repaid = Math.min(this.#debt, credits)
    this.#debt -= repaid
    this.#free += credits - repaid
  }

  limitOf(member: string): number | null {
    return this.limits.has(member) ? (this.limits.get(member) ?? null) : this.byDefault
  }

  usedBy(member: string, now: number): number {
    const inPeriod = this.#used.filter(
      (one) => one.member === member && monthOf(one.at) === monthOf(now),
    )
    return Math.max(
      0,
      inPeriod.reduce((sum, { credits }) => sum + credits, 0),
    )
  }

  heldBy(member: string): number {
    return this.holds
      .filter((hold) => hold.open && hold.member === member)
      .reduce((sum, { quantity }) => sum + this.cost(quantity), 0)
  }

  /** What his limit leaves him; null without one. */
  leftOf(member: string, now: number): number | null {
    const limit = this.limitOf(member)
    if (limit === null) return null
    return Math.max(0, limit - this.usedBy(member, now) - this.heldBy(member))
  }

  may(member: string, credits: number, now: number, grace = 0): Verdict {
    if (credits > this.#free + grace) return 'insufficient_credits'
    const left = this.leftOf(member, now)
    return left !== null && credits > left + grace ? 'member_limit_reached' : 'yes'
  }

  debit(id: string, member: string, quantity: number, now: number): void {
    this.#free -= this.cost(quantity)
    this.#used.push({ id, member, at: now, credits: this.cost(quantity) })
  }

  reserve(hold: Omit<ModelHold, 'open'>): void {
    this.#free -= this.cost(hold.quantity)
    this.holds.push({ ...hold, open: true })
  }

  moreOf(hold: ModelHold, quantity: number): number {
    return this.cost(hold.quantity + quantity) - this.cost(hold.quantity)
  }

  extend(hold: ModelHold, quantity: number): void {
    this.#free -= this.moreOf(hold, quantity)
    hold.quantity += quantity
  }

  maySettle(hold: ModelHold, quantity: number, now: number): Verdict {
    const rest = this.cost(quantity) - this.cost(hold.quantity)
    return rest <= 0 ? 'yes' : this.may(hold.member, rest, now, this.#terms.grace)
  }

  settle(hold: ModelHold, quantity: number, now: number): void {
    const cost = this.cost(quantity)
    const kept = Math.min(cost, this.cost(hold.quantity))
    const owed = Math.max(0, cost - kept - this.#free)
    this.#free -= cost - kept - owed
    this.#debt += owed
    this.#end(hold, this.cost(hold.quantity) - kept)
    this.#used.push({ id: hold.id, member: hold.member, at: now, credits: cost })
  }

  release(hold: ModelHold): void {
    this.#end(hold, this.cost(hold.quantity))
  }

  /** How much of a debit has not been given back. */
  leftToRefund(id: string): number {
    return this.#used.filter((one) => one.id === id).reduce((sum, { credits }) => sum + credits, 0)
  }

  refund(id: string, member: string, credits: number, now: number): void {
    this.#free += credits
    this.#used.push({ id, member, at: now, credits: -credits })
  }

  #end(hold: ModelHold, returned: number): void {
    hold.open = false
    this.#free += returned
  }
}
