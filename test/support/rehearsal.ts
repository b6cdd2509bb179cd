import type { Recharge } from '../../src/contract/recharge.js'
import type {
  RechargeRehearsal,
  RechargeRehearsalQuery,
} from '../../src/contract/recharge-rehearsal.js'
import { aQuote } from './purchases.js'
import { aRecharge } from './recharge.js'
import { paidCharges } from './recharge-trail.js'

type Rule = Omit<RechargeRehearsalQuery, 'days'>
type Charge = RechargeRehearsal['charges'][number]
type Held = RechargeRehearsal['held'][number]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DAYS = 30
const FIRST_DAY = Date.parse('2026-10-25T04:00:00.000Z')
/** The first of November: a new period brings 500 credits, and the clocks go back. */
const RENEWAL = 7
const MONTHLY = 500

/** As it was: what a day of the past had left, at the least and at its end. */
interface PastDay {
  readonly low: number
  readonly left: number
}

/** Where the balance is known: what was left on a day, and what was bought then. */
interface Known {
  readonly day: number
  readonly low: number
  readonly bought: number
}

const midnightOf = (day: number): number => FIRST_DAY + day * DAY_MS + (day > RENEWAL ? HOUR_MS : 0)
const iso = (ms: number): string => new Date(ms).toISOString()
const dayOf = (at: string): number =>
  Array.from({ length: DAYS }, (_, day) => day).findLast(
    (day) => midnightOf(day) <= Date.parse(at),
  )!

/** Evenly down from what was left on one day to what is known of another one. */
function downTo(days: PastDay[], { day, low, bought }: Known): void {
  const first = days.length
  const before = days.at(-1)!.left
  for (let at = first; at < day; at++) {
    const share = (at - first + 1) / (day - first + 1)
    const left = Math.round(before + (low - before) * share)
    days.push({ low: left, left })
  }
  days.push({ low, left: low + bought })
}

/** The last days of the account that auto-recharge stands so for: they end with what is left now. */
function pastOf(recharge: Recharge): PastDay[] {
  const credits = recharge.quote?.credits ?? 0
  const days: PastDay[] = [{ low: 220, left: 220 }]
  downTo(days, { day: RENEWAL - 1, low: 4, bought: 0 })
  days.push({ low: MONTHLY, left: MONTHLY })
  for (const { at, left } of paidCharges(recharge))
    downTo(days, { day: dayOf(at), low: left, bought: credits })
  downTo(days, { day: DAYS - 1, low: recharge.available, bought: 0 })
  return days
}

/** What a rule would have done in the days that led to how auto-recharge stands now. */
export function rehearsalOf(recharge: Recharge, rule: Rule): RechargeRehearsal {
  const { credits, total, currency } = aQuote({ bundle: rule.bundle, quantity: rule.quantity })
  const past = pastOf(recharge)
  const atWork = (day: number): string =>
    day === DAYS - 1 ? recharge.asOf : iso(midnightOf(day) + 10.2 * HOUR_MS)
  const charges: { readonly day: number; readonly charge: Charge }[] = []
  const held = new Map<Held['verdict'], Held>()
  const days = past.map(({ low, left }, day) => {
    const at = atWork(day)
    const available = low + charges.length * credits
    const lowest = { without: { available: low, at }, with: { available, at } }
    if (available < rule.threshold) {
      const inPeriod = charges.filter((one) => one.day < RENEWAL === day < RENEWAL).length
      const verdict = verdictOf(rule, inPeriod, total)
      if (verdict)
        held.set(verdict, { verdict, at, ...held.get(verdict), count: countOf(held, verdict) })
      else charges.push({ day, charge: { at, trigger: 'settle', available, credits, total } })
    }
    const [start, end] = [iso(midnightOf(day)), iso(midnightOf(day + 1))]
    const told = { start, end, without: left, with: left + charges.length * credits }
    return { lowest, told }
  })
  const lowestOf = (key: 'without' | 'with') =>
    days.map(({ lowest }) => lowest[key]).reduce((a, b) => (b.available < a.available ? b : a))
  return {
    ...{ from: days[0]!.told.start, to: recharge.asOf, timeZone: 'America/New_York', currency },
    charges: charges.map(({ charge }) => charge),
    spent: charges.length * total,
    held: [...held.values()],
    lowest: { without: lowestOf('without'), with: lowestOf('with') },
    days: days.map(({ told }) => told),
  }
}

const countOf = (held: ReadonlyMap<Held['verdict'], Held>, verdict: Held['verdict']): number =>
  (held.get(verdict)?.count ?? 0) + 1

/** Why no other charge fits into the period, if none does. */
function verdictOf(
  { capPerPeriod, maxPerPeriod }: Rule,
  inPeriod: number,
  total: number,
): Held['verdict'] | undefined {
  if ((inPeriod + 1) * total > capPerPeriod) return 'cap_per_period'
  return inPeriod + 1 > maxPerPeriod ? 'max_per_period' : undefined
}

/** What an armed rule would have done. */
export const aRehearsal = (changes: Partial<RechargeRehearsal> = {}): RechargeRehearsal => {
  const recharge = aRecharge()
  return { ...rehearsalOf(recharge, recharge.rule!), ...changes }
}

/** The rule that a request asks about. */
export function ruleIn({ url }: Request): Rule {
  const asked = Object.fromEntries(new URL(url).searchParams) as Record<keyof Rule, string>
  return {
    bundle: asked.bundle,
    quantity: Number(asked.quantity),
    threshold: Number(asked.threshold),
    capPerPeriod: Number(asked.capPerPeriod),
    maxPerPeriod: Number(asked.maxPerPeriod),
  }
}
