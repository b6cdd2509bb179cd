import { periodAt, type PeriodBounds } from './calendar.js'
import { planOf, type CataloguePlan } from './catalogue.js'
import { grant } from './grant.js'
import { Refusal } from '../refusal.js'
import type { Practice } from './use-case.js'

/**
 * Begins the period that contains an instant and grants its credits, once. Missed periods grant
 * nothing. Does nothing for an account whose subscription does not go on.
 */
export async function renew(practice: Practice, account: string, at: Date): Promise<void> {
  const subscription = await practice.ledger.subscription(account)
  if (!subscription || subscription.state === 'canceled') return
  if (subscription.cancelAtPeriodEnd) return
  const plan = planOf(practice.catalogue, subscription.plan)
  if (!plan) throw new Refusal('invalid_request', `There is no plan ${subscription.plan}.`)
  const { timeZone, ...kept } = subscription
  const period = periodAt(new Date(subscription.anchor), timeZone, at)
  if (period.start.toISOString() === subscription.periodStart) return
  // The grant first: cut short in between, the next call finds the old period and goes on.
  await grantPeriod(practice, account, plan, period)
  await practice.ledger.putSubscription(account, {
    ...kept,
    state: 'active',
    periodStart: period.start.toISOString(),
    periodEnd: period.end.toISOString(),
  })
}

/** The period's monthly credits, under a key of its own: asking again changes nothing. */
export async function grantPeriod(
  practice: Practice,
  account: string,
  plan: CataloguePlan,
  period: PeriodBounds,
): Promise<void> {
  const periodStart = period.start.toISOString()
  const key = `period-${period.start.getTime()}`
  await grant(
    practice,
    { account, key },
    {
      source: 'monthly',
      credits: plan.monthlyCredits,
      periodStart,
      effectiveAt: periodStart,
      expiresAt: period.end.toISOString(),
      reason: 'period',
    },
  )
}
