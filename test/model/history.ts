import type { Account } from './account.js'
import type { Answer } from './answer.js'
import { apply } from './apply.js'
import { CATALOGUE } from './catalogue.js'
import { openAccount } from './opening.js'
import type { Operation } from './operation.js'
import { interpret } from './interpret.js'
import { endOf, type Step, type Wait } from './step.js'
import { advance } from './time.js'

/** What was done at one instant, and what came of it. */
export interface Happened {
  readonly operation: Operation | null
  readonly answer: Answer | null
  readonly before: Account
  readonly after: Account
}

/** A month with 31 days, so that the months after it are shorter. */
export const OPENED = Date.UTC(2026, 0, 31, 9)

export const openedAccount = (timeZone = 'Europe/London'): Account =>
  openAccount({ catalogue: CATALOGUE, at: OPENED, timeZone })

/** Takes the steps one after the other. A step that means nothing is left out. */
export function live(steps: readonly (Step | Wait)[], from = openedAccount()): Happened[] {
  const happened: Happened[] = []
  const earlier: Operation[] = []
  let account = from
  for (const step of steps) {
    const before = account
    if (step.kind === 'wait' || step.kind === 'waitFor') {
      account = advance(account, endOf(step, account))
      happened.push({ operation: null, answer: null, before, after: account })
      continue
    }
    const operation = interpret(step, { account, earlier, key: `k${earlier.length}` })
    if (!operation) continue
    const applied = apply(account, operation, account.clock)
    account = applied.account
    earlier.push(operation)
    happened.push({ operation, answer: applied.answer, before, after: account })
  }
  return happened
}
