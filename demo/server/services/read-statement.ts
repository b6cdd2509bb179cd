import type { Statement, StatementQuery } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { monthAt } from './calendar.js'
import { checkInstant } from './instant.js'
import type { Practice } from './use-case.js'

/**
 * What became of the credits in a stretch of time: the present period unless told, or the month of
 * the account's calendar where there is no subscription. Throws `invalid_request`.
 */
export async function readStatement(
  { ledger }: Practice,
  account: string,
  { from, to }: StatementQuery,
): Promise<Statement> {
  checkInstant('from', from)
  checkInstant('to', to)
  if ((from === undefined) !== (to === undefined))
    throw invalidField(from === undefined ? 'from' : 'to', 'say both or none')
  if (from !== undefined && to !== undefined) {
    if (from >= to) throw invalidField('to', 'must be later than from')
    return ledger.statement(account, from, to)
  }
  const { subscription, timeZone, now } = await ledger.subscription(account)
  if (subscription && !subscription.renewalDue && subscription.state !== 'canceled')
    return ledger.statement(account, subscription.period.start, subscription.period.end)
  const { start, end } = monthAt(timeZone, new Date(now))
  return ledger.statement(account, start.toISOString(), end.toISOString())
}
