import { BESIDE_REQUESTS, type WholePass } from '../book-due.js'
import { eachOf } from '../each-of.js'
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
  const look = (account: string): Promise<unknown> =>
    lookAtAlerts(practice, account, PATIENCE_s).catch((cause: unknown) =>
      failures.push(new Error(`${account} was not looked at`, { cause })),
    )
  for (;;) {
    const accounts = await practice.ledger.accountsWithAlertsDue(after, atOnce, PATIENCE_s)
    await eachOf(accounts, BESIDE_REQUESTS, look, signal)
    if (accounts.length < atOnce) break
    after = accounts.at(-1) ?? after
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((failure) => String(failure)).join('; '))
}

/**
 * How long a look waits: what happens at one moment is looked at once, and of several backends, which all
 * hear of it, the first one leaves nothing to the others.
 */
const PAUSE_LEAST_ms = 100
const PAUSE_MOST_ms = 600

export interface AlertWatcher {
  /** Somebody may have to be told something about an account. */
  look(account: string): void
  /** Takes no more, and waits for what is under way. */
  stop(): Promise<void>
}

/**
 * Looks at an account a moment after something has happened there: one look at a time, however much does.
 * A look that is not made before the end is made by another backend, or by the job.
 *
 * @param looked is done after each look, before what is under way is over
 */
export function createAlertWatcher(
  practice: Practice,
  report: (error: unknown) => void,
  looked: () => Promise<void>,
): AlertWatcher {
  const waiting = new Map<string, NodeJS.Timeout>()
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

  function begin(account: string): void {
    waiting.delete(account)
    if (underWay.has(account)) again.add(account)
    else underWay.set(account, run(account))
  }

  return {
    look(account) {
      if (hasStopped || waiting.has(account)) return
      const pause_ms = PAUSE_LEAST_ms + Math.random() * (PAUSE_MOST_ms - PAUSE_LEAST_ms)
      waiting.set(account, setTimeout(begin, pause_ms, account))
    },
    stop: async () => {
      hasStopped = true
      for (const timer of waiting.values()) clearTimeout(timer)
      await Promise.all(underWay.values())
    },
  }
}
