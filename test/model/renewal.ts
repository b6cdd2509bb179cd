import type { Draft, Subscription } from './account.js'
import { refuseField } from './answer.js'
import { periodAt } from './calendar.js'
import { deposit, hasGrantOf } from './grants.js'
import type { Act } from './ledger.js'
import type { OperationOf } from './operation.js'
import { beginPeriod, creditsOf, stateAt, subscriptionIn } from './subscription.js'
import { timeOf } from './wire.js'

/** Clocks differ, but not by more than a day. */
const AHEAD_MAX_ms = 86_400_000

/**
 * What became of an invoice. Rule 6: a renewal is this event and not the calendar. An invoice with
 * an outcome counts once; one of another billing reason, or without a subscription that stands, is
 * noted and changes nothing.
 */
export function renew(account: Draft, act: Act, { body }: OperationOf<'renew'>): void {
  const { invoice, paid, billingReason } = body
  const invoicedAt = timeOf(body.invoicedAt)
  if (invoicedAt > act.at + AHEAD_MAX_ms) refuseField('invoicedAt')
  const told = account.invoices.filter((one) => one.invoice === invoice)
  if (told.some((one) => one.paid === paid)) return
  // It was made for the reason that was told first.
  const madeFor = told[0]?.billingReason ?? billingReason
  account.invoices.push({ invoice, paid, billingReason: madeFor, invoicedAt })
  const { subscription } = account
  if (billingReason !== 'subscription_cycle' || !subscription) return
  if (stateAt(account, act.at) === 'canceled') return
  // One that was made before the subscription began was another's.
  if (paid && invoicedAt >= subscription.beganAt) grantPresentPeriod(account, act, subscription)
}

/**
 * Rule 6: grants the period that contains now, once. Missed periods grant nothing, and while a
 * trial runs its own period contains now, which is granted.
 */
function grantPresentPeriod(account: Draft, act: Act, subscription: Subscription): void {
  const { trialEndsAt, anchor } = subscription
  if (trialEndsAt !== null && act.at < trialEndsAt) return
  const period = periodAt(anchor, account.timeZone, act.at)
  if (period.start > subscription.period.start) {
    subscription.plan = subscription.pendingPlan ?? subscription.plan
    subscription.pendingPlan = null
    subscription.period = { ...period }
    subscription.bestCredits = creditsOf(account, subscription.plan)
    subscription.periodGrants = []
  }
  // Its credits may have come by hand: it is the present period all the same.
  if (!hasGrantOf(account, period.start)) beginPeriod(account, act, subscription, period)
}

/**
 * Rule 5: a downgrade waits for the next period. An upgrade is in force at once and grants the
 * remaining part of the difference to the best plan already held in this period, so that no loop
 * of upgrades and downgrades grants twice.
 */
export function changePlan(account: Draft, act: Act, { body }: OperationOf<'changePlan'>): void {
  const credits = creditsOf(account, body.plan)
  const subscription = subscriptionIn(account, act.at, 'trialing', 'active')
  if (credits < creditsOf(account, subscription.plan)) {
    subscription.pendingPlan = body.plan
    return
  }
  subscription.plan = body.plan
  subscription.pendingPlan = null
  const { start, end } = subscription.period
  const isInPeriod = act.at < end
  if (!isInPeriod) return
  const difference = credits - subscription.bestCredits
  subscription.bestCredits = Math.max(subscription.bestCredits, credits)
  const more = shareOf(difference, end - act.at, end - start)
  if (more < 1) return
  const effectiveAt = act.at
  const what = { source: 'monthly', credits: more, effectiveAt, expiresAt: end } as const
  subscription.periodGrants.push(deposit(account, act, { ...what, periodStart: null }).id)
}

/** floor(credits x part / whole), exactly. */
function shareOf(credits: number, part_ms: number, whole_ms: number): number {
  if (credits <= 0) return 0
  return Number((BigInt(credits) * BigInt(part_ms)) / BigInt(whole_ms))
}
