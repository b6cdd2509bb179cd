import type { Forecast, Grant } from '@virtual-practice/credits/contract'
import type { Snapshot } from '../ledger/answers.js'
import { periodAt } from './calendar.js'
import { coversOf } from './forecast/cover.js'
import { foretell, type PeriodAhead, type Spendable } from './forecast/foretell.js'
import { presentBalance } from './present-balance.js'
import { readDayUse } from './read-day-use.js'
import type { Practice } from './use-case.js'

/** A year of them, and the one in which it ends. */
const PERIODS_AHEAD = 13

/** As many as one page has. */
const GRANTS_AT_ONCE = 1000

/** How long credits last, what of them will expire, and what the next period needs. */
export async function readForecast(practice: Practice, account: string): Promise<Forecast> {
  const { ledger, catalogue } = practice
  const [{ currency, timeZone }, snapshot, grants] = await Promise.all([
    ledger.account(account),
    ledger.balance(account),
    spendable(practice, account),
  ])
  const now = snapshot.asOf
  const { days, usedToday } = await readDayUse(practice, account, now, timeZone)
  const plan = snapshot.pendingPlan ?? snapshot.plan
  return foretell({
    ...{ now, timeZone, currency, days, usedToday, grants },
    periods: await periodsAhead(practice, snapshot),
    covers: (missing) => (plan === null ? [] : coversOf(catalogue, { missing, plan, currency })),
  })
}

/** What can be spent of each grant, in the order in which it is drawn. */
async function spendable({ ledger }: Practice, account: string): Promise<Spendable[]> {
  const grants: Grant[] = []
  let cursor: string | null | undefined
  do {
    const query = { state: 'active', limit: GRANTS_AT_ONCE, ...(cursor && { cursor }) } as const
    const page = await ledger.grants(account, query)
    grants.push(...page.grants)
    cursor = page.nextCursor
  } while (cursor !== null)
  return grants.sort(inOrderOfDraw).map(({ remaining, held, source, expiresAt }) => ({
    credits: remaining - held,
    monthly: source === 'monthly',
    expiresAt,
  }))
}

/** Rule 2. Without an end a grant comes last. */
function inOrderOfDraw(a: Grant, b: Grant): number {
  const keys = ({ source, expiresAt, effectiveAt, id }: Grant): string[] => [
    source === 'monthly' ? '0' : '1',
    expiresAt ?? '~',
    effectiveAt,
    id,
  ]
  const [first, second] = [keys(a).join(' '), keys(b).join(' ')]
  return first < second ? -1 : 1
}

/** Those that begin with the next refresh, if the subscription goes on as it is. */
async function periodsAhead(
  { ledger, catalogue }: Practice,
  snapshot: Snapshot,
): Promise<PeriodAhead[]> {
  const { nextRefresh } = presentBalance(catalogue, snapshot)
  const { subscription, timeZone } = await ledger.subscription(snapshot.account)
  if (!nextRefresh || !subscription) return []
  const anchor = new Date(subscription.anchor)
  const ahead: PeriodAhead[] = []
  let start = new Date(nextRefresh.at)
  while (ahead.length < PERIODS_AHEAD) {
    const { end } = periodAt(anchor, timeZone, start)
    const credits = nextRefresh.credits
    ahead.push({ start: start.toISOString(), end: end.toISOString(), credits })
    start = end
  }
  return ahead
}
