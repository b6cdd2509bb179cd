// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Alert, Alerts } from '../contract/alert.js'
import type { Period } from '../contract/balance.js'
import { endsAfterItStarts, isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const alertKind =
  /^(stopped|credits_requested|recharge|low_credits|low_percent|expiring|unusual_use|member_limit|feature_limit)$/
const severity = /^(info|warning|critical)$/
const whole = 0
const alertChannel = /^(page|webhook|email)$/
const rechargeTrouble = /^(declined|suspended|action_required|capped)$/
const money = between(0, 99999999)
const currency = /^[A-Z]{3}$/
const timeZone = /[^]/
const period = record<Period>({ start: isInstant, end: isInstant, timeZone }, endsAfterItStarts)
const alertFacts = {
  available: whole,
  required: orNull(whole),
  expiring: orNull({ credits: whole, at: isInstant }),
  use: orNull({ today: whole, usual: whole }),
  recharge: orNull({
    trouble: rechargeTrouble,
    total: money,
    currency,
    purchase: orNull(reference),
  }),
  limit: orNull({
    member: orNull(reference),
    feature: orNull(code),
    used: whole,
    credits: whole,
    period,
  }),
  request: orNull({
    id: reference,
    member: reference,
    feature: orNull(code),
    minutes: orNull(whole),
    credits: orNull(whole),
  }),
}
export const isAlert = record<Alert>({
  id: reference,
  rule: code,
  kind: alertKind,
  severity,
  threshold: whole,
  tell: [alertChannel],
  facts: alertFacts,
  firedAt: isInstant,
  resolvedAt: orNull(isInstant),
  dismissed: isBoolean,
})
export const isAlerts = record<Alerts>({ alerts: [isAlert], timeZone, asOf: isInstant })
