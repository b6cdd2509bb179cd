import type { Ledger } from '../ledger/ledger.js'
import { eachOf } from './each-of.js'

const ACCOUNTS_AT_ONCE = 100

/** Leaves connections for those who wait for an answer. */
export const BESIDE_REQUESTS = 4

/** How to go through all accounts. */
export interface WholePass {
  /** How many are read at once. */
  readonly atOnce?: number
  /** Ends it early, by a throw, between two accounts. */
  readonly signal?: AbortSignal
}

/**
 * Books what time alone has done to accounts that nobody has asked for since: each account in a
 * transaction of its own. One that fails does not keep the others waiting.
 *
 * @returns how many accounts were booked
 * @throws AggregateError of those that failed, when the others are booked
 */
export async function bookDue(
  ledger: Pick<Ledger, 'dueAccounts' | 'balance'>,
  { atOnce = ACCOUNTS_AT_ONCE, signal }: WholePass = {},
): Promise<number> {
  const failures: unknown[] = []
  let booked = 0
  let after = ''
  // To read an account is to book what is due.
  const book = (account: string): Promise<unknown> =>
    ledger.balance(account).then(
      () => (booked += 1),
      (cause: unknown) => failures.push(new Error(`${account} was not booked`, { cause })),
    )
  for (;;) {
    const accounts = await ledger.dueAccounts(after, atOnce)
    await eachOf(accounts, BESIDE_REQUESTS, book, signal)
    if (accounts.length < atOnce) break
    after = accounts.at(-1) ?? after
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((failure) => String(failure)).join('; '))
  return booked
}
