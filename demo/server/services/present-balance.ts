import type { Balance } from '../contract.js'
import type { Snapshot } from '../ledger/answers.js'
import { planOf, type Catalogue, type CataloguePlan } from './catalogue.js'
import { minutesCovered, quantityCovered } from './rate.js'

/** The ledger's figures with the catalogue's names, prices and what follows from them. */
export function presentBalance(catalogue: Catalogue, snapshot: Snapshot): Balance {
  const { dueAt: _, plan: code, ...figures } = snapshot
  const plan = code === null ? undefined : planOf(catalogue, code)
  return {
    ...figures,
    plan: plan ?? null,
    nextRefresh: nextRefresh(snapshot, plan),
    features: catalogue.features.map(({ code, name, rate }) => ({
      code,
      name,
      rate,
      quantityCovered: quantityCovered(snapshot.available, rate),
      minutesCovered: minutesCovered(snapshot.available, rate),
    })),
  }
}

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
