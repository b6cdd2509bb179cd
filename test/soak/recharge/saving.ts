import type { Deed } from './deed.js'
import { decide, tellsOf } from './decide.js'
import { type Standing, unfinishedOf } from './standing.js'
import type { Row } from './trail.js'
import { isLow, isSame, verdictOf } from './verdict.js'

/**
 * Saves a rule. Rule 8: to be switched on where it would charge at once takes the person's word.
 * Whether what was answered, and written down, is what the rules say.
 */
export function save(
  standing: Standing,
  { rule, confirmed, isRefused }: Extract<Deed, { kind: 'save' }>,
  rows: readonly Row[],
): boolean {
  const before = standing.rule
  standing.rule = rule
  const isCharge = isLow(standing) && verdictOf(standing) === 'charge'
  if (isRefused !== (isCharge && confirmed !== standing.cards.default)) return false
  if (isRefused) {
    standing.rule = before
    return true
  }
  standing.version += 1
  const unfinished = unfinishedOf(standing)
  if (unfinished && !(rule.enabled && isSame(unfinished, rule))) unfinished.isToStop = true
  const row = rows[standing.told]
  if (row?.kind !== 'saved' || !isRule(row.after, rule) || !tellsOf(row, standing)) return false
  standing.told += 1
  return !isLow(standing) || decide(standing, { trigger: 'switched_on', key: null }, rows)
}

const isRule = (told: Row['after'], rule: NonNullable<Row['after']>): boolean =>
  told !== null &&
  (Object.keys(rule) as (keyof typeof rule)[]).every((field) => told[field] === rule[field])
