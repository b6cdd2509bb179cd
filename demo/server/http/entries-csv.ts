import type { Entry } from '@virtual-practice/credits/contract'
import type { EntriesExport } from '../services/export-entries.js'
import { localClock } from '../services/local-clock.js'
import type { Asked } from './asked.js'
import { type Column, csvResponse } from './csv-response.js'

const COLUMNS: Readonly<Record<string, Column<Entry>>> = {
  'at (UTC)': ({ at }) => at,
  seq: ({ seq }) => seq,
  operation: ({ operation }) => operation,
  type: ({ type }) => type,
  credits: ({ credits }) => credits,
  balance_after: ({ balanceAfter }) => balanceAfter,
  grant: ({ grant }) => grant,
  source: ({ source }) => source,
  feature: ({ feature }) => feature,
  member: ({ member }) => member,
  session: ({ session }) => session,
  rate_version: ({ rateVersion }) => rateVersion,
  reservation: ({ reservation }) => reservation,
  refunds: ({ refunds }) => refunds,
  actor: ({ actor }) => actor,
  reason: ({ reason }) => reason,
}

/** The ledger for a spreadsheet. Throws what its first page throws. */
export function entriesCsv(
  account: string,
  { timeZone, pages }: EntriesExport,
  asked: Pick<Asked, 'ending' | 'report'>,
): Promise<Response> {
  const shown = localClock(timeZone)
  const columns = { [`time (${timeZone})`]: ({ at }: Entry) => shown(at), ...COLUMNS }
  return csvResponse(`ledger-${account}.csv`, columns, pages, asked)
}
