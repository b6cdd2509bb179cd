import type { Balance, Level } from '../contract/balance.js'
import { coveredBy, FEATURES, type PlanCode, PLANS } from './catalogue.js'
import { figuresOf, freeOf, spendable } from './ledger.js'
import { nowOf, type Practice } from './practice.js'

export function levelOf({ account }: Practice, available: number): Level {
  if (available === 0) return 'empty'
  if (available < account.criticalAt) return 'critical'
  return available < account.lowAt ? 'low' : 'ok'
}

export const planOf = ({ subscription }: Practice) =>
  subscription && PLANS[subscription.plan as PlanCode]

/** When credits end, the first of them first. */
export function expiriesOf(practice: Practice): { at: string; credits: number }[] {
  const ends = new Map<string, number>()
  for (const grant of spendable(practice))
    if (grant.expiresAt !== null)
      ends.set(grant.expiresAt, (ends.get(grant.expiresAt) ?? 0) + freeOf(grant))
  return [...ends].map(([at, credits]) => ({ at, credits })).sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Known while the period runs: its end, if the subscription goes on then. */
function nextRefreshOf(practice: Practice): Balance['nextRefresh'] {
  const { subscription } = practice
  const plan = planOf(practice)
  if (!subscription || !plan || subscription.cancelAtPeriodEnd) return null
  if (subscription.state !== 'active' || subscription.period.end <= nowOf(practice)) return null
  return { at: subscription.period.end, credits: plan.monthlyCredits }
}

export function balanceOf(practice: Practice): Balance {
  const { account, subscription, version } = practice
  const figures = figuresOf(practice)
  const { available } = figures
  return {
    account: account.account,
    ...figures,
    level: levelOf(practice, available),
    ...{ lowAt: account.lowAt, criticalAt: account.criticalAt },
    plan: planOf(practice) ?? null,
    subscription: subscription && {
      state: subscription.state,
      cancelAtPeriodEnd: subscription.cancelAtPeriodEnd,
    },
    period: subscription?.period ?? null,
    nextRefresh: nextRefreshOf(practice),
    nextExpiry: expiriesOf(practice)[0] ?? null,
    features: FEATURES.map((feature) => ({ ...feature, ...coveredBy(available, feature.rate) })),
    version,
    asOf: nowOf(practice),
  }
}
