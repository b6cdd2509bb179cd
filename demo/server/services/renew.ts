import type { RenewalInput } from '@virtual-practice/credits/contract'
import type { Renewed } from '../ledger/command-answers.js'
import { invalidField } from '../refusal.js'
import { creditsByPlan } from './catalogue.js'
import { checkInstant } from './instant.js'
import { asOfNow, presentPeriod } from './present-period.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

/** Clocks differ. An invoice of next year would keep all others from counting. */
const AHEAD_MAX_ms = 86_400_000

/**
 * Takes note of what became of an invoice. A paid one of a cycle grants the period that contains
 * now, once; missed periods grant nothing. Throws `subscription_managed`.
 */
export async function renew(
  practice: Practice,
  { account, key }: Order,
  input: RenewalInput,
): Promise<Done<Renewed>> {
  checkInstant('invoicedAt', input.invoicedAt)
  const credits = creditsByPlan(practice.catalogue)
  const outcome = await asOfNow(practice, account, (present) => {
    const { subscription, now } = present
    if (Date.parse(input.invoicedAt) > Date.parse(now) + AHEAD_MAX_ms)
      throw invalidField('invoicedAt', 'must not be more than a day ahead')
    // During a trial the anchor is still to come.
    const hasBegun = subscription !== null && subscription.anchor <= now
    const context = { credits, ...(hasBegun && presentPeriod(subscription.anchor, present)) }
    return practice.ledger.execute(account, { kind: 'renew', key, request: input, context })
  })
  return done(outcome)
}
