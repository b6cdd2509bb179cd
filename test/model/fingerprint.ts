import type { Account } from './account.js'

/**
 * All of an account on which its future depends, as it has become since an earlier state. Left out
 * is what only tells of the past: the entries, and the figures of each version.
 */
export function fingerprintOf(account: Account, since: Account): string {
  const { grants, reservations, usage, repayments, subscription, debt, clock } = account
  const told = account.done.slice(since.done.length).map((done) => JSON.stringify(done))
  const invoices = account.invoices.slice(since.invoices.length).map((one) => JSON.stringify(one))
  return JSON.stringify({
    ...{ grants, repayments, subscription, debt, clock },
    reservations: [...reservations].sort(byName),
    usage: [...usage].sort(byName),
    told: told.sort(),
    invoices: invoices.sort(),
  })
}

type Named = { readonly id: string }

const byName = (one: Named, other: Named): number => (one.id < other.id ? -1 : 1)
