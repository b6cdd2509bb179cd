import type { TaskList } from 'graphile-worker'
import type { Violation } from '../ledger/all-accounts.js'
import { watchAlerts } from '../services/alerts/watch.js'
import { bookDue } from '../services/book-due.js'
import { checkInvariants } from '../services/check-invariants.js'
import { deliverNotices } from '../services/deliver-notices.js'
import { detachCards } from '../services/detach-cards.js'
import { drainOutbox } from '../services/drain-outbox.js'
import { followPurchases } from '../services/follow-purchases.js'
import { followRenewals } from '../services/follow-renewals.js'
import { tellTaxIds } from '../services/tell-tax-ids.js'
import type { Practice } from '../services/use-case.js'

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
export function createTasks(practice: Practice, report: (error: unknown) => void) {
  const { ledger, till } = practice
  return {
    'book-due': async (_, { abortSignal: signal }) => {
      await bookDue(ledger, { signal })
    },
    'watch-alerts': async (_, { abortSignal: signal }) => {
      await watchAlerts(practice, { signal })
    },
    'drain-outbox': async (_, { abortSignal: signal }) => {
      if (!till) return
      await drainOutbox(practice, signal)
      await tellTaxIds(practice, { signal })
    },
    'deliver-notices': async (_, { abortSignal: signal }) => {
      await deliverNotices(practice, report, signal)
    },
    'follow-purchases': async (_, { abortSignal: signal }) => {
      if (till) await followPurchases(practice, signal)
    },
    'detach-cards': async (_, { abortSignal: signal }) => {
      if (till) await detachCards(practice, signal)
    },
    'follow-renewals': async (_, { abortSignal: signal }) => {
      await followRenewals(practice, signal)
    },
    'check-invariants': async (_, { abortSignal: signal }) => {
      const { violations } = await checkInvariants(ledger, { signal })
      if (violations.length > 0) report(new BrokenBooksError(violations))
    },
  } satisfies TaskList
}
