import type { Account, Draft, Grant, Immutable, Subscription, Time } from './account.js'
import { refuse, refuseField, type SubscriptionState, type ToldSubscription } from './answer.js'
import { periodAt } from './calendar.js'
import { deposit, end } from './grants.js'
import type { Act } from './ledger.js'
import type { OperationOf } from './operation.js'
import { grantOf, iso, isoOrNull, timeOf } from './wire.js'

const TRIAL_MAX_ms = 366 * 86_400_000

export function creditsOf(account: Account, plan: string): number {
  const found = account.catalogue.plans.find(({ code }) => code === plan)
  return found?.monthlyCredits ?? refuseField('plan')
}

/** The route that begins a subscription, with a trial or at once. */
export function subscribe(account: Draft, act: Act, { body }: OperationOf<'subscribe'>): void {
  const now = act.at
  const bestCredits = creditsOf(account, body.plan)
  const trialEndsAt = body.trialEndsAt === undefined ? null : timeOf(body.trialEndsAt)
  // A trial moves the anchor to its end: with a trial, one that is given counts for nothing.
  const anchor = trialEndsAt ?? (body.anchor === undefined ? now : timeOf(body.anchor))
  if (trialEndsAt !== null && (trialEndsAt <= now || trialEndsAt > now + TRIAL_MAX_ms)) {
    refuseField('trialEndsAt')
  }
  if (trialEndsAt === null && anchor > now) refuseField('anchor')
  if (account.subscription && stateAt(account, now) !== 'canceled') refuse('subscription_exists')
  const period =
    trialEndsAt === null
      ? periodAt(anchor, account.timeZone, now)
      : { start: now, end: trialEndsAt }
  account.subscription = {
    plan: body.plan,
    pendingPlan: null,
    trialEndsAt,
    hasEndedTrial: false,
    anchor,
    period,
    bestCredits,
    periodGrants: [],
    cancelAtPeriodEnd: false,
    canceledAt: null,
    beganAt: now,
  }
  beginPeriod(account, act, account.subscription, period)
}

/** Rule 1: a period is a new grant, which ends with it. */
export function beginPeriod(
  account: Draft,
  act: Act,
  subscription: Subscription,
  period: { readonly start: Time; readonly end: Time },
): void {
  const credits = creditsOf(account, subscription.plan)
  const { id } = deposit(account, act, {
    source: 'monthly',
    credits,
    effectiveAt: period.start,
    expiresAt: period.end,
    periodStart: period.start,
  })
  subscription.period = { ...period }
  subscription.bestCredits = credits
  subscription.periodGrants = [id]
}

/** Refused in any other state. One that is not there is not found, as when it is read. */
export function subscriptionIn(
  account: Draft,
  now: Time,
  ...states: readonly SubscriptionState[]
): Subscription {
  const subscription = account.subscription ?? refuse('not_found')
  if (!states.includes(stateAt(account, now))) refuse('subscription_inactive')
  return subscription
}

const NOT_CANCELED = ['trialing', 'active', 'past_due'] as const

/**
 * Rule 5: at period end, everything is kept until then; now, the monthly grants end. When the
 * period is over and was not renewed, its end is not to come: that is now.
 */
export function cancel(account: Draft, act: Act, { body }: OperationOf<'cancel'>): void {
  const subscription = subscriptionIn(account, act.at, ...NOT_CANCELED)
  if (body.when === 'period_end' && act.at < subscription.period.end) {
    subscription.cancelAtPeriodEnd = true
    return
  }
  subscription.cancelAtPeriodEnd = false
  closeDown(subscription, act.at)
  for (const grant of account.grants.filter(({ source }) => source === 'monthly')) {
    endBeforeTime(account, act, grant)
  }
}

/**
 * One that is used up ends too, so that what comes back to it cannot be spent; one that was
 * scheduled never starts.
 */
function endBeforeTime(account: Draft, act: Act, grant: Grant): void {
  if (grant.voidedAt !== null || grant.endedAt !== null) return
  if (grant.startedAt === null) grant.voidedAt = act.at
  else end(account, act, grant)
}

/** The subscription ends. A plan that waits for the next period waits no more. */
export function closeDown(subscription: Subscription, at: Time): void {
  subscription.canceledAt = at
  subscription.pendingPlan = null
}

export function resume(account: Draft, act: Act): void {
  subscriptionIn(account, act.at, ...NOT_CANCELED).cancelAtPeriodEnd = false
}

/**
 * The trial ends now, with what it brought. A paid cycle invoice then grants the first period,
 * unless the subscription was to end with the trial.
 */
export function endTrial(account: Draft, act: Act): void {
  const subscription = subscriptionIn(account, act.at, 'trialing')
  // A period is never empty: one that ends as it begins is a millisecond long.
  const end = Math.max(act.at, subscription.period.start + 1)
  subscription.trialEndsAt = end
  subscription.hasEndedTrial = true
  subscription.period.end = end
  subscription.anchor = end
  for (const id of subscription.periodGrants) endBeforeTime(account, act, grantOf(account, id))
  if (subscription.cancelAtPeriodEnd) closeDown(subscription, act.at)
}

/**
 * Rules 5 and 6. What time and invoices make of a subscription, so that neither a job nor the
 * order of events matters. A trial that is over is trialing no more, paid for or not.
 */
export function stateAt(account: Account, now: Time): SubscriptionState {
  const { canceledAt, trialEndsAt, hasEndedTrial, beganAt } = account.subscription!
  if (canceledAt !== null) return 'canceled'
  // A late word of the subscription before does not make this one past due.
  const isOfThis = ({ billingReason, invoicedAt }: CycleInvoice) =>
    billingReason === 'subscription_cycle' && invoicedAt >= beganAt
  if (isPastDue(account.invoices.filter(isOfThis))) return 'past_due'
  return trialEndsAt !== null && !hasEndedTrial && now < trialEndsAt ? 'trialing' : 'active'
}

type CycleInvoice = Account['invoices'][number]

/** Some invoice failed, was never paid, and is newer than the newest that was paid. */
function isPastDue(invoices: Immutable<CycleInvoice[]>): boolean {
  const paid = invoices.filter((one) => one.paid)
  const unpaid = invoices.filter(
    (one) => !one.paid && !paid.some(({ invoice }) => invoice === one.invoice),
  )
  return unpaid.some((one) => paid.every((other) => isNewer(one, other)))
}

function isNewer(one: CycleInvoice, other: CycleInvoice): boolean {
  if (one.invoicedAt !== other.invoicedAt) return one.invoicedAt > other.invoicedAt
  return one.invoice > other.invoice
}

export function toldSubscription(account: Account): ToldSubscription | null {
  const { subscription, timeZone, clock } = account
  if (!subscription) return null
  const { plan, pendingPlan, trialEndsAt, anchor, period } = subscription
  const { cancelAtPeriodEnd, canceledAt } = subscription
  return {
    plan,
    pendingPlan,
    state: stateAt(account, clock),
    trialEndsAt: isoOrNull(trialEndsAt),
    anchor: iso(anchor),
    period: { start: iso(period.start), end: iso(period.end), timeZone },
    cancelAtPeriodEnd,
    canceledAt: isoOrNull(canceledAt),
    renewalDue: canceledAt === null && clock >= period.end,
  }
}
