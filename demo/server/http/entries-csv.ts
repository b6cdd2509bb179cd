import type { Entry } from '@virtual-practice/credits/contract'
import type { EntriesExport } from '../services/export-entries.js'
import { localClock } from '../services/local-clock.js'
import type { Asked } from './asked.js'
import { csvLine } from './csv.js'

type Value = string | number | null

const COLUMNS: Readonly<Record<string, (entry: Entry) => Value>> = {
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

/**
 * The ledger for a spreadsheet. A page of it is read when the reader has taken the one before, and
 * none when he has gone. Throws what the first page throws; what goes wrong later breaks the
 * answer off, so that nobody takes a part for the whole.
 */
export async function entriesCsv(
  account: string,
  { timeZone, pages }: EntriesExport,
  { ending, report }: Pick<Asked, 'ending' | 'report'>,
): Promise<Response> {
  const shown = localClock(timeZone)
  const columns: [string, (entry: Entry) => Value][] = [
    [`time (${timeZone})`, ({ at }) => shown(at)],
    ...Object.entries(COLUMNS),
  ]
  const linesOf = (page: readonly Entry[]): string =>
    page.map((entry) => csvLine(columns.map(([, value]) => value(entry)))).join('')

  const encoder = new TextEncoder()
  const first = await pages.next()
  let text: string | undefined = csvLine(columns.map(([name]) => name)) + linesOf(first.value ?? [])

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          ending.throwIfAborted()
          if (text === undefined) {
            const next = await pages.next()
            if (next.done) return controller.close()
            text = linesOf(next.value)
          }
          // A page without entries would leave the reader waiting for a piece.
          if (text) controller.enqueue(encoder.encode(text))
          else controller.close()
          text = undefined
        } catch (error) {
          report(error)
          controller.error(error)
        }
      },
      async cancel() {
        await pages.return()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="ledger-${account}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
