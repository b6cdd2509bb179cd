import { Temporal } from 'temporal-polyfill'
import { randomFrom } from '../server/seed/random.js'
import { boundary } from '../server/services/calendar.js'
import type { Happening, SessionEnd } from './happening.js'

export const YEAR = 2025
export const TIME_ZONE = 'Europe/London'

const RANDOM_SEED = 7
const MINUTE_ms = 60_000
const MEMBERS = ['dr-lee', 'dr-okafor', 'dr-haddad', 'nurse-silva']
const FIRST_HOUR = 9
const HOURS_BETWEEN = 2

/** The months in which the practice has the larger plan, and works more. */
const BUSY_MONTHS = [6, 7, 8]

/** The invoice that is not paid at first, counted from the subscription's beginning. */
const FAILED_INVOICE = 3

const at = (month: number, day: number, hour = 8): Date =>
  new Date(
    Temporal.PlainDateTime.from({ year: YEAR, month, day, hour }).toZonedDateTime(TIME_ZONE)
      .epochMilliseconds,
  )

const OPENED = at(1, 2, 7)

const STORY: readonly Happening[] = [
  { kind: 'open', at: OPENED },
  { kind: 'subscribe', at: OPENED, plan: 'pro' },
  { kind: 'promote', at: at(1, 20), credits: 60, expiresAt: at(4, 1) },
  { kind: 'changePlan', at: at(5, 16), plan: 'clinic' },
  { kind: 'refundUsage', at: at(6, 12, 20) },
  { kind: 'buy', at: at(7, 7), credits: 500 },
  { kind: 'refundPurchase', at: at(7, 14), credits: 300 },
  { kind: 'changePlan', at: at(8, 20), plan: 'pro' },
  { kind: 'promote', at: at(10, 6), credits: 40, expiresAt: at(10, 13) },
  { kind: 'mistake', at: at(11, 11), credits: 1_000 },
]

/** Everything that happens in the year, in order of time. The same every time. */
export function planYear(): Happening[] {
  return [...STORY, ...invoices(), ...sessions(randomFrom(RANDOM_SEED))].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}

/** One a month at the period's end; the one that fails is paid three days later. */
function invoices(): Happening[] {
  return Array.from({ length: 11 }, (_, index) => index + 1).flatMap((n) => {
    const invoice = {
      kind: 'invoice',
      invoice: `in-${n}`,
      at: boundary(OPENED, TIME_ZONE, n),
    } as const
    if (n !== FAILED_INVOICE) return [{ ...invoice, paid: true }]
    const paidAt = new Date(invoice.at.getTime() + 3 * 86_400_000)
    return [
      { ...invoice, paid: false },
      { ...invoice, at: paidAt, paid: true },
    ]
  })
}

/** Some each working day, one after the other. */
function sessions(random: () => number): Happening[] {
  const planned: Happening[] = []
  const between = (min: number, max: number): number => min + Math.floor(random() * (max - min + 1))
  let day = Temporal.PlainDate.from({ year: YEAR, month: 1, day: 3 })
  for (; day.year === YEAR; day = day.add({ days: 1 })) {
    if (day.dayOfWeek > 5) continue
    const isBusy = BUSY_MONTHS.includes(day.month)
    const count = isBusy ? 2 : between(1, 2)
    for (let n = 0; n < count; n += 1) {
      const minutes = isBusy ? between(5, 9) : between(2, 5)
      const end = endOf(random())
      planned.push({
        kind: 'session',
        session: `visit-${day.toString()}-${n + 1}`,
        at: at(day.month, day.day, FIRST_HOUR + n * HOURS_BETWEEN),
        member: MEMBERS[between(0, MEMBERS.length - 1)]!,
        planned_ms: minutes * MINUTE_ms,
        took_ms:
          (minutes - 1) * MINUTE_ms + between(1, 60) * 1_000 + (end === 'extended' ? MINUTE_ms : 0),
        end,
      })
    }
  }
  return planned
}

function endOf(chance: number): SessionEnd {
  if (chance < 0.04) return 'lapsed'
  return chance < 0.2 ? 'extended' : 'settled'
}
