import type { Statement, StatementQuery } from '@virtual-practice/credits/contract'
import type { SubscriptionAt } from '../ledger/answers.js'
import { invalidField } from '../refusal.js'
import { monthAt, periodAt, type PeriodBounds } from './calendar.js'
import { checkInstant } from './instant.js'
import type { Practice } from './use-case.js'

/**
 * What became of the credits in a stretch of time: the present period unless told, or the month of
 * the account's calendar where there is no subscription. Throws `invalid_request`.
 */
export async function readStatement(
  { ledger }: Practice,
  account: string,
  { from, to, period }: StatementQuery,
): Promise<Statement> {
  checkInstant('from', from)
  checkInstant('to', to)
  if ((from === undefined) !== (to === undefined))
    throw invalidField(from === undefined ? 'from' : 'to', 'say both or none')
  if (from !== undefined && to !== undefined) {
    if (period) throw invalidField('period', 'say a period or two instants')
    if (from >= to) throw invalidField('to', 'must be later than from')
    return ledger.statement(account, from, to)
  }
  const subscription = await ledger.subscription(account)
  const present = presentBounds(subscription)
  const { start, end } = period === 'previous' ? boundsBefore(subscription, present) : present
  return ledger.statement(account, start.toISOString(), end.toISOString())
}

function presentBounds({ subscription, timeZone, now }: SubscriptionAt): PeriodBounds {
  if (!isCounted(subscription)) return monthAt(timeZone, new Date(now))
  const { start, end } = subscription.period
  return { start: new Date(start), end: new Date(end) }
}

/** It ends where the present one begins, also where the anchor has been moved since. */
function boundsBefore(
  { subscription, timeZone }: SubscriptionAt,
  { start: end }: PeriodBounds,
): PeriodBounds {
  const last = new Date(end.getTime() - 1)
  const { start } = isCounted(subscription)
    ? periodAt(new Date(subscription.anchor), timeZone, last)
    : monthAt(timeZone, last)
  return { start, end }
}

/** Whether its period is the present one. */
const isCounted = (
  subscription: SubscriptionAt['subscription'],
): subscription is NonNullable<SubscriptionAt['subscription']> =>
  subscription !== null && !subscription.renewalDue && subscription.state !== 'canceled'
