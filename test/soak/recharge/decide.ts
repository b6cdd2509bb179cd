import { availableOf } from './balance.js'
import { totalOf } from './goods.js'
import { type Standing, unfinishedOf } from './standing.js'
import type { Row } from './trail.js'
import { beginCharge, spentIn, verdictOf } from './verdict.js'

/** What each row of the audit trail says of how things stood. */
export function factsOf(standing: Standing, total?: number) {
  const { rule, credits, country } = standing
  return {
    available: availableOf(credits),
    ...spentIn(standing),
    threshold: rule?.threshold,
    cap: rule?.capPerPeriod,
    times: rule?.maxPerPeriod,
    total: total ?? (rule ? totalOf(rule, country) : undefined),
  }
}

/** Whether a row says how things stand. */
export function tellsOf(row: Row, standing: Standing, total?: number): boolean {
  const facts = factsOf(standing, total)
  return (
    row.available === facts.available &&
    row.spent === facts.spent &&
    row.count === facts.count &&
    row.threshold === facts.threshold &&
    row.cap === facts.cap &&
    row.times === facts.times &&
    row.total === facts.total
  )
}

/** Decides once. Whether exactly that was written down. */
export function decide(
  standing: Standing,
  { trigger, key }: { readonly trigger: string; readonly key: string | null },
  rows: readonly Row[],
): boolean {
  const row = rows[standing.told]
  const verdict = verdictOf(standing)
  const isTold =
    row?.kind === 'decided' &&
    row.trigger === trigger &&
    (key === null ? row.key !== null : row.key === key) &&
    row.verdict === verdict &&
    tellsOf(row, standing)
  if (!isTold) return false
  standing.told += 1
  const unfinished = unfinishedOf(standing)?.purchase ?? null
  if (verdict !== 'charge') return row.purchase === unfinished
  if (row.purchase === null || (unfinished !== null && row.purchase !== unfinished)) return false
  const isNew = standing.charges.every(({ purchase }) => purchase !== row.purchase)
  if (unfinished === null && !isNew) return false
  beginCharge(standing, row.purchase)
  return true
}
