import type {
  AlertRule,
  AlertRuleKind,
  AlertRules,
  AlertRulesInput,
} from '@virtual-practice/credits/contract'
import { ALERT_THRESHOLDS } from '@virtual-practice/credits/contract'
import type { AlertRulesAt } from '../../ledger/alerts.js'
import { invalidField } from '../../refusal.js'
import { type Catalogue, featureOf } from '../catalogue.js'
import { done, type Order, type Practice } from '../use-case.js'
import { ALWAYS } from './decide.js'

/** What the threshold of each kind counts. */
const UNITS: Readonly<Record<AlertRuleKind, string>> = {
  low_credits: 'credits',
  low_percent: 'percent of the monthly credits',
  expiring: 'days',
  unusual_use: 'percent of the usual day',
  member_limit: 'percent of the limit of a member',
  feature_limit: 'credits a period',
}

/** The longest that credits can be told to expire ahead. */
export const DAYS_MAX = ALERT_THRESHOLDS.expiring[1]

/** What holds for an account that configured nothing, by the levels of its balance. */
export function rulesOf({ rules, lowAt, criticalAt }: AlertRulesAt): AlertRule[] {
  if (rules) return rules
  const low = { kind: 'low_credits', feature: null, enabled: true } as const
  return [
    {
      id: 'low',
      ...low,
      threshold: Math.max(1, lowAt),
      severity: 'warning',
      tell: ['page', 'webhook'],
    },
    {
      ...{ id: 'critical', ...low, threshold: Math.max(1, criticalAt) },
      ...{ severity: 'critical', tell: ['page', 'webhook', 'email'] },
    },
    {
      ...{ id: 'expiring', kind: 'expiring', threshold: 7, feature: null },
      ...{ severity: 'info', enabled: true },
      tell: ['page'],
    },
    {
      ...{ id: 'unusual-use', kind: 'unusual_use', threshold: 200, feature: null },
      ...{ severity: 'warning', enabled: true, tell: ['page', 'webhook'] },
    },
  ]
}

export async function readAlertRules({ ledger }: Practice, account: string): Promise<AlertRules> {
  return presented(await ledger.alertRules(account))
}

/**
 * Replaces all of them. That work is stopped is told whatever they say. Throws `invalid_request`,
 * `changed_meanwhile`.
 *
 * @param actor who saves
 */
export async function saveAlertRules(
  { ledger, catalogue }: Practice,
  { account, key }: Order,
  input: AlertRulesInput,
  actor: string,
): Promise<{ rules: AlertRules; replayed: boolean }> {
  input.rules.forEach((rule, n) => checkRule(rule, n, input.rules, catalogue))
  const { answer, replayed } = done(
    await ledger.execute(account, {
      kind: 'save_alert_rules',
      key,
      request: { ...input, actor },
    }),
  )
  const { version, emails, changedAt } = answer
  return { rules: { version, rules: answer.rules ?? [], emails, changedAt }, replayed }
}

const presented = (at: AlertRulesAt): AlertRules => {
  const { version, emails, changedAt } = at
  return { version, rules: rulesOf(at), emails, changedAt }
}

function checkRule(
  { id, kind, threshold, feature }: AlertRule,
  n: number,
  all: readonly AlertRule[],
  catalogue: Catalogue,
): void {
  if (ALWAYS.some((told) => told.id === id))
    throw invalidField(`rules.${n}.id`, 'is always told, and is no rule')
  if (all.findIndex((other) => other.id === id) !== n)
    throw invalidField(`rules.${n}.id`, 'is there twice')
  const [min, max] = ALERT_THRESHOLDS[kind]
  if (threshold < min || threshold > max)
    throw invalidField(`rules.${n}.threshold`, `is from ${min} to ${max} ${UNITS[kind]}`)
  if (feature === null) return
  if (kind !== 'feature_limit') throw invalidField(`rules.${n}.feature`, 'goes with feature_limit')
  if (!featureOf(catalogue, feature))
    throw invalidField(`rules.${n}.feature`, 'is no feature of the practice')
}
