import type { Balance } from '@virtual-practice/credits/contract'
import type { Snapshot } from '../ledger/answers.js'
import { rateInForce } from '../ledger/rate-in-force.js'
import { planOf, type Catalogue, type CataloguePlan } from './catalogue.js'
import { minutesCovered, quantityCovered } from './rate.js'

/** The ledger's figures with the catalogue's names, prices and what follows from them. */
export function presentBalance(catalogue: Catalogue, snapshot: Snapshot): Balance {
  const plan = snapshot.plan === null ? undefined : planOf(catalogue, snapshot.plan)
  const { pendingPlan } = snapshot
  const nextPlan = pendingPlan === null ? plan : planOf(catalogue, pendingPlan)
  return {
    account: snapshot.account,
    available: snapshot.available,
    monthly: snapshot.monthly,
    purchased: snapshot.purchased,
    held: snapshot.held,
    debt: snapshot.debt,
    level: snapshot.level,
    lowAt: snapshot.lowAt,
    criticalAt: snapshot.criticalAt,
    subscription: snapshot.subscription,
    period: snapshot.period,
    nextExpiry: snapshot.nextExpiry,
    version: snapshot.version,
    asOf: snapshot.asOf,
    plan: plan ? presentPlan(plan) : null,
    nextRefresh: nextRefresh(snapshot, nextPlan),
    features: catalogue.features.map(({ code, name, rates }) => {
      const rate = rateInForce(rates, snapshot.asOf)
      return {
        code,
        name,
        rate,
        quantityCovered: quantityCovered(snapshot.available, rate),
        minutesCovered: minutesCovered(snapshot.available, rate),
      }
    }),
  }
}

/** At which prices it is sold is nobody's business. */
const presentPlan = ({ code, name, monthlyCredits }: CataloguePlan): Balance['plan'] => ({
  code,
  name,
  monthlyCredits,
})

/** Known while the period runs: its end, if the subscription goes on then. */
function nextRefresh(
  { period, subscription, asOf }: Snapshot,
  plan: CataloguePlan | undefined,
): Balance['nextRefresh'] {
  if (!plan || !period || !subscription || subscription.cancelAtPeriodEnd) return null
  const goesOn = subscription.state === 'active' || subscription.state === 'trialing'
  if (!goesOn || period.end <= asOf) return null
  return { at: period.end, credits: plan.monthlyCredits }
}
