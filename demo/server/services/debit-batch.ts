import type { DebitBatchInput, DebitOutcome } from '@virtual-practice/credits/contract'
import type { Snapshot } from '../ledger/answers.js'
import { Refusal } from '../refusal.js'
import { debit } from './debit.js'
import type { Practice } from './use-case.js'

/**
 * Books work that a host reports many at once. Each is a debit of its own under its own key: one
 * that is refused says why, and leaves the others alone. Throws only when nobody can say what
 * became of one of them; the whole may then be sent again.
 */
export async function debitBatch(
  practice: Practice,
  account: string,
  { debits }: DebitBatchInput,
): Promise<{ outcomes: DebitOutcome[]; balance: Snapshot }> {
  const balances: Snapshot[] = []
  const outcomes = await Promise.all(
    debits.map(async ({ key, ...input }): Promise<DebitOutcome> => {
      try {
        const { answer, replayed, balance } = await debit(practice, { account, key }, input)
        balances.push(balance)
        return { key, debit: answer, replayed }
      } catch (error) {
        if (!(error instanceof Refusal) || error.code === 'unavailable') throw error
        return { key, problem: problemOf(error) }
      }
    }),
  )
  return { outcomes, balance: newestOf(balances) ?? (await practice.ledger.balance(account)) }
}

const newestOf = (balances: readonly Snapshot[]): Snapshot | undefined =>
  balances.reduce<Snapshot | undefined>(
    (newest, one) => (newest && newest.version >= one.version ? newest : one),
    undefined,
  )

function problemOf({ code, message, facts }: Refusal): NonNullable<DebitOutcome['problem']> {
  const { required, available } = facts
  return {
    code,
    detail: message,
    ...(required !== undefined && { required }),
    ...(available !== undefined && { available }),
  }
}
