import type { Clock as TestClock, ClockInput } from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'

/** A rule that is broken, and by what. */
export interface Violation {
  readonly account: string
  readonly invariant: string
  readonly detail: string
}

/** What was found in some accounts. */
export interface Inspection {
  /** The last of them in the order of their names; null when there were none. */
  readonly last: string | null
  readonly rules: readonly {
    readonly invariant: string
    /** In words. */
    readonly rule: string
    /** How many things it was held against. */
    readonly checked: number
  }[]
  readonly violations: readonly Violation[]
}

/** What concerns all accounts of the database, and none of them alone. */
export interface AllAccounts {
  /** Accounts after one, in the order of their names, that time has changed and nobody has booked. */
  dueAccounts(after: string, limit: number): Promise<readonly string[]>
  /** Holds some accounts after one against every rule, all of them at one instant. */
  inspect(after: string, limit: number): Promise<Inspection>
  testClock(): Promise<TestClock>
  /** Throws `invalid_request` for a move back. */
  moveTestClock(input: ClockInput): Promise<TestClock>
}

export function createAllAccounts(queries: Queries, clock: Clock): AllAccounts {
  return {
    dueAccounts: (after, limit) =>
      call(queries, 'select ledger.due_accounts($1, $2, $3) as answer', [after, limit, clock()]),
    inspect: (after, limit) =>
      call(queries, 'select ledger.inspect($1, $2) as answer', [after, limit]),
    testClock: () => call(queries, 'select ledger.test_clock() as answer', []),
    moveTestClock: ({ now = null, advanceMs = null }) =>
      call(queries, 'select ledger.move_test_clock($1, $2) as answer', [now, advanceMs]),
  }
}
