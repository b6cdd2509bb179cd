import type { EntriesFilter, Entry } from '@virtual-practice/credits/contract'
import { checkInstant } from './instant.js'
import type { Practice } from './use-case.js'

/** How many entries are in memory at once. */
const PAGE = 1_000

export interface EntriesExport {
  readonly timeZone: string
  /** Oldest first, page by page: each is read when it is asked for. */
  readonly pages: AsyncGenerator<readonly Entry[], void>
}

/**
 * The whole ledger as it is now: what is booked meanwhile is not in it. No connection is kept
 * between two pages. Throws `invalid_request`, `not_found`, `unavailable`.
 */
export async function exportEntries(
  { ledger }: Practice,
  account: string,
  filter: EntriesFilter,
): Promise<EntriesExport> {
  checkInstant('from', filter.from)
  checkInstant('to', filter.to)
  const { timeZone, last } = await ledger.exportStart(account)

  async function* pages(): EntriesExport['pages'] {
    for (let after = 0; ;) {
      const page = await ledger.exportPage(account, filter, { after, last }, PAGE)
      yield page
      if (page.length < PAGE) return
      after = page.at(-1)!.seq
    }
  }
  return { timeZone, pages: pages() }
}
