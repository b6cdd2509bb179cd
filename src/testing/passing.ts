import { note } from './acts.js'
import { isPayable } from './buying.js'
import { planOf } from './balance.js'
import { periodAt } from './calendar.js'
import { begin, deposit, end } from './ledger.js'
import { arrive, giveUp } from './payments.js'
import { iso, type Practice } from './practice.js'
import { lapse } from './work.js'

/** After a period is over its invoice is paid so much later, in milliseconds: only that refreshes. */
const RENEWAL_MS = 3_600_000

interface Boundary {
  readonly at: string
  readonly pass: () => void
}

/**
 * What time alone does, in the order that holds at one instant: reservations lapse, grants end, grants
 * begin, then the subscription, then payments.
 */
function boundaries(practice: Practice): Boundary[] {
  const { reservations, grants, purchases, payments } = practice
  return [
    ...reservations
      .filter(({ state }) => state === 'open')
      .map((one) => ({ at: one.expiresAt, pass: () => lapse(practice, one) })),
    ...grants
      .filter(({ state, expiresAt }) => expiresAt && (state === 'active' || state === 'depleted'))
      .map((one) => ({ at: one.expiresAt!, pass: () => end(practice, one) })),
    ...grants
      .filter(({ state }) => state === 'scheduled')
      .map((one) => ({ at: one.effectiveAt, pass: () => begin(practice, one) })),
    ...ofSubscription(practice),
    ...purchases
      .filter(({ id }) => payments.has(id))
      .map((one) => ({ at: iso(payments.get(one.id)!), pass: () => arrive(practice, one) })),
    ...purchases
      .filter(isPayable)
      .map((one) => ({ at: one.expiresAt, pass: () => giveUp(practice, one, 'expired') })),
  ]
}

function ofSubscription(practice: Practice): Boundary[] {
  const { subscription } = practice
  if (subscription?.state !== 'active') return []
  const { period, cancelAtPeriodEnd, renewalDue } = subscription
  if (cancelAtPeriodEnd)
    return [{ at: period.end, pass: () => void (subscription.state = 'canceled') }]
  if (!renewalDue) return [{ at: period.end, pass: () => void (subscription.renewalDue = true) }]
  const paidAt = iso(Date.parse(period.end) + RENEWAL_MS)
  return [{ at: paidAt, pass: () => renew(practice) }]
}

/** The invoice was paid: the period that contains now has its credits, once. */
export function renew(practice: Practice): void {
  const { subscription, account } = practice
  const plan = planOf(practice)
  if (!subscription || !plan) return
  const { start, end: over } = periodAt(
    Date.parse(subscription.anchor),
    account.timeZone,
    practice.now,
  )
  const period = { start: iso(start), end: iso(over) }
  Object.assign(subscription.period, period)
  subscription.renewalDue = false
  practice.refusedRequired = null
  deposit(practice, {
    ...{ source: 'monthly', credits: plan.monthlyCredits, reason: 'renewal', actor: 'system' },
    ...{ expiresAt: period.end, periodStart: period.start },
  })
}

/** Moves the clock; what is due on the way happens at its own instant. Time never runs back. */
export function passTo(practice: Practice, to: number): void {
  for (;;) {
    const [due] = boundaries(practice).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    if (!due || due.at > iso(to)) break
    practice.now = Math.max(practice.now, Date.parse(due.at))
    practice.hasNews = true
    due.pass()
    note(practice)
  }
  practice.now = Math.max(practice.now, to)
  practice.hasNews = true
  note(practice)
}
