import type { Usage, UsageQuery } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { stretchesAsked } from './stretches-asked.js'
import type { Practice } from './use-case.js'

/** A stretch has as many rows as there are features or members in it. */
const ROWS_MAX = 50_000

const QUARTER_ms = 900_000

/** What was used, in the account's time zone. Throws `invalid_request`. */
export async function readUsage(
  practice: Practice,
  account: string,
  { groupBy, feature, member, ...asked }: UsageQuery,
): Promise<Usage> {
  const { timeZone, bounds } = await stretchesAsked(practice, account, asked)
  // Use is counted by the quarter of an hour. Long ago some clocks were set by the sun.
  if (bounds.some((at) => Date.parse(at) % QUARTER_ms !== 0))
    throw invalidField('from', `is when the hours of ${timeZone} were not made of quarters`)
  const search = { bounds, rowsMax: ROWS_MAX, groupBy, feature, member }
  const { total, rows } = await practice.ledger.usage(account, search)
  return { timeZone, from: bounds[0]!, to: bounds.at(-1)!, total, rows }
}
