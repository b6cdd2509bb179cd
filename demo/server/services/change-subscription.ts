import type { CancelInput, ChangePlanInput, Subscription } from '@virtual-practice/credits/contract'
import { creditsByPlan, requiredPlan } from './catalogue.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

type Changed = Promise<Done<Subscription>>

/** Ends it now, or with its period. Throws `subscription_inactive`, `not_found`. */
export async function cancel({ ledger }: Practice, order: Order, request: CancelInput): Changed {
  const { account, key } = order
  return done(await ledger.execute(account, { kind: 'cancel', key, request }))
}

/** Takes a cancellation back that was to come. Throws `subscription_inactive`, `not_found`. */
export async function resume({ ledger }: Practice, { account, key }: Order): Changed {
  return done(await ledger.execute(account, { kind: 'resume', key, request: {} }))
}

/** Ends the trial now: the next paid invoice begins the first period. */
export async function endTrial({ ledger }: Practice, { account, key }: Order): Changed {
  return done(await ledger.execute(account, { kind: 'end_trial', key, request: {} }))
}

/**
 * A plan with more credits is in force at once and brings the rest of the period's, one with fewer
 * waits for the next period. Throws `subscription_inactive`, `not_found`, `invalid_request`.
 */
export async function changePlan(
  { ledger, catalogue }: Practice,
  { account, key }: Order,
  request: ChangePlanInput,
): Changed {
  requiredPlan(catalogue, request.plan)
  const context = { credits: creditsByPlan(catalogue) }
  return done(await ledger.execute(account, { kind: 'change_plan', key, request, context }))
}
