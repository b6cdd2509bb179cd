// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { RechargeRehearsal } from '../contract/recharge-rehearsal.js'
import { isInstant } from '../contract/invariants.js'
import { between, record } from './check.js'

const instant = isInstant
const timeZone = /[^]/
const currency = /^[A-Z]{3}$/
const rechargeTrigger = /^(debit|reserve|extend|settle|refused|switched_on)$/
const whole = 0
const credits = between(1, 1000000000)
const money = between(0, 99999999)
const rechargeVerdict =
  /^(off|paused|subscription_inactive|subscription_canceling|renewal_due|action_required|in_flight|credits_pending|suspended|backing_off|no_card|cap_per_period|max_per_period|charge)$/
export const isRechargeRehearsal = record<RechargeRehearsal>({
  from: instant,
  to: instant,
  timeZone,
  currency,
  charges: [{ at: instant, trigger: rechargeTrigger, available: whole, credits, total: money }],
  spent: money,
  held: [{ verdict: rechargeVerdict, at: instant, count: credits }],
  lowest: { without: { available: whole, at: instant }, with: { available: whole, at: instant } },
  days: [{ start: instant, end: instant, without: whole, with: whole }],
})
