import type { Account, Catalogue, Draft, Time } from './account.js'

interface Opening {
  readonly catalogue: Catalogue
  readonly at: Time
  readonly timeZone?: string
  readonly lowAt?: number
  readonly criticalAt?: number
}

export function openAccount(opening: Opening): Account {
  const { catalogue, at, timeZone = 'UTC', lowAt = 50, criticalAt = 20 } = opening
  return {
    timeZone,
    lowAt,
    criticalAt,
    openedAt: at,
    catalogue,
    clock: at,
    version: 0,
    debt: 0,
    grants: [],
    reservations: [],
    usage: [],
    repayments: [],
    subscription: null,
    invoices: [],
    done: [],
    entries: [],
    moments: [],
  }
}

/** Another one to change. What can change is copied, what is only ever added to is listed anew. */
export function copyOf(account: Account): Draft {
  const { subscription } = account
  return {
    ...account,
    grants: account.grants.map((grant) => ({ ...grant })),
    reservations: account.reservations.map((reservation) => ({
      ...reservation,
      slices: reservation.slices.map((slice) => ({ ...slice })),
      settlement: reservation.settlement && { ...reservation.settlement },
    })),
    usage: account.usage.map((usage) => ({
      ...usage,
      slices: usage.slices.map((slice) => ({ ...slice })),
    })),
    repayments: account.repayments.map((repayment) => ({ ...repayment })),
    subscription: subscription && {
      ...subscription,
      period: { ...subscription.period },
      periodGrants: [...subscription.periodGrants],
    },
    invoices: [...account.invoices],
    done: [...account.done],
    entries: [...account.entries],
    moments: [...account.moments],
  }
}
