import type { RechargeEvent, RechargeEventsExportQuery } from '@virtual-practice/credits/contract'
import type { Practice } from '../use-case.js'

const PAGE = 1_000

export interface RechargeEventsExport {
  readonly timeZone: string
  /** Newest first, page by page: each is read when it is asked for. */
  readonly pages: AsyncGenerator<readonly RechargeEvent[], void>
}

/** The whole audit trail as it is now. Throws `not_found`, `unavailable`. */
export async function exportRechargeEvents(
  { ledger }: Practice,
  account: string,
  filter: RechargeEventsExportQuery,
): Promise<RechargeEventsExport> {
  const { timeZone } = await ledger.account(account)

  async function* pages(): RechargeEventsExport['pages'] {
    let cursor: string | undefined
    do {
      const page = await ledger.rechargeEvents(account, {
        ...filter,
        limit: PAGE,
        ...(cursor !== undefined && { cursor }),
      })
      yield page.events
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
  }
  return { timeZone, pages: pages() }
}
