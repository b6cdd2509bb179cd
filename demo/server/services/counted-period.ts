import type { Outcome, SubscriptionAt } from '../ledger/answers.js'
import type { CountedPeriod } from '../ledger/members.js'
import { Refusal } from '../refusal.js'
import { monthAt, periodAt } from './calendar.js'
import type { Practice } from './use-case.js'

/** A period is over once in a month: to be overtaken more often than this is no accident. */
const TRIES_MAX = 3

/**
 * Gives a command that a member's limit may refuse. Where the ledger does not know the period that
 * contains now, it is told, and the command is given again: once in a period.
 */
export async function inCountedPeriod<T>(
  practice: Practice,
  account: string,
  give: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await give()
    const isOvertaken = 'refused' in outcome && outcome.refused.code === 'overtaken'
    if (!isOvertaken || tries === TRIES_MAX) return outcome
    await keepPeriod(practice, account)
  }
}

/** The same of what is only read: null is what the ledger cannot say yet. Throws `unavailable`. */
export async function readInCountedPeriod<T>(
  practice: Practice,
  account: string,
  read: () => Promise<T | null>,
): Promise<T> {
  for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
    const answer = await read()
    if (answer !== null) return answer
    await keepPeriod(practice, account)
  }
  throw new Refusal('unavailable', 'Time moved on meanwhile. Repeat the request.', {
    retryAfter_s: 1,
  })
}

async function keepPeriod({ ledger }: Practice, account: string): Promise<void> {
  await ledger.keepPeriod(account, countedPeriod(await ledger.subscription(account)))
}

/**
 * The period that contains now, counted from where the subscription began, whatever has become of it
 * since; the month of the account's calendar where there is none.
 */
function countedPeriod({ subscription, timeZone, now }: SubscriptionAt): CountedPeriod {
  const anchor = subscription?.anchor ?? null
  const { start, end } =
    anchor !== null && anchor <= now
      ? periodAt(new Date(anchor), timeZone, new Date(now))
      : monthAt(timeZone, new Date(now))
  return { anchor, start: start.toISOString(), end: end.toISOString() }
}
