import type { BalanceAt, BalanceChanges } from '../contract/balance.js'
import type { Entries, EntriesFilter, EntriesQuery, Entry } from '../contract/entry.js'
import type { Statement, StatementQuery } from '../contract/statement.js'
import { periodAt, type Stretch, stretchAt } from './calendar.js'
import { figuresOf, sumOf } from './ledger.js'
import { iso, nowOf, type Practice } from './practice.js'
import { pageOf } from './pages.js'
import { refuseField } from './refusal.js'

type Figures = Omit<BalanceAt, 'account' | 'at'>

const NOTHING: Figures = {
  ...{ available: 0, monthly: 0, purchased: 0, held: 0, debt: 0, version: 0 },
}

/** The figures as they were just before an instant, or at it. */
export function figuresThen({ figures }: Practice, instant: string, isInclusive: boolean): Figures {
  return figures.findLast(({ at }) => at < instant || (isInclusive && at === instant)) ?? NOTHING
}

export const balanceBefore = ({ entries }: Practice, instant: string): number =>
  entries.findLast(({ at }) => at < instant)?.balanceAfter ?? 0

/** What became of credits in some entries. There are no voided and no refunded ones. */
export function totalsOf(entries: readonly Entry[]) {
  const total = (fits: (entry: Entry) => boolean): number => sumOf(entries.filter(fits))
  const isGranted = ({ type }: Entry): boolean => type === 'granted'
  const isBought = ({ source }: Entry): boolean => source === 'purchased' || source === 'recharge'
  return {
    granted: total((entry) => isGranted(entry) && !isBought(entry)),
    bought: total((entry) => isGranted(entry) && isBought(entry)),
    used: 0 - total(({ type }) => type === 'consumed'),
    expired: 0 - total(({ type }) => type === 'expired'),
    ...{ voided: 0, refunded: 0 },
  }
}

export const within = (entries: readonly Entry[], from: string, to: string): Entry[] =>
  entries.filter(({ at }) => at >= from && at < to)

function requirePast(practice: Practice, field: string, instant: string): void {
  if (instant < practice.account.createdAt || instant > nowOf(practice))
    refuseField(field, 'was before the account, or has not come')
}

export function balanceAt(practice: Practice, at: string): BalanceAt {
  requirePast(practice, 'at', at)
  const { account } = practice.account
  return { account, ...figuresThen(practice, at, true), at }
}

export function balanceChanges(practice: Practice, since: string): BalanceChanges {
  requirePast(practice, 'since', since)
  const { entries } = practice
  const [then, present] = [figuresThen(practice, since, true), figuresOf(practice)]
  const after = entries.filter(({ at }) => at > since)
  const { granted, bought, expired } = totalsOf(after)
  const features = [...new Set(after.map(({ feature }) => feature))].filter(
    (feature) => feature !== null,
  )
  const changes: BalanceChanges['changes'] = [
    { cause: 'granted', feature: null, credits: granted },
    { cause: 'bought', feature: null, credits: bought },
    ...features.sort().map((feature) => ({
      ...{ cause: 'used' as const, feature },
      credits: sumOf(after.filter((one) => one.type === 'consumed' && one.feature === feature)),
    })),
    { cause: 'expired', feature: null, credits: 0 - expired },
    { cause: 'held', feature: null, credits: then.held - present.held },
  ]
  return {
    ...{ since, asOf: nowOf(practice), opening: then.available, closing: present.available },
    changes: changes.filter(({ credits }) => credits !== 0),
  }
}

/** The present period, or the one before; without a subscription, months of the calendar. */
function periodAsked(practice: Practice, period: 'present' | 'previous'): Stretch {
  const { account, subscription, now } = practice
  const { timeZone } = account
  const isCounted = subscription && !subscription.renewalDue && subscription.state !== 'canceled'
  const bounds = (at: number): Stretch =>
    isCounted
      ? periodAt(Date.parse(subscription.anchor), timeZone, at)
      : stretchAt(at, 'month', timeZone)
  const present = bounds(now)
  return period === 'present' ? present : bounds(present.start - 1)
}

export function statementOf(practice: Practice, query: StatementQuery): Statement {
  const { period = 'present' } = query
  if ((query.from === undefined) !== (query.to === undefined))
    refuseField(query.from === undefined ? 'from' : 'to', 'say both or none')
  if (query.period && query.from !== undefined)
    refuseField('period', 'say a period or two instants')
  const { start, end } = periodAsked(practice, period)
  const { from = iso(start), to = iso(end) } = query
  if (from >= to) refuseField('to', 'must be later than from')
  return {
    ...{ timeZone: practice.account.timeZone, from, to, opening: balanceBefore(practice, from) },
    ...totalsOf(within(practice.entries, from, to)),
    closing: balanceBefore(practice, to),
  }
}

/** Oldest first. */
export function entriesFitting({ entries }: Practice, filter: EntriesFilter): Entry[] {
  const { from = '', to = '9', ...exact } = filter
  const wanted = Object.entries(exact).filter(([, value]) => value !== undefined)
  return within(entries, from, to).filter((entry) =>
    wanted.every(([key, value]) => entry[key as keyof typeof exact] === value),
  )
}

/** Newest first. */
export function entriesOf(practice: Practice, { limit, cursor, ...filter }: EntriesQuery): Entries {
  const found = entriesFitting(practice, filter).toReversed()
  const { items, nextCursor } = pageOf(found, { limit, cursor })
  return { entries: items, nextCursor }
}
