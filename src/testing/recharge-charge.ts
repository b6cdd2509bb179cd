import type { Purchase } from '../contract/purchase.js'
import type {
  RechargeEvent,
  RechargeOutcome,
  RechargeTrigger,
  RechargeVerdict,
} from '../contract/recharge-event.js'
import { isUnfinished, newPurchase, take } from './buying.js'
import { cardFor } from './cards.js'
import { availableOf } from './ledger.js'
import { type CardOnFile, iso, nowOf, type Practice } from './practice.js'

const BACK_OFF_MS = 3_600_000
const DECLINES_MAX = 3

/** So long a charge may be finished. */
const PATIENCE_MS = 86_400_000

/** What was charged in this period, and how often; what is under way counts, what was declined does not. */
export function chargedIn(practice: Practice): { spent: number; count: number } {
  const since = practice.subscription?.period.start ?? ''
  const counted = practice.purchases.filter(
    ({ recharge, state, createdAt, paidAt }) =>
      recharge &&
      (state === 'succeeded' || (state !== 'canceled' && practice.recharge.isAttempting)) &&
      (createdAt >= since || (paidAt ?? '') >= since),
  )
  return { spent: counted.reduce((sum, { total }) => sum + total, 0), count: counted.length }
}

export const unfinishedCharge = ({ purchases }: Practice): Purchase | undefined =>
  purchases.find((purchase) => purchase.recharge && isUnfinished(purchase))

export const backsOffUntil = ({ recharge, now }: Practice): string | null => {
  const until = recharge.declinedAt && Date.parse(recharge.declinedAt) + BACK_OFF_MS
  return until && until > now ? iso(until) : null
}

/** Whether the rule still stands for a charge. */
export const standsFor = ({ recharge }: Practice, { bundle, quantity, total }: Purchase): boolean =>
  recharge.quote?.bundle === bundle &&
  recharge.quote.quantity === quantity &&
  recharge.quote.total === total

const isSuspended = ({ recharge, cards }: Practice): boolean => {
  const card = cards.find(({ use }) => use === 'default')
  return recharge.declines >= DECLINES_MAX && (!card || recharge.declinedCards.has(card.last4))
}

/** What was bought by hand and is still to come is enough. */
function isPending(practice: Practice, threshold: number): boolean {
  const coming = practice.purchases.filter((one) => one.state === 'processing' && !one.recharge)
  const credits = coming.reduce((sum, one) => sum + one.credits, 0)
  return coming.length > 0 && availableOf(practice) + credits >= threshold
}

/** What it would decide now, were the balance below the threshold: the first that holds. */
export function verdictOf(practice: Practice): RechargeVerdict {
  const { recharge, subscription } = practice
  const { rule, quote } = recharge
  if (!rule?.enabled || !quote) return 'off'
  const unfinished = unfinishedCharge(practice)
  const { spent, count } = chargedIn(practice)
  const isInFlight =
    unfinished !== undefined && (recharge.isAttempting || !standsFor(practice, unfinished))
  const reasons: readonly (readonly [RechargeVerdict, boolean])[] = [
    ['paused', (rule.pausedUntil ?? '') > nowOf(practice)],
    ['subscription_inactive', subscription?.state !== 'active'],
    ['subscription_canceling', subscription?.cancelAtPeriodEnd === true],
    ['renewal_due', subscription?.renewalDue === true],
    ['action_required', unfinished?.state === 'requires_action'],
    ['in_flight', isInFlight],
    ['credits_pending', isPending(practice, rule.threshold)],
    ['suspended', isSuspended(practice)],
    ['backing_off', backsOffUntil(practice) !== null],
    ['no_card', !cardFor(practice, 'default')],
    ['cap_per_period', spent + quote.total > rule.capPerPeriod],
    ['max_per_period', count + 1 > rule.maxPerPeriod],
  ]
  return reasons.find(([, holds]) => holds)?.[0] ?? 'charge'
}

