import type { Account, AccountInput } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import type { Order, Practice } from './use-case.js'

/** Opens an account. Throws `account_exists`, `idempotency_conflict`, `invalid_request`. */
export async function createAccount(
  { ledger }: Practice,
  { account, key }: Order,
  input: AccountInput,
): Promise<{ account: Account; replayed: boolean }> {
  if (!isTimeZone(input.timeZone)) throw invalidField('timeZone', 'is not in the IANA database')
  const { ok, replayed } = await ledger.createAccount(account, key, input)
  return { account: ok, replayed }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
