import type { UsageQuery } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { checkInstant } from './instant.js'
import { boundsOf } from './stretches.js'
import type { Practice } from './use-case.js'

/** Five years by the day, or twelve weeks by the hour. */
const STRETCHES_MAX = 2_000

export interface AskedStretches {
  readonly timeZone: string
  /** Where each begins and the last one ends: ISO strings. */
  readonly bounds: readonly string[]
}

/** The stretches of the account's own time that a question is about. Throws `invalid_request`. */
export async function stretchesAsked(
  { ledger }: Practice,
  account: string,
  { by, from, to }: Pick<UsageQuery, 'by' | 'from' | 'to'>,
): Promise<AskedStretches> {
  checkInstant('from', from)
  checkInstant('to', to)
  if (from >= to) throw invalidField('to', 'must be later than from')
  const { timeZone } = await ledger.account(account)
  const found = boundsOf(by, timeZone, { from, to }, STRETCHES_MAX)
  if (found.length > STRETCHES_MAX + 1)
    throw invalidField('to', `is more than ${STRETCHES_MAX} rows of one ${by} after from`)
  const bounds = found.map((at) => at.toISOString())
  checkInstant('from', bounds[0])
  checkInstant('to', bounds.at(-1))
  return { timeZone, bounds }
}
