import type { Recharge } from '../../src/contract/recharge.js'
import type { RechargeEvent, RechargeVerdict } from '../../src/contract/recharge-event.js'
import { aRechargeEvent, aRechargeRule } from './recharge.js'

type Row = Partial<RechargeEvent>

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const FIRST_SAVED = '2026-11-02T14:05:00.000Z'
/** When the newest of the charges that were paid was made; each one before it three days earlier. */
const LAST_PAID_MS = Date.parse('2026-11-12T15:20:00.000Z')
/** A charge fires when so many fewer are left than the threshold. */
const BELOW = 8

const iso = (ms: number): string => new Date(ms).toISOString()
const secondsLater = (at: string, seconds: number): string => iso(Date.parse(at) + seconds * 1000)

/** The charges that were paid: when, and how many credits were left before. */
export function paidCharges({ count, rule, verdict }: Recharge): { at: string; left: number }[] {
  const isUnderWay = verdict === 'in_flight' || verdict === 'action_required'
  const paid = isUnderWay ? count - 1 : count
  return Array.from({ length: rule ? paid : 0 }, (_, n) => ({
    at: iso(LAST_PAID_MS - (paid - 1 - n) * 3 * DAY_MS),
    left: rule!.threshold - BELOW,
  }))
}

const ended = (at: string, how: Row): Row => ({ kind: 'ended', at: secondsLater(at, 3), ...how })

/** A charge that the bank or the person has to say something about counts; a declined one does not. */
function tried(outcome: 'processing' | 'action_required', { asOf }: Recharge, sums: Sums): Row[] {
  const at = secondsLater(asOf, -90)
  return [{ at, ...sums.before }, ended(at, { outcome, purchase: 'pur_9', ...sums.after })]
}

function declined(times: readonly string[], sums: Sums): Row[] {
  const how = { outcome: 'declined', declineCode: 'insufficient_funds' } as const
  return times.flatMap((at) => [
    { at, ...sums.after },
    ended(at, { ...how, purchase: 'pur_9', ...sums.after }),
  ])
}

/** What was charged before the charge that was tried last, and what is counted now. */
interface Sums {
  readonly before: Pick<RechargeEvent, 'spent' | 'count' | 'available'>
  readonly after: Pick<RechargeEvent, 'spent' | 'count' | 'available'>
}

const held = ({ asOf, verdict }: Recharge, { after }: Sums): Row[] => [
  { at: secondsLater(asOf, -600), verdict, ...after },
]

/** What the newest rows tell, by what it would decide now. Of all others nothing came after what was paid. */
const NEWEST: Partial<Record<RechargeVerdict, (recharge: Recharge, sums: Sums) => Row[]>> = {
  in_flight: (recharge, sums) => tried('processing', recharge, sums),
  action_required: (recharge, sums) => tried('action_required', recharge, sums),
  backing_off: ({ backsOffUntil, asOf }, sums) =>
    declined([iso(Date.parse(backsOffUntil ?? asOf) - HOUR_MS)], sums),
  suspended: ({ declines, asOf }, sums) =>
    declined(
      Array.from({ length: declines }, (_, n) =>
        iso(Date.parse(asOf) - (declines - n) * 5 * HOUR_MS),
      ),
      sums,
    ),
  cap_per_period: held,
  max_per_period: held,
}

/** The rows of whoever has switched it on, and, where it does not run, of whoever has stopped it. */
function savings({ rule, version, changedAt, changedBy }: Recharge): [Row[], Row[]] {
  const isRunning = rule!.enabled && rule!.pausedUntil === null
  const running = { ...rule!, enabled: true, pausedUntil: null }
  const stopped = aRechargeRule({ threshold: 20, enabled: false })
  const on = { at: FIRST_SAVED, actor: 'ms-adeyemi', available: 500, spent: 0, count: 0 }
  const last = { at: changedAt!, actor: changedBy! }
  const first: Row = { kind: 'saved', ...on, before: stopped, after: running }
  if (isRunning) return [[{ ...first, ...last, version }], []]
  return [
    [{ ...first, version: version - 1 }],
    [{ kind: 'saved', ...last, version, before: running, after: rule }],
  ]
}

/** How it came that auto-recharge stands so: its audit trail, newest first. */
export function trailOf(recharge: Recharge): RechargeEvent[] {
  const { rule, quote, verdict, available, spent, count, version } = recharge
  if (!rule || !quote) return []
  const { threshold, capPerPeriod, maxPerPeriod } = rule
  const { total, currency } = quote
  const paid = paidCharges(recharge)
  const after = { spent, count, available: Math.min(available, threshold - BELOW) }
  const sums = { before: { ...after, spent: paid.length * total, count: paid.length }, after }
  const [first, last] = savings(recharge)
  const rows = [
    ...first,
    ...paid.flatMap(({ at, left }, n): Row[] => {
      const counted = { spent: (n + 1) * total, count: n + 1, available: left + quote.credits }
      const how = {
        outcome: 'succeeded',
        purchase: `pur_${n + 1}`,
        invoice: `inv_${n + 9}`,
        invoiceNumber: `VP-2026-${String(n + 9).padStart(4, '0')}`,
      } as const
      return [
        { at, spent: n * total, count: n, available: left },
        ended(at, { ...how, ...counted }),
      ]
    }),
    ...(NEWEST[verdict]?.(recharge, sums) ?? []),
    ...last.map((row) => ({ spent, count, available, ...row })),
  ]
  const same = { version, threshold, capPerPeriod, maxPerPeriod, total, currency }
  return rows.map((row, n) => aRechargeEvent({ ...same, ...row, seq: n + 1 })).reverse()
}

/** The trail after somebody has saved: that row, and, where it charges at once, the decision. */
export function trailAfter(
  trail: readonly RechargeEvent[],
  before: Recharge,
  saved: Recharge,
): RechargeEvent[] {
  const { changedAt, changedBy, asOf, version, available, spent, count } = saved
  const seq = trail.length + 1
  const now = { version, available, spent, count, threshold: saved.rule!.threshold }
  const row = aRechargeEvent({
    ...{ ...now, seq, kind: 'saved', at: changedAt!, actor: changedBy! },
    ...{ before: before.rule, after: saved.rule },
  })
  const decision = aRechargeEvent({ ...now, seq: seq + 1, at: asOf, trigger: 'switched_on' })
  return [...(saved.state === 'charging' ? [decision] : []), row, ...trail]
}
