import type { Entries, EntriesQuery } from '@virtual-practice/credits/contract'
import { checkInstant } from './instant.js'
import type { Practice } from './use-case.js'

/** The ledger, newest first. Throws `invalid_request`. */
export async function readEntries(
  { ledger }: Practice,
  account: string,
  query: EntriesQuery,
): Promise<Entries> {
  checkInstant('from', query.from)
  checkInstant('to', query.to)
  return ledger.entries(account, query)
}
