import type { Account, Draft, EntryType, Grant, Time } from './account.js'
import { available, held } from './draw.js'

/** Whose doing an entry is, and when it happened. */
export interface Act {
  readonly operation: string
  readonly at: Time
  readonly feature?: string
  readonly member?: string
  readonly session?: string
  readonly reservation?: string
}

/**
 * The one place where a remainder or the debt changes, so that neither parts from the entries.
 * Rule 12: entries are immutable, and their sum is the sum of grant remainders less the debt. An
 * entry without a grant is of the debt.
 */
export function book(
  account: Draft,
  act: Act,
  type: EntryType,
  credits: number,
  grant: Grant | null,
): void {
  if (credits === 0) return
  const { feature, member, session, ...done } = act
  const source = grant?.source ?? null
  const of = { version: account.version, grant: grant?.id ?? null, source }
  // Whose work it was is said of use alone, and of what is given back for it.
  const isUse = type === 'consumed' || (type === 'refunded' && credits > 0)
  const work = isUse ? { feature, member, session } : {}
  account.entries.push({ ...done, ...work, ...of, type, credits })
  if (grant) grant.remaining += credits
  else account.debt -= credits
}

/** One act: what it does has one version, and the figures it leaves are kept. */
export function perform<T>(account: Draft, act: Act, work: () => T): T {
  account.version += 1
  const result = work()
  account.moments.push({
    version: account.version,
    operation: act.operation,
    at: act.at,
    ...figuresOf(account),
    grants: account.grants.map((grant) => ({ ...grant })),
  })
  return result
}

/** `available` and `debt` are shown side by side: one is never taken off the other. */
export function figuresOf(account: Account) {
  const monthly = available(account, 'monthly')
  const purchased = available(account, 'purchased')
  return {
    available: monthly + purchased,
    monthly,
    purchased,
    held: held(account),
    debt: account.debt,
  }
}
