import type { Subscription } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import type { Practice } from './use-case.js'

/** Throws `not_found` for an account that has none. */
export async function readSubscription(
  { ledger }: Practice,
  account: string,
): Promise<Subscription> {
  const { subscription } = await ledger.subscription(account)
  if (!subscription) throw new Refusal('not_found', 'This account has no subscription.')
  return subscription
}
