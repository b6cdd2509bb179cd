import type { Outcome, SubscriptionAt } from '../ledger/answers.js'
import type { PresentPeriod } from '../ledger/command.js'
import { periodAt } from './calendar.js'
import type { Practice } from './use-case.js'

/** A period is over once in a month: to be overtaken more often than this is no accident. */
const TRIES_MAX = 3

/**
 * Gives a command whose context was computed from the account's subscription and clock. When time
 * has overtaken it before it came to the ledger, it is computed and given again.
 */
export async function asOfNow<T>(
  { ledger }: Practice,
  account: string,
  give: (present: SubscriptionAt) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await give(await ledger.subscription(account))
    const isOvertaken = 'refused' in outcome && outcome.refused.code === 'overtaken'
    if (!isOvertaken || tries === TRIES_MAX) return outcome
  }
}

/** The period that contains now, counted from an anchor that is not later. */
export function presentPeriod(
  anchor: string,
  { timeZone, now }: Pick<SubscriptionAt, 'timeZone' | 'now'>,
): PresentPeriod {
  const { start, end } = periodAt(new Date(anchor), timeZone, new Date(now))
  return { anchor, periodStart: start.toISOString(), periodEnd: end.toISOString() }
}
