import type { Usage, UsageRow } from '../../src/contract/usage.js'

/** One stretch of a day in New York, 23 November 2026, unless told. */
export const aUsageRow = (overrides: Partial<UsageRow> = {}): UsageRow => ({
  start: '2026-11-23T05:00:00.000Z',
  end: '2026-11-24T05:00:00.000Z',
  feature: 'ai-scribe',
  member: null,
  credits: 60,
  refunded: 0,
  operations: 2,
  ...overrides,
})

/** Usage that keeps the contract: the total is worked out from the rows. */
export function aUsage(overrides: Partial<Usage> = {}): Usage {
  const rows = overrides.rows ?? [aUsageRow(), aUsageRow({ feature: 'ai-transcribe', credits: 8 })]
  const sum = (of: 'credits' | 'refunded' | 'operations'): number =>
    rows.reduce((total, row) => total + row[of], 0)
  return {
    timeZone: 'America/New_York',
    from: '2026-11-17T05:00:00.000Z',
    to: '2026-11-24T05:00:00.000Z',
    total: {
      credits: sum('credits'),
      refunded: sum('refunded'),
      operations: sum('operations'),
    },
    rows,
    ...overrides,
  }
}
