import type { Usage, UsageQuery } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { checkInstant } from './instant.js'
import { boundsOf } from './stretches.js'
import type { Practice } from './use-case.js'

/** Five years by the day, or twelve weeks by the hour. */
const STRETCHES_MAX = 2_000

/** A stretch has as many rows as there are features or members in it. */
const ROWS_MAX = 50_000

const QUARTER_ms = 900_000

/** What was used, in the account's time zone. Throws `invalid_request`. */
export async function readUsage(
  { ledger }: Practice,
  account: string,
  { by, from, to, groupBy, feature, member }: UsageQuery,
): Promise<Usage> {
  checkInstant('from', from)
  checkInstant('to', to)
  if (from >= to) throw invalidField('to', 'must be later than from')
  const { timeZone } = await ledger.account(account)
  const bounds = boundsOf(by, timeZone, { from, to }, STRETCHES_MAX)
  if (bounds.length > STRETCHES_MAX + 1)
    throw invalidField('to', `is more than ${STRETCHES_MAX} rows of one ${by} after from`)
  // Use is counted by the quarter of an hour. Long ago some clocks were set by the sun.
  if (bounds.some((at) => at.getTime() % QUARTER_ms !== 0))
    throw invalidField('from', `is when the hours of ${timeZone} were not made of quarters`)

  const instants = bounds.map((at) => at.toISOString())
  checkInstant('from', instants[0])
  checkInstant('to', instants.at(-1))
  const search = { bounds: instants, rowsMax: ROWS_MAX, groupBy, feature, member }
  const { total, rows } = await ledger.usage(account, search)
  return { timeZone, from: instants[0]!, to: instants.at(-1)!, total, rows }
}
