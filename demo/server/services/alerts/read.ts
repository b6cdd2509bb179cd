import type { Alert, Alerts, AlertsQuery } from '@virtual-practice/credits/contract'
import { done, type Order, type Practice } from '../use-case.js'
import { lookAtAlerts } from './look.js'

/**
 * The notices of an account, newest first, of which nothing is late. `member` is who asks; `all`
 * whether he also sees what is for those who manage the credits.
 */
export async function readAlerts(
  practice: Practice,
  account: string,
  query: AlertsQuery,
  member: string | null,
  all: boolean,
): Promise<Alerts> {
  await lookAtAlerts(practice, account, 0)
  return practice.ledger.alerts(account, query, member, all)
}

/** Puts a notice away for one member. Throws `not_found`, also for one that who asks does not see. */
export async function dismissAlert(
  { ledger }: Practice,
  { account, key }: Order,
  alert: string,
  member: string,
  all: boolean,
): Promise<{ alert: Alert; replayed: boolean }> {
  const request = { alert, member }
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'dismiss_alert', key, request, context: { all } }),
  )
  return { alert: answer, replayed }
}
