import type { RechargeRehearsal, RechargeRehearsalQuery } from '../contract/recharge-rehearsal.js'
import { quoteOf } from './buying.js'
import { periodAt, stretchesOf } from './calendar.js'
import { iso, nowOf, type Practice } from './practice.js'

const DAY_MS = 86_400_000

type Figures = Practice['figures'][number]
type Charge = RechargeRehearsal['charges'][number]

interface Work {
  readonly after: Figures
  readonly trigger: Charge['trigger']
}

/** What was there at an instant, or when the account was opened. */
const figuresUpTo = ({ figures }: Practice, instant: string): Figures =>
  figures.findLast(({ at }) => at <= instant) ?? figures[0]!

/** The start of the billing period that an instant is in; without a subscription all is one. */
function periodStart({ subscription, account }: Practice, at: string): number {
  if (!subscription) return 0
  return periodAt(Date.parse(subscription.anchor), account.timeZone, Date.parse(at)).start
}

/** The figures after each piece of work, and whether credits were taken or set aside. */
function workSince({ figures, entries }: Practice, from: string): Work[] {
  const debits = new Set(
    entries.flatMap(({ type, reservation, at }) =>
      type === 'consumed' && reservation === null ? [at] : [],
    ),
  )
  return figures.flatMap((after, n): Work[] => {
    if (after.at < from) return []
    if (debits.has(after.at)) return [{ after, trigger: 'debit' }]
    const isHeld = after.held > (figures[n - 1]?.held ?? 0)
    return isHeld ? [{ after, trigger: 'reserve' }] : []
  })
}

/** Whether a period is over at an instant, and its renewal is on its way: it came within a day, or may yet. */
function isRenewing(practice: Practice, at: string): boolean {
  const { grants, subscription } = practice
  const renewals = grants.map(({ periodStart, effectiveAt }) => [periodStart, effectiveAt] as const)
  if (subscription?.renewalDue && subscription.state !== 'canceled')
    renewals.push([subscription.period.end, iso(practice.now + 1)])
  return renewals.some(
    ([over, renewedAt]) =>
      over !== null &&
      over <= at &&
      at < renewedAt &&
      Date.parse(renewedAt) < Date.parse(over) + DAY_MS,
  )
}

/**
 * What a rule would have done in the last days, had each charge succeeded at once. What is bought is
 * used after all that was there, and so is added to every figure after it. Throws `invalid_request`,
 * `billing_details_required`.
 */
export function rehearse(practice: Practice, query: RechargeRehearsalQuery): RechargeRehearsal {
  const { bundle, quantity, threshold, capPerPeriod, maxPerPeriod, days } = query
  const { credits, total, currency } = quoteOf(practice, bundle, quantity)
  const { timeZone, createdAt } = practice.account
  const [from, to] = [iso(practice.now - days * DAY_MS), nowOf(practice)]
  const since = from < createdAt ? createdAt : from
  const charges: Charge[] = []
  const held = new Map<'cap_per_period' | 'max_per_period', { at: string; count: number }>()
  const bought = (at: string): number => credits * charges.filter((one) => one.at <= at).length
  const boughtBefore = (at: string): number => credits * charges.filter((one) => one.at < at).length

  const work = workSince(practice, since)
  for (const { after, trigger } of work) {
    const { at } = after
    const available = after.available + bought(at)
    if (available >= threshold) continue
    const start = periodStart(practice, at)
    const inPeriod = charges.filter((one) => periodStart(practice, one.at) === start).length
    const isCapped = (inPeriod + 1) * total > capPerPeriod
    if (!isCapped && inPeriod < maxPerPeriod) {
      charges.push({ at, trigger, available, credits, total })
      continue
    }
    const verdict = isCapped ? 'cap_per_period' : 'max_per_period'
    const first = held.get(verdict)
    held.set(verdict, { at: first?.at ?? at, count: (first?.count ?? 0) + 1 })
  }

  const seen = [{ ...figuresUpTo(practice, since), at: since }]
  const worked = new Set(work.map(({ after }) => after))
  const counts = (figures: Figures): boolean =>
    figures.at > since && (worked.has(figures) || !isRenewing(practice, figures.at))
  seen.push(...practice.figures.filter(counts))
  const lowestOf = (count: (figures: Figures) => number) =>
    seen
      .map((figures) => ({ available: count(figures), at: figures.at }))
      .reduce((low, one) => (one.available < low.available ? one : low))
  const stretch = { start: Date.parse(since), end: practice.now }
  return {
    ...{ from, to, timeZone, currency, charges, spent: charges.length * total },
    held: [...held].map(([verdict, { at, count }]) => ({ verdict, at, count })),
    lowest: {
      without: lowestOf(({ available }) => available),
      with: lowestOf(({ available, at }) => available + boughtBefore(at)),
    },
    days: stretchesOf('day', timeZone, stretch, days + 2).map(({ start, end }) => {
      const last = iso(Math.min(end - 1, practice.now))
      const { available } = figuresUpTo(practice, last)
      return {
        ...{ start: iso(start), end: iso(end), without: available },
        with: available + bought(last),
      }
    }),
  }
}
