import type { Account } from './account.js'
import { sumOf } from './draw.js'
import type { Plain } from './step.js'

interface Nth {
  readonly nth: number
}

/** The id in the path; empty for a route without one, null when the account has none to offer. */
export function targetOf(step: Plain, account: Account): string | null {
  if (!('nth' in step) || step.kind === 'renew') return ''
  if (step.kind === 'voidGrant') return at(account.grants, step.nth)?.id ?? null
  if (step.kind === 'refundPurchase') return at(boughtIn(account), step.nth)?.id ?? null
  if (step.kind === 'refundUsage') return at(account.usage, step.nth)?.id ?? null
  return reservationAt(step, account)?.id ?? null
}

/** One that is open, if there is one; now and then one that has ended, which is refused. */
function reservationAt({ nth }: Nth, { reservations }: Account) {
  const open = reservations.filter(({ state }) => state === 'open')
  return at(nth % 5 !== 4 && open.length > 0 ? open : reservations, nth)
}

export function reservedOf(step: Nth, account: Account): number {
  return reservationAt(step, account)?.quantity ?? 0
}

/** Counted from the newest, because the newest is the most alive. */
export function at<T>(list: readonly T[], nth: number): T | undefined {
  return list[list.length - 1 - (nth % Math.max(1, list.length))]
}

function boughtIn(account: Account) {
  return account.grants.filter(({ source }) => source === 'purchased' || source === 'recharge')
}

export function boughtOf({ nth }: Nth, account: Account): number {
  return at(boughtIn(account), nth)?.credits ?? 0
}

export function usedOf({ nth }: Nth, account: Account): number {
  const usage = at(account.usage, nth)
  return usage ? sumOf(usage.slices) + usage.owed : 0
}
