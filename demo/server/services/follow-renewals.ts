import { takeProviderEvent } from './take-provider-event.js'
import type { Practice } from './use-case.js'

/** The provider needs some time to make an invoice and to collect it; then its word is overdue. */
const PATIENCE_s = 3_600

/** An event may be older than the end of the period that it is about. */
const BEFORE_ms = 3 * 86_400_000

const ACCOUNTS_MAX = 1_000

/**
 * Asks the provider what has become of the renewals of which nothing was told, and takes what it tells
 * as if it had come by itself: each event once, so that one that was told before changes nothing.
 *
 * @returns how many accounts were asked about
 */
export async function followRenewals(practice: Practice, signal?: AbortSignal): Promise<number> {
  const { ledger, till } = practice
  const overdue = await ledger.overdueRenewals(PATIENCE_s, ACCOUNTS_MAX)
  if (!till || !overdue) return 0
  const since = new Date(Date.parse(overdue.since) - BEFORE_ms).toISOString()
  const accounts = new Set(overdue.accounts)
  for (const event of await till.subscriptionEvents(since)) {
    signal?.throwIfAborted()
    if (event.account !== null && accounts.has(event.account))
      await takeProviderEvent(practice, event)
  }
  return accounts.size
}
