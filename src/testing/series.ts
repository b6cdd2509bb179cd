import type { BalanceRow, BalanceSeries, BalanceSeriesQuery } from '../contract/balance-series.js'
import type { Entry } from '../contract/entry.js'
import type { Usage, UsageQuery, UsageRow } from '../contract/usage.js'
import { stretchesOf } from './calendar.js'
import { balanceBefore, figuresThen, totalsOf, within } from './history.js'
import { sumOf } from './ledger.js'
import { iso, nowOf, type Practice } from './practice.js'
import { refuseField } from './refusal.js'

/** As many rows as the backend answers at once. */
const ROWS_MAX = 2_000

function stretchesAsked(
  { account }: Practice,
  { by, from, to }: BalanceSeriesQuery,
): { readonly start: string; readonly end: string }[] {
  if (from >= to) refuseField('to', 'must be later than from')
  const asked = { start: Date.parse(from), end: Date.parse(to) }
  const found = stretchesOf(by, account.timeZone, asked, ROWS_MAX)
  if (found.length > ROWS_MAX) refuseField('to', `is more than ${ROWS_MAX} rows after from`)
  return found.map(({ start, end }) => ({ start: iso(start), end: iso(end) }))
}

export function balanceSeries(practice: Practice, query: BalanceSeriesQuery): BalanceSeries {
  const stretches = stretchesAsked(practice, query)
  const asOf = nowOf(practice)
  const rows = stretches
    .filter(({ start }) => start < asOf)
    .map(({ start, end }): BalanceRow => {
      const { monthly, purchased, held, debt } = figuresThen(practice, end, false)
      const entries = within(practice.entries, start, end)
      const charged = entries.filter(
        ({ type, source }) => type === 'granted' && source === 'recharge',
      )
      const figures = { monthly, purchased, held, debt, recharged: sumOf(charged) }
      return { start, end, ...figures, ...totalsOf(entries) }
    })
  const { start: from } = stretches[0]!
  return {
    ...{ timeZone: practice.account.timeZone, from, to: stretches.at(-1)!.end, asOf },
    opening: balanceBefore(practice, from),
    rows,
  }
}

function usageRow(
  { start, end }: { readonly start: string; readonly end: string },
  entries: readonly Entry[],
  group: Pick<UsageRow, 'feature' | 'member'>,
): UsageRow {
  const operations = new Set(entries.map(({ operation }) => operation)).size
  return { start, end, ...group, credits: 0 - sumOf(entries), refunded: 0, operations }
}

export function usageOf(practice: Practice, query: UsageQuery): Usage {
  const stretches = stretchesAsked(practice, query)
  const [from, to] = [stretches[0]!.start, stretches.at(-1)!.end]
  const used = within(practice.entries, from, to).filter(
    ({ type, feature, member }) =>
      type === 'consumed' &&
      (query.feature ?? feature) === feature &&
      (query.member ?? member) === member,
  )
  const { groupBy } = query
  const rows = stretches.flatMap((stretch) => {
    const entries = within(used, stretch.start, stretch.end)
    const names = new Set(entries.map((entry) => (groupBy ? entry[groupBy] : null)))
    return [...names].sort().map((name) => {
      const named = entries.filter((entry) => !groupBy || entry[groupBy] === name)
      const group = { feature: null, member: null, ...(groupBy && { [groupBy]: name }) }
      return usageRow(stretch, named, group)
    })
  })
  const { credits, refunded, operations } = usageRow({ start: from, end: to }, used, {
    ...{ feature: null, member: null },
  })
  const total = { credits, refunded, operations }
  return { timeZone: practice.account.timeZone, from, to, total, rows }
}
