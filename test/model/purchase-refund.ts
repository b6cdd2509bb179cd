import type { Draft, Grant } from './account.js'
import { refuseField } from './answer.js'
import { takeOwed } from './grants.js'
import type { Act } from './ledger.js'
import type { OperationOf } from './operation.js'
import { grantOf } from './wire.js'

/**
 * The money of a purchase was returned. Rule 9: the provider's figure is cumulative, so that the
 * largest one counts and repeats change nothing. Unused credits of this purchase are taken back;
 * the rest is owed by it and by no other grant.
 *
 * More credits than the purchase had cannot be returned: the rules do not say so, but a figure
 * beyond them would be owed for ever.
 */
export function refundPurchase(
  account: Draft,
  act: Act,
  { target, body }: OperationOf<'refundPurchase'>,
): Grant {
  const bought = grantOf(account, target)
  if (bought.source !== 'purchased' && bought.source !== 'recharge') refuseField('grant')
  if (body.credits > bought.credits) refuseField('credits')
  const soFar = bought.refundedCredits + bought.owedCredits
  bought.owedCredits += Math.max(0, body.credits - soFar)
  takeOwed(account, act, bought)
  return bought
}
