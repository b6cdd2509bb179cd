import { Refusal } from '../refusal.js'
import { boundary } from './calendar.js'
import { planOf } from './catalogue.js'
import { grantPeriod } from './renew.js'
import type { Practice } from './use-case.js'

export interface NewSubscription {
  readonly plan: string
  /** When the first period starts, and from which every later one is counted. */
  readonly anchor: Date
  /** IANA name. */
  readonly timeZone: string
  /** ISO 4217. */
  readonly currency: string
}

/** Opens the account with its subscription and the first period's credits. */
export async function subscribe(
  practice: Practice,
  account: string,
  { plan, anchor, timeZone, currency }: NewSubscription,
): Promise<void> {
  const found = planOf(practice.catalogue, plan)
  if (!found) throw new Refusal('invalid_request', `There is no plan ${plan}.`)
  const period = { start: anchor, end: boundary(anchor, timeZone, 1) }
  await practice.ledger.putAccount(account, timeZone, currency)
  await practice.ledger.putSubscription(account, {
    plan,
    state: 'active',
    anchor: anchor.toISOString(),
    periodStart: period.start.toISOString(),
    periodEnd: period.end.toISOString(),
    cancelAtPeriodEnd: false,
  })
  await grantPeriod(practice, account, found, period)
}
