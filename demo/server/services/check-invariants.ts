import type { Inspection, Violation } from '../ledger/all-accounts.js'
import type { Ledger } from '../ledger/ledger.js'
import type { WholePass } from './book-due.js'

/** Few enough that one statement is over soon, however much they have done. */
const ACCOUNTS_AT_ONCE = 5

export interface CheckedBooks {
  /** Each rule, with how many things it was held against in all. */
  readonly rules: Inspection['rules']
  readonly violations: readonly Violation[]
}

/** Holds every account against every rule. */
export async function checkInvariants(
  ledger: Pick<Ledger, 'inspect'>,
  { atOnce = ACCOUNTS_AT_ONCE, signal }: WholePass = {},
): Promise<CheckedBooks> {
  const found = await ledger.inspect('', atOnce)
  const violations = [...found.violations]
  let { rules, last } = found
  while (last !== null) {
    signal?.throwIfAborted()
    const next = await ledger.inspect(last, atOnce)
    rules = rules.map((rule, index) => ({
      ...rule,
      checked: rule.checked + (next.rules[index]?.checked ?? 0),
    }))
    violations.push(...next.violations)
    last = next.last
  }
  return { rules, violations }
}
