import type { RechargeRehearsal, RechargeRehearsalQuery } from '@virtual-practice/credits/contract'
import type { SubscriptionAt } from '../../ledger/answers.js'
import { periodAt } from '../calendar.js'
import { quoteOf } from '../price.js'
import { requiredCountry } from '../read-quote.js'
import { boundsOf } from '../stretches.js'
import type { Practice } from '../use-case.js'

const DAY_ms = 86_400_000

/**
 * What a rule would have done in the last days, had each charge succeeded at once. At the price of
 * now. Throws `invalid_request`, `billing_details_required`.
 */
export async function rehearseRecharge(
  { catalogue, ledger }: Practice,
  account: string,
  { bundle, quantity, days, ...rule }: RechargeRehearsalQuery,
): Promise<RechargeRehearsal> {
  const { currency, country } = await ledger.buying(account)
  const quote = quoteOf(catalogue, {
    ...{ bundle, quantity, currency },
    country: requiredCountry(country),
  })
  const present = await ledger.subscription(account)
  const from = new Date(Date.parse(present.now) - days * DAY_ms)
  const { timeZone } = present
  const time = { from: from.toISOString(), to: present.now }
  const bounds = boundsOf('day', timeZone, time, days + 2)
  const rehearsed = await ledger.rehearseRecharge(account, {
    rule: { ...rule, credits: quote.credits + quote.bonusCredits, total: quote.total },
    periods: startsSince(from, present),
    bounds: bounds.map((bound) => bound.toISOString()),
    from: from.toISOString(),
  })
  return { from: from.toISOString(), timeZone, currency, ...rehearsed }
}

/** Of the billing periods from the one that contains an instant, or the first one, up to now. */
function startsSince(from: Date, { subscription, timeZone, now }: SubscriptionAt): string[] {
  if (!subscription) return []
  const anchor = new Date(subscription.anchor)
  const starts: string[] = []
  let at = from < anchor ? anchor : from
  while (at <= new Date(now)) {
    const { start, end } = periodAt(anchor, timeZone, at)
    starts.push(start.toISOString())
    at = end
  }
  return starts
}
