import type { RechargeEvent, RechargeRule } from '@virtual-practice/credits/contract'
import { localClock } from '../services/local-clock.js'
import type { RechargeEventsExport } from '../services/recharge/export-events.js'
import type { Asked } from './asked.js'
import { type Column, csvResponse } from './csv-response.js'

const told = (rule: RechargeRule | null): string | null => rule && JSON.stringify(rule)

/** Money is in the currency's minor unit, as on the wire. */
const COLUMNS: Readonly<Record<string, Column<RechargeEvent>>> = {
  'at (UTC)': ({ at }) => at,
  seq: ({ seq }) => seq,
  kind: ({ kind }) => kind,
  actor: ({ actor }) => actor,
  version: ({ version }) => version,
  trigger: ({ trigger }) => trigger,
  operation: ({ operation }) => operation,
  verdict: ({ verdict }) => verdict,
  outcome: ({ outcome }) => outcome,
  decline_code: ({ declineCode }) => declineCode,
  available: ({ available }) => available,
  threshold: ({ threshold }) => threshold,
  total: ({ total }) => total,
  currency: ({ currency }) => currency,
  spent: ({ spent }) => spent,
  cap_per_period: ({ capPerPeriod }) => capPerPeriod,
  count: ({ count }) => count,
  max_per_period: ({ maxPerPeriod }) => maxPerPeriod,
  purchase: ({ purchase }) => purchase,
  invoice: ({ invoice }) => invoice,
  invoice_number: ({ invoiceNumber }) => invoiceNumber,
  before: ({ before }) => told(before),
  after: ({ after }) => told(after),
}

/** The audit trail for a spreadsheet, newest first. Throws what its first page throws. */
export function rechargeEventsCsv(
  account: string,
  { timeZone, pages }: RechargeEventsExport,
  asked: Pick<Asked, 'ending' | 'report'>,
): Promise<Response> {
  const shown = localClock(timeZone)
  const columns = { [`time (${timeZone})`]: ({ at }: RechargeEvent) => shown(at), ...COLUMNS }
  return csvResponse(`auto-recharge-${account}.csv`, columns, pages, asked)
}
