import { periodAt as periodOfModel } from '../../model/calendar.js'
import { debit, hold, pass, settle } from './balance.js'
import type { Deed, Worked } from './deed.js'
import { monthlyOf } from './goods.js'
import { keepCard } from './landing.js'
import { type Standing, unfinishedOf } from './standing.js'

/** The model takes its time, and is asked again for each way in which things may stand. */
const periods = new Map<string, ReturnType<typeof periodOfModel>>()

function periodAt(...when: Parameters<typeof periodOfModel>): ReturnType<typeof periodOfModel> {
  const name = when.join(' ')
  const known = periods.get(name) ?? periodOfModel(...when)
  periods.set(name, known)
  return known
}

/** A session that nobody ends lasts so long. */
const SESSION_ms = 3_600_000

/** Time passes, for credits and for the subscription. */
export function goTo(standing: Standing, at: number): void {
  const { subscription, credits } = standing
  standing.now = at
  pass(credits, at)
  if (subscription?.isCanceling && !subscription.isCanceled && subscription.end <= at)
    Object.assign(subscription, { isCanceled: true, isCanceling: false })
}

/** Does the work. Whether there were enough credits. */
export function work({ credits, now }: Standing, { does, credits: wanted }: Worked): boolean {
  if (does === 'debit') return debit(credits, wanted)
  if (does === 'settle') return settle(credits, wanted)
  if (does === 'release') return settle(credits, 0)
  return hold(credits, wanted, now + SESSION_ms)
}

export type Plainly = Exclude<Deed, { readonly kind: 'work' | 'save' | 'look' }>

/** What is done to a practice that may not be refused, and decides nothing. */
export function carryOut(standing: Standing, deed: Plainly): void {
  switch (deed.kind) {
    case 'time':
      return goTo(standing, deed.at)
    case 'gift':
      standing.credits.purchased += deed.credits
      return
    case 'card':
      return useCard(standing, deed)
    case 'subscribe':
      return subscribe(standing, deed)
    case 'renew':
      return renew(standing, deed.paid)
    case 'cancel':
      return cancel(standing, deed.when)
    case 'resume':
      standing.subscription!.isCanceling = false
      return
    case 'buy':
      standing.orders.push({
        ...deed,
        state: deed.card === 'slow' ? 'processing' : 'waiting',
        atTill: deed.card === 'slow' ? 'undecided' : 'paid',
      })
      return
    case 'finish':
    case 'settled':
      return decideAtTill(standing, deed.purchase, deed.passed)
  }
}

function useCard(standing: Standing, { card, use }: Extract<Deed, { kind: 'card' }>): void {
  keepCard(standing, card)
  const { cards } = standing
  if (use === 'none') return
  standing.cards = {
    ...cards,
    default: use === 'default' ? card : cards.default === card ? null : cards.default,
    backup: use === 'backup' ? card : cards.backup === card ? null : cards.backup,
  }
}

function subscribe(standing: Standing, deed: Extract<Deed, { kind: 'subscribe' }>): void {
  const { plan, timeZone } = deed
  const anchor = standing.now
  const period = periodAt(anchor, timeZone, anchor)
  const fresh = { isCanceling: false, isCanceled: false, isPastDue: false }
  standing.subscription = { plan, timeZone, anchor, ...period, ...fresh }
  Object.assign(standing.credits, { monthly: monthlyOf(plan), monthlyEnd: period.end })
}

/** Rule 6: a paid one grants the period that contains now, once; a failed one makes past due. */
function renew({ subscription, credits, now }: Standing, paid: boolean): void {
  if (!subscription) return
  subscription.isPastDue = !paid
  if (!paid) return
  const period = periodAt(subscription.anchor, subscription.timeZone, now)
  if (period.start === subscription.start) return
  Object.assign(subscription, period)
  Object.assign(credits, { monthly: monthlyOf(subscription.plan), monthlyEnd: period.end })
}

/** Rule 5: now, or when the period is over, the monthly credits end. */
function cancel({ subscription, credits, now }: Standing, when: 'now' | 'period_end'): void {
  if (!subscription) return
  if (when === 'period_end' && now < subscription.end) {
    subscription.isCanceling = true
    return
  }
  Object.assign(subscription, { isCanceled: true, isCanceling: false })
  Object.assign(credits, { monthly: 0, monthlyEnd: now })
}

function decideAtTill(standing: Standing, purchase: string, passed: boolean): void {
  const atTill = passed ? 'paid' : 'refused'
  const charge = unfinishedOf(standing)
  if (charge?.purchase === purchase) {
    charge.atTill = atTill
    if (!passed && charge.state === 'processing') standing.refusals += 1
  }
  const order = standing.orders.find((one) => one.purchase === purchase)
  if (order) order.atTill = atTill
}
