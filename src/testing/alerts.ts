import { ALERT_THRESHOLDS } from '../contract/alert-limits.js'
import type {
  Alert,
  AlertFacts,
  AlertKind,
  AlertRule,
  AlertRules,
  AlertRulesInput,
  Alerts,
  AlertsQuery,
} from '../contract/alert.js'
import { FIND, type Finding } from './alert-kinds.js'
import { availableOf } from './ledger.js'
import { newId, nowOf, type Practice } from './practice.js'
import { refuse, refuseField } from './refusal.js'

type Watched = Omit<AlertRule, 'kind' | 'enabled'> & { readonly kind: AlertKind }

const always = {
  ...{ threshold: 0, feature: null },
  tell: ['page', 'webhook', 'email'],
} satisfies Partial<Watched>

/** Told without a rule: nobody's rule may be called so. */
const ALWAYS: readonly Watched[] = [
  { id: 'stopped', kind: 'stopped', severity: 'critical', ...always },
  { id: 'credits-requested', kind: 'credits_requested', severity: 'info', ...always },
  { id: 'recharge', kind: 'recharge', severity: 'warning', ...always },
]

/** What holds for an account that configured nothing. */
function usualRules({ account }: Practice): AlertRule[] {
  const low = { kind: 'low_credits', feature: null, enabled: true } as const
  return [
    {
      ...{ id: 'low', ...low, threshold: account.lowAt, severity: 'warning' },
      tell: ['page', 'webhook'],
    },
    {
      ...{ id: 'critical', ...low, threshold: account.criticalAt, severity: 'critical' },
      tell: ['page', 'webhook', 'email'],
    },
    {
      ...{ id: 'expiring', kind: 'expiring', threshold: 7, feature: null },
      ...{ severity: 'info', enabled: true, tell: ['page'] },
    },
  ]
}

export const alertRulesOf = (practice: Practice): AlertRules =>
  practice.alertRules ?? { version: 0, rules: usualRules(practice), emails: [], changedAt: null }

/** Throws `changed_meanwhile`, `invalid_request`. */
export function saveAlertRules(practice: Practice, input: AlertRulesInput): AlertRules {
  const { version, rules, emails } = input
  if (version !== alertRulesOf(practice).version) refuse('changed_meanwhile')
  rules.forEach(({ id, kind, threshold }, n) => {
    if (ALWAYS.some((told) => told.id === id))
      refuseField(`rules.${n}.id`, 'is always told, and is no rule')
    if (rules.findIndex((other) => other.id === id) !== n)
      refuseField(`rules.${n}.id`, 'is there twice')
    const [min, max] = ALERT_THRESHOLDS[kind]
    if (threshold < min || threshold > max)
      refuseField(`rules.${n}.threshold`, `is from ${min} to ${max}`)
  })
  practice.alertRules = { version: version + 1, rules, emails, changedAt: nowOf(practice) }
  practice.hasNews = true
  return practice.alertRules
}

const factsOf = (practice: Practice, { facts }: Finding): AlertFacts => ({
  ...{ required: null, expiring: null, use: null, recharge: null, limit: null, request: null },
  ...facts,
  available: availableOf(practice),
})

/** Whom or what a notice is about: as its rule finds it again. */
const subjects = new WeakMap<Alert, string>()

/** Notices begin when a rule is crossed, and end when what it watches has recovered. */
export function lookAtAlerts(practice: Practice): void {
  const rules = [...ALWAYS, ...alertRulesOf(practice).rules.filter(({ enabled }) => enabled)]
  const open = new Set(practice.alerts.filter(({ resolvedAt }) => resolvedAt === null))
  for (const rule of rules)
    for (const finding of FIND[rule.kind](practice, rule)) {
      const told = [...open].find(
        (alert) => alert.rule === rule.id && subjects.get(alert) === finding.subject,
      )
      if (told && !finding.hasRecovered) {
        told.facts = factsOf(practice, finding)
        open.delete(told)
      } else if (!told && finding.isCrossed) raise(practice, rule, finding)
    }
  // What nothing was found of any more is over.
  for (const alert of open) {
    alert.resolvedAt = nowOf(practice)
    alert.facts = { ...alert.facts, available: availableOf(practice) }
    if (alert.kind === 'stopped') practice.refusedRequired = null
    practice.hasNews = true
  }
}

function raise(practice: Practice, rule: Watched, finding: Finding): void {
  const { id, kind, severity, threshold, tell } = rule
  const alert: Alert = {
    ...{ id: newId(practice, 'al'), rule: id, kind, severity, threshold, tell: [...tell] },
    facts: factsOf(practice, finding),
    ...{ firedAt: nowOf(practice), resolvedAt: null, dismissed: false },
  }
  subjects.set(alert, finding.subject)
  practice.alerts.push(alert)
  practice.hasNews = true
}

/** Not for everybody: what only those who manage the credits are to know, and the limit of another one. */
const isFor = ({ kind, facts }: Alert, member: string | null): boolean =>
  kind !== 'credits_requested' &&
  kind !== 'recharge' &&
  (kind !== 'member_limit' || facts.limit?.member === member)

const seenBy = ({ dismissed }: Practice, alert: Alert, member: string | null): Alert => ({
  ...alert,
  dismissed: dismissed.has(`${alert.id} ${member}`),
})

export function alertsFor(
  practice: Practice,
  { state, limit = 100 }: AlertsQuery,
  member: string | null,
  all: boolean,
): Alerts {
  const found = practice.alerts.filter(
    (alert) =>
      (all || isFor(alert, member)) &&
      (state === undefined || (state === 'open') === (alert.resolvedAt === null)),
  )
  return {
    alerts: found
      .toReversed()
      .slice(0, limit)
      .map((alert) => seenBy(practice, alert, member)),
    timeZone: practice.account.timeZone,
    asOf: nowOf(practice),
  }
}

/** Puts it away for one member. One that he may not see is not there for him. */
export function dismissAlert(practice: Practice, id: string, member: string, all: boolean): Alert {
  const alert = practice.alerts.find((one) => one.id === id)
  if (!alert || !(all || isFor(alert, member))) refuse('not_found')
  practice.dismissed.add(`${id} ${member}`)
  return seenBy(practice, alert, member)
}
