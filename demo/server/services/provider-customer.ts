import type { Till } from '../payments/till.js'
import type { Practice } from './use-case.js'

/**
 * Who an account is at the payment provider. Made when it is first needed; of two who need it at
 * once both get the same, because the provider keeps the account as the key of the request.
 */
export async function providerCustomer(
  ledger: Practice['ledger'],
  till: Till,
  account: string,
): Promise<string> {
  const { customer } = await ledger.buying(account)
  return customer ?? ledger.keepCustomer(account, await till.createCustomer(account))
}
