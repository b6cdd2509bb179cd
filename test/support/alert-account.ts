import type { Alert, AlertRule } from '@virtual-practice/credits/contract'
import { decide } from '../../demo/server/services/alerts/decide.js'
import type { Known } from '../../demo/server/services/alerts/kinds.js'
import { anAlertRule } from './alert-rules.js'
import { after, HOUR } from './server-instants.js'

/** A practice of which nothing is to be told. */
export const known = (changes: Partial<Known> = {}): Known => ({
  at: after(0),
  available: 500,
  hasHadCredits: true,
  criticalAt: 20,
  monthlyCredits: 500,
  refusedRequired: null,
  expiries: [],
  use: null,
  midnight: after(15 * HOUR),
  requests: [],
  recharge: null,
  limits: null,
  ...changes,
})

/** An account whose notices are kept as the ledger keeps them. */
export function anAccount(rules: readonly AlertRule[]) {
  const notices: Alert[] = []
  const subjectIn = ({ facts: { limit } }: Alert): string =>
    limit ? `${limit.member} ${limit.feature} ${limit.period.start}` : ''
  const newest = () => [
    ...new Map(notices.map((notice) => [`${notice.rule} ${subjectIn(notice)}`, notice])).values(),
  ]
  let ended = 0
  const look = (now: Partial<Known>) => {
    const before = known(now)
    const decision = decide(before, rules, newest(), 1)
    for (const { alert, now: state, facts } of decision.standing) {
      const at = notices.findIndex(({ id }) => id === alert)
      const resolvedAt = state === 'resolved' ? before.at : null
      notices[at] = { ...notices[at]!, resolvedAt, facts }
      if (state === 'resolved') ended += 1
    }
    for (const fired of decision.fired)
      notices.push({
        ...fired,
        ...{ id: `al-${notices.length}`, firedAt: before.at, resolvedAt: null, dismissed: false },
      })
    return decision
  }
  return {
    notices,
    look,
    open: () =>
      newest()
        .filter(({ resolvedAt }) => !resolvedAt)
        .map(({ rule }) => rule),
    ended: () => ended,
  }
}

export const LOW = anAlertRule({ id: 'low', threshold: 50 })
export const CRITICAL = anAlertRule({ id: 'critical', threshold: 20, severity: 'critical' })
export const PERCENT = anAlertRule({ id: 'fifth', kind: 'low_percent', threshold: 20 })
export const EXPIRING = anAlertRule({
  id: 'expiring',
  kind: 'expiring',
  threshold: 7,
  severity: 'info',
})
export const UNUSUAL = anAlertRule({ id: 'unusual', kind: 'unusual_use', threshold: 200 })
export const ALL = [LOW, CRITICAL, PERCENT, EXPIRING, UNUSUAL]
