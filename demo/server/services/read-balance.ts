import type { Balance } from '@virtual-practice/credits/contract'
import { presentBalance } from './present-balance.js'
import type { Practice } from './use-case.js'

export async function readBalance(practice: Practice, account: string): Promise<Balance> {
  return presentBalance(practice.catalogue, await practice.ledger.balance(account))
}
