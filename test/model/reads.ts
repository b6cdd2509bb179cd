import type { Account, Entry, Moment, Time } from './account.js'
import { daysOf, type Bucket } from './days.js'
import { sumOf } from './draw.js'

/** What can be read off the ledger, each figure by itself and from nothing but what was booked. */

type Entries = readonly Entry[]

/** The sum of everything booked up to and including an instant. */
export function sumAt(entries: Entries, at: Time): number {
  return sumOf(entries.filter((entry) => entry.at <= at))
}

const NOTHING = { version: 0, available: 0, monthly: 0, purchased: 0, held: 0, debt: 0 }

/** Rule 12: the figures as they were. What happened at that very instant had happened. */
export function balanceAt({ moments }: Account, at: Time): typeof NOTHING {
  const last: Moment | undefined = moments.filter((moment) => moment.at <= at).at(-1)
  if (!last) return NOTHING
  const { version, available, monthly, purchased, held, debt } = last
  return { version, available, monthly, purchased, held, debt }
}

/**
 * opening + granted + bought - used - expired - refunded = closing, for `from <= at < to`. A
 * refund of usage lowers what was used; `refunded` is what was taken back for money returned.
 * Voided credits are within `expired` and told apart beside it. Adjustments are pairs that move
 * the debt to a grant: together they are nothing.
 */
export function statement(entries: Entries, from: Time, to: Time) {
  const within = entries.filter(({ at }) => at >= from && at < to)
  const total = (...types: readonly Entry['type'][]) =>
    sumOf(within.filter(({ type }) => types.includes(type)))
  const isBought = ({ source }: Entry) => source === 'purchased' || source === 'recharge'
  const deposits = within.filter(({ type }) => type === 'granted')
  const refunds = within.filter(({ type }) => type === 'refunded')
  const usageRefunded = sumOf(refunds.filter(({ credits }) => credits > 0))
  const moneyRefunded = -sumOf(refunds.filter(({ credits }) => credits < 0))
  return {
    opening: sumAt(entries, from - 1),
    granted: sumOf(deposits.filter((entry) => !isBought(entry))),
    bought: sumOf(deposits.filter(isBought)),
    used: 0 - total('consumed') - usageRefunded,
    expired: 0 - total('expired', 'voided'),
    voided: 0 - total('voided'),
    refunded: moneyRefunded,
    closing: sumAt(entries, to - 1),
  }
}

export interface UsageRow {
  readonly start: Time
  readonly end: Time
  readonly feature?: string
  readonly member?: string
  readonly credits: number
  readonly refunded: number
  readonly operations: number
}

interface UsageQuery {
  readonly by: Bucket
  readonly groupBy: 'feature' | 'member' | 'none'
  readonly from: Time
  readonly to: Time
  readonly timeZone: string
  readonly feature?: string
  readonly member?: string
}

/**
 * Rule 6: usage by the account's own days. `credits` is what was used, whatever became of it;
 * `refunded` is what was given back in that stretch of time, of whichever usage. Rows without
 * either are left out.
 */
export function usage(entries: Entries, query: UsageQuery): UsageRow[] {
  const { by, groupBy, from, to, timeZone } = query
  const counted = entries
    .filter(({ at }) => at >= from && at < to)
    .filter(({ type, credits }) => type === 'consumed' || (type === 'refunded' && credits > 0))
    .filter(({ feature }) => query.feature === undefined || feature === query.feature)
    .filter(({ member }) => query.member === undefined || member === query.member)
  const groups = new Map<string, Entry[]>()
  for (const entry of counted) {
    const { start } = daysOf(entry.at, by, timeZone)
    const group = JSON.stringify([start, groupBy === 'none' ? '' : entry[groupBy]])
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  const rows = [...groups.values()].map((group): UsageRow => {
    const [first] = group as [Entry]
    const consumed = group.filter(({ type }) => type === 'consumed')
    return {
      ...daysOf(first.at, by, timeZone),
      ...(groupBy === 'feature' && { feature: first.feature! }),
      ...(groupBy === 'member' && { member: first.member! }),
      credits: 0 - sumOf(consumed),
      refunded: sumOf(group.filter(({ type }) => type === 'refunded')),
      operations: new Set(consumed.map(({ operation }) => operation)).size,
    }
  })
  return rows.sort((one, other) => one.start - other.start || named(one, other))
}

function named(one: UsageRow, other: UsageRow): number {
  const name = ({ feature, member }: UsageRow) => feature ?? member ?? ''
  return name(one) < name(other) ? -1 : 1
}
