import type { Entry, Usage, UsageQuery, UsageRow } from '@virtual-practice/credits/contract'
import { instantHadTheyStayed, instantsShowing, shownAt } from './wall-clock.js'

const HOUR_ms = 3_600_000
const DAY_ms = 86_400_000

type Unit = UsageQuery['by']

/** What the clocks show when the unit begins that they show something of. Weeks begin on Monday. */
const BEGINS: Readonly<Record<Unit, (shown: number) => number>> = {
  hour: (shown) => shown - (shown % HOUR_ms),
  day: (shown) => shown - (shown % DAY_ms),
  // The first of January 1970 was a Thursday.
  week: (shown) => shown - ((shown + 3 * DAY_ms) % (7 * DAY_ms)),
  month: (shown) => {
    const date = new Date(shown)
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  },
}

const NEXT: Readonly<Record<Unit, (shown: number) => number>> = {
  hour: (shown) => shown + HOUR_ms,
  day: (shown) => shown + DAY_ms,
  week: (shown) => shown + 7 * DAY_ms,
  month: (shown) => {
    const date = new Date(shown)
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
  },
}

/** When the clocks first show something, or would have. */
const first = (shown: number, timeZone: string): number =>
  instantsShowing(shown, timeZone)[0] ?? instantHadTheyStayed(shown, timeZone)

/** The row that an instant is in. Hours of full clocks go by as they do everywhere. */
export function rowAt(at: number, by: Unit, timeZone: string): { start: number; end: number } {
  const shown = shownAt(at, timeZone)
  if (by === 'hour') {
    const start = at - (shown % HOUR_ms)
    return { start, end: start + HOUR_ms }
  }
  const begins = BEGINS[by](shown)
  return { start: first(begins, timeZone), end: first(NEXT[by](begins), timeZone) }
}

/** What the entries of one account say was used, row by row. */
export function usageOf(
  entries: readonly Entry[],
  timeZone: string,
  { by, groupBy, from, to, feature, member }: UsageQuery,
): Usage {
  const start = rowAt(Date.parse(from), by, timeZone).start
  const end = rowAt(Date.parse(to) - 1, by, timeZone).end
  const counted = entries.filter(
    ({ at, ...entry }) =>
      start <= Date.parse(at) &&
      Date.parse(at) < end &&
      (feature === undefined || entry.feature === feature) &&
      (member === undefined || entry.member === member) &&
      (entry.type === 'consumed' || (entry.type === 'refunded' && entry.credits > 0)),
  )
  const rows = new Map<string, UsageRow>()
  const operations = new Set<string>()
  for (const entry of counted) {
    const within = rowAt(Date.parse(entry.at), by, timeZone)
    const row = {
      start: new Date(within.start).toISOString(),
      end: new Date(within.end).toISOString(),
      feature: groupBy === 'feature' ? entry.feature : null,
      member: groupBy === 'member' ? entry.member : null,
    }
    const key = JSON.stringify(row)
    const known = rows.get(key) ?? { ...row, ...none }
    const isFirst = entry.type === 'consumed' && !operations.has(entry.operation)
    if (isFirst) operations.add(entry.operation)
    rows.set(key, {
      ...known,
      credits: known.credits + (entry.type === 'consumed' ? -entry.credits : 0),
      refunded: known.refunded + (entry.type === 'refunded' ? entry.credits : 0),
      operations: known.operations + Number(isFirst),
    })
  }
  const told = [...rows.values()]
  return {
    timeZone,
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    total: told.reduce(
      (sum, row) => ({
        credits: sum.credits + row.credits,
        refunded: sum.refunded + row.refunded,
        operations: sum.operations + row.operations,
      }),
      none,
    ),
    rows: inOrder(told),
  }
}

const none = { credits: 0, refunded: 0, operations: 0 }

export const inOrder = (rows: readonly UsageRow[]): UsageRow[] =>
  rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

const orderOf = ({ start, feature, member }: UsageRow): string =>
  JSON.stringify([start, feature, member])
