import type { SubscribeInput, Subscription } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { checkInstant } from './instant.js'
import { requiredPlan } from './catalogue.js'
import { asOfNow, presentPeriod } from './present-period.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

const TRIAL_MAX_ms = 366 * 86_400_000

/**
 * Begins a subscription with its first period, or its trial, and grants that. Throws
 * `subscription_exists`, `period_granted`, `invalid_request`.
 */
export async function subscribe(
  practice: Practice,
  { account, key }: Order,
  input: SubscribeInput,
): Promise<Done<Subscription>> {
  const { monthlyCredits } = requiredPlan(practice.catalogue, input.plan)
  checkInstant('anchor', input.anchor)
  checkInstant('trialEndsAt', input.trialEndsAt)
  const outcome = await asOfNow(practice, account, (present) => {
    const { now } = present
    if (input.anchor !== undefined && input.anchor > now)
      throw invalidField('anchor', 'must not be later than now')
    if (input.trialEndsAt !== undefined && until_ms(now, input.trialEndsAt) > TRIAL_MAX_ms)
      throw invalidField('trialEndsAt', 'must be within 366 days')
    const context = { ...presentPeriod(input.anchor ?? now, present), credits: monthlyCredits }
    return practice.ledger.execute(account, { kind: 'subscribe', key, request: input, context })
  })
  return done(outcome)
}

const until_ms = (from: string, to: string): number => Date.parse(to) - Date.parse(from)
