import type { AlertRule, AlertRulesInput } from '@virtual-practice/credits/contract'

/** A rule of an account: it warns below 40 credits, everywhere. */
export const anAlertRule = (changes: Partial<AlertRule> = {}): AlertRule => ({
  id: 'low',
  kind: 'low_credits',
  threshold: 40,
  feature: null,
  severity: 'warning',
  enabled: true,
  tell: ['page', 'webhook', 'email'],
  ...changes,
})

/** What an account saves for the first time. */
export const alertRules = (changes: Partial<AlertRulesInput> = {}): AlertRulesInput => ({
  version: 0,
  rules: [anAlertRule()],
  emails: [],
  ...changes,
})