/** One more row of the audit trail. */
export function tell(
  practice: Practice,
  kind: RechargeEvent['kind'],
  actor: string,
  more: Partial<RechargeEvent>,
): void {
  const { events, rule, quote, version } = practice.recharge
  if (!rule || !quote) return
  const { threshold, capPerPeriod, maxPerPeriod } = rule
  events.push({
    ...{ seq: events.length + 1, kind, at: nowOf(practice), actor, version },
    ...{ available: availableOf(practice), threshold, ...chargedIn(practice) },
    ...{ capPerPeriod, maxPerPeriod, total: quote.total, currency: quote.currency },
    ...{ trigger: null, operation: null, verdict: null, outcome: null, declineCode: null },
    ...{ purchase: null, invoice: null, invoiceNumber: null, before: null, after: null },
    ...more,
  })
  practice.hasNews = true
}

/** Something has become of a charge. */
export function tellOutcome(
  practice: Practice,
  purchase: Purchase,
  outcome: RechargeOutcome,
): void {
  const { recharge } = practice
  if (outcome !== 'processing' && outcome !== 'action_required') recharge.isAttempting = false
  if (outcome === 'succeeded') {
    Object.assign(recharge, { declines: 0, declinedAt: null })
    recharge.declinedCards.clear()
  }
  const { id, declineCode, invoice, total } = purchase
  const invoiceNumber = practice.invoices.find((issued) => issued.id === invoice)?.number ?? null
  const charge = { purchase: id, invoice, invoiceNumber, total }
  tell(practice, 'ended', 'system', { outcome, declineCode, ...charge })
}

/** Work was done, or refused: it is the level that counts. */
export function considerRecharge(
  practice: Practice,
  trigger: RechargeTrigger,
  operation: string | null,
): void {
  const { rule } = practice.recharge
  if (!rule?.enabled || availableOf(practice) >= rule.threshold) return
  decide(practice, trigger, operation, 'system')
}

/** Decides once, writes down what and why, and charges where it says so. */
export function decide(
  practice: Practice,
  trigger: RechargeTrigger,
  operation: string | null,
  actor: string,
): void {
  const verdict = verdictOf(practice)
  const { quote, changedBy } = practice.recharge
  const of = { member: changedBy ?? 'service', recharge: true, state: 'preparing' } as const
  const unfinished = unfinishedCharge(practice)
  const purchase =
    unfinished ?? (verdict === 'charge' ? newPurchase(practice, quote!, of) : undefined)
  const facts = { trigger, operation, verdict, purchase: purchase?.id ?? null }
  tell(practice, 'decided', actor, facts)
  if (verdict === 'charge') charge(practice, purchase!)
}

/** Tries the default card, then the backup. */
function charge(practice: Practice, purchase: Purchase): void {
  const { recharge } = practice
  if (recharge.declines >= DECLINES_MAX) {
    recharge.declines = 0
    recharge.declinedCards.clear()
  }
  recharge.isAttempting = true
  purchase.expiresAt = iso(practice.now + PATIENCE_MS)
  const cards = [cardFor(practice, 'default'), cardFor(practice, 'backup')].filter(
    (card): card is CardOnFile => card !== undefined,
  )
  const taken = cards.find(({ answer }) => answer !== 'declines')
  if (!taken) {
    Object.assign(purchase, { state: 'open', declineCode: 'card_declined' })
    Object.assign(recharge, { declines: recharge.declines + 1, declinedAt: nowOf(practice) })
    for (const { last4 } of cards) recharge.declinedCards.add(last4)
    return tellOutcome(practice, purchase, 'declined')
  }
  if (taken.answer === 'asks') {
    Object.assign(purchase, { state: 'requires_action', declineCode: 'authentication_required' })
    return tellOutcome(practice, purchase, 'action_required')
  }
  take(practice, purchase, taken)
  tellOutcome(practice, purchase, purchase.state === 'succeeded' ? 'succeeded' : 'processing')
}
