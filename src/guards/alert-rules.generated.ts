// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { AlertRules } from '../contract/alert.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const whole = 0
const code = /^[a-z][a-z0-9-]{0,62}$/
const alertRuleKind = /^(low_credits|low_percent|expiring|unusual_use|member_limit|feature_limit)$/
const credits = between(1, 1000000000)
const severity = /^(info|warning|critical)$/
const alertChannel = /^(page|webhook|email)$/
const alertRule = {
  id: code,
  kind: alertRuleKind,
  threshold: credits,
  feature: orNull(code),
  severity,
  enabled: isBoolean,
  tell: [alertChannel],
} as const
export const isAlertRules = record<AlertRules>({
  version: whole,
  rules: [alertRule],
  emails: [/^[^\s@]{1,64}@[^\s@]{1,189}$/],
  changedAt: orNull(isInstant),
})
