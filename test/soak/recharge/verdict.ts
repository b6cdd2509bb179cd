import type { RechargeVerdict } from '@virtual-practice/credits/contract'
import { availableOf } from './balance.js'
import { creditsIn, totalOf, type Wares } from './goods.js'
import { type Charge, isUnderWay, type Standing, unfinishedOf } from './standing.js'

/** Rule 8: a decline backs off for an hour, the third in a row suspends. */
const BACK_OFF_ms = 3_600_000
const DECLINES_MAX = 3

/** A charge waits for the person for a day. */
const DAY_ms = 86_400_000

/**
 * What is still to be told of a standing: two that are the same in this go the same way, whenever
 * long ago something became known.
 */
export function outlookOf(standing: Standing): string {
  const since = standing.subscription?.start ?? -Infinity
  const isOver = ({ state, attemptedAt, paidAt }: Charge): boolean =>
    (state === 'succeeded' || state === 'canceled') && attemptedAt < since && (paidAt ?? 0) < since
  const charges = standing.charges.map((one) =>
    isOver(one) ? `${one.purchase} ${one.state}` : one,
  )
  const isBackingOff = standing.declinedAt + BACK_OFF_ms > standing.now
  return JSON.stringify({ ...standing, charges, declinedAt: isBackingOff && standing.declinedAt })
}

/** Rule 8: per billing period; in flight counts, declined does not. */
export function spentIn({ charges, subscription }: Standing): { spent: number; count: number } {
  const since = subscription?.start ?? -Infinity
  const counted = charges.filter(
    (charge) =>
      (charge.state === 'succeeded' || isUnderWay(charge)) &&
      (charge.attemptedAt >= since || (charge.paidAt ?? -Infinity) >= since),
  )
  return { spent: counted.reduce((all, { total }) => all + total, 0), count: counted.length }
}

export const isSame = (one: Wares, other: Wares): boolean =>
  one.bundle === other.bundle && one.quantity === other.quantity

const isPending = (standing: Standing, threshold: number): boolean => {
  const pending = standing.orders.filter(({ state }) => state === 'processing')
  const credits = pending.reduce((all, order) => all + order.credits, 0)
  return pending.length > 0 && availableOf(standing.credits) + credits >= threshold
}

/** One that was declined, unless its time is over or the rule buys something else by now. */
const isTriedAgain = (charge: Charge, wares: Wares, now: number): boolean =>
  charge.state === 'declined' && charge.expiresAt > now && isSame(charge, wares)

/** Rule 8. What is decided while the balance is below the threshold: the first that holds. */
export function verdictOf(standing: Standing): RechargeVerdict {
  const { rule, subscription, now, cards } = standing
  if (!rule?.enabled) return 'off'
  if (rule.pausedUntil !== null && Date.parse(rule.pausedUntil) > now) return 'paused'
  if (!subscription || subscription.isCanceled || subscription.isPastDue)
    return 'subscription_inactive'
  if (subscription.isCanceling) return 'subscription_canceling'
  if (subscription.end <= now) return 'renewal_due'
  const unfinished = unfinishedOf(standing)
  if (unfinished?.state === 'action_required') return 'action_required'
  if (unfinished && !isTriedAgain(unfinished, rule, now)) return 'in_flight'
  if (isPending(standing, rule.threshold)) return 'credits_pending'
  const isDeclined = cards.default === null || standing.declinedCards.includes(cards.default)
  if (standing.declines >= DECLINES_MAX && isDeclined) return 'suspended'
  if (standing.declinedAt + BACK_OFF_ms > now) return 'backing_off'
  if (cards.default === null) return 'no_card'
  const { spent, count } = spentIn(standing)
  if (spent + totalOf(rule, standing.country) > rule.capPerPeriod) return 'cap_per_period'
  return count >= rule.maxPerPeriod ? 'max_per_period' : 'charge'
}

/** Rule 8: the level counts. */
export const isLow = ({ rule, credits }: Standing): boolean =>
  rule !== null && rule.enabled && availableOf(credits) < rule.threshold

/** Begins a charge, or another attempt at the one that was declined. */
export function beginCharge(standing: Standing, purchase: string): void {
  const { rule, cards, now, country } = standing
  if (!rule || cards.default === null) throw new Error('Nothing can be charged.')
  if (standing.declines >= DECLINES_MAX) Object.assign(standing, { declines: 0, declinedCards: [] })
  const attempt = {
    state: 'in_flight',
    attemptedAt: now,
    expiresAt: now + DAY_ms,
    cards: [cards.default, cards.backup].filter((card) => card !== null),
    refusedBy: [],
  } as const
  const unfinished = unfinishedOf(standing)
  if (unfinished) {
    Object.assign(unfinished, { ...attempt, attempts: unfinished.attempts + 1 })
    if (unfinished.atTill === 'refused') unfinished.atTill = 'undecided'
    return
  }
  const { bundle, quantity } = rule
  standing.charges.push({
    ...{ purchase, bundle, quantity, credits: creditsIn(rule), total: totalOf(rule, country) },
    ...attempt,
    ...{ atTill: 'undecided', attempts: 1, paidAt: null, isToStop: false },
  } satisfies Charge)
}

/** A decline of those cards. */
export function countDecline(standing: Standing, cards: readonly Card[]): void {
  standing.declinedCards = standing.declines === 0 ? cards : [...standing.declinedCards, ...cards]
  standing.declines = Math.min(DECLINES_MAX, standing.declines + 1)
  standing.declinedAt = standing.now
}
type Card = Charge['cards'][number]
