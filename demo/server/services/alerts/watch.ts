import type { WholePass } from '../book-due.js'
import type { Practice } from '../use-case.js'
import { lookAtAlerts } from './look.js'

/** Figures that no rule of the balance is about, as today's use, are looked at so often. */
const PATIENCE_s = 900

const ACCOUNTS_AT_ONCE = 100

/**
 * Looks at the alerts of every account about which something may have to be told: what time alone has
 * brought, and what nobody has looked at. One that fails does not keep the others waiting.
 *
 * @throws AggregateError of those that failed, when the others are looked at
 */
export async function watchAlerts(
  practice: Practice,
  { atOnce = ACCOUNTS_AT_ONCE, signal }: WholePass = {},
): Promise<void> {
  const failures: unknown[] = []
  let after = ''
  for (;;) {
    const accounts = await practice.ledger.accountsWithAlertsDue(after, atOnce, PATIENCE_s)
    for (const account of accounts) {
      signal?.throwIfAborted()
      await lookAtAlerts(practice, account, PATIENCE_s).catch((cause: unknown) =>
        failures.push(new Error(`${account} was not looked at`, { cause })),
      )
      after = account
    }
    if (accounts.length < atOnce) break
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((failure) => String(failure)).join('; '))
}

export interface AlertWatcher {
  /** Somebody may have to be told something about an account. */
  look(account: string): void
  /** Takes no more, and waits for what is under way. */
  stop(): Promise<void>
}

/**
 * Looks at an account as soon as something happens there: one look at a time, however much does.
 *
 * @param looked is done after each look, before what is under way is over
 */
export function createAlertWatcher(
  practice: Practice,
  report: (error: unknown) => void,
  looked: () => Promise<void>,
): AlertWatcher {
  const underWay = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let hasStopped = false

  async function run(account: string): Promise<void> {
    do {
      again.delete(account)
      await lookAtAlerts(practice, account, PATIENCE_s).then(looked).catch(report)
    } while (again.has(account) && !hasStopped)
    underWay.delete(account)
  }

  return {
    look(account) {
      if (hasStopped) return
      if (underWay.has(account)) again.add(account)
      else underWay.set(account, run(account))
    },
    stop: async () => {
      hasStopped = true
      await Promise.all(underWay.values())
    },
  }
}
