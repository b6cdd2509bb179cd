import { Temporal } from 'temporal-polyfill'
import { WEEKS_MAX, type DayUse } from './forecast/pace.js'
import { boundsOf } from './stretches.js'
import type { Practice } from './use-case.js'

/** One more than are learnt from, so that the oldest is whole. */
const LOOK_BACK_ms = (WEEKS_MAX * 7 + 1) * 86_400_000

/** What was used on each whole day that can be learnt from, oldest first, and today so far. */
export async function readDayUse(
  { ledger }: Practice,
  account: string,
  now: string,
  timeZone: string,
): Promise<{ days: DayUse[]; usedToday: number }> {
  const from = new Date(Date.parse(now) - LOOK_BACK_ms).toISOString()
  const to = new Date(Date.parse(now) + 1).toISOString()
  const bounds = boundsOf('day', timeZone, { from, to }, WEEKS_MAX * 7 + 2).map((at) =>
    at.toISOString(),
  )
  const { rows } = await ledger.usage(account, { bounds, rowsMax: bounds.length })
  const net = new Map(rows.map((row) => [row.start, Math.max(0, row.credits - row.refunded)]))
  const days = bounds.slice(0, -1).map((start) => ({
    weekday: Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).dayOfWeek,
    credits: net.get(start) ?? 0,
  }))
  const today = days.pop()
  return { days, usedToday: today?.credits ?? 0 }
}
