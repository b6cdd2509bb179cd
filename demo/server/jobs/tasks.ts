import type { TaskList } from 'graphile-worker'
import type { Violation } from '../ledger/all-accounts.js'
import type { Ledger } from '../ledger/ledger.js'
import { bookDue } from '../services/book-due.js'
import { checkInvariants } from '../services/check-invariants.js'

/** More of them would say nothing new. `npm run invariants` prints them all. */
const VIOLATIONS_SAID = 10

/** The books break rules of theirs. */
export class BrokenBooksError extends Error {
  override readonly name = 'BrokenBooksError'
  readonly violations: readonly Violation[]

  constructor(violations: readonly Violation[]) {
    const said = violations
      .slice(0, VIOLATIONS_SAID)
      .map(({ account, invariant, detail }) => `${account} ${invariant} ${detail}`)
    super(`The books break their rules ${violations.length} times: ${said.join('; ')}`)
    this.violations = violations
  }
}

/** What is done without being asked for. Each may be done again, or twice at once, without harm. */
export function createTasks(ledger: Ledger, report: (error: unknown) => void) {
  return {
    'book-due': async (_, { abortSignal: signal }) => {
      await bookDue(ledger, { signal })
    },
    'check-invariants': async (_, { abortSignal: signal }) => {
      const { violations } = await checkInvariants(ledger, { signal })
      if (violations.length > 0) report(new BrokenBooksError(violations))
    },
  } satisfies TaskList
}
