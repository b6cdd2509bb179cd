// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { RechargeRehearsal } from '../contract/recharge-rehearsal.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { record } from './check.js'

const timeZone = /[^]/
const currency = /^[A-Z]{3}$/
const rechargeTrigger = /^(debit|reserve|extend|settle|refused|switched_on)$/
const whole = 0
const credits = between(1, 1000000000)
const money = between(0, 99999999)
const rechargeVerdict =
  /^(off|paused|subscription_inactive|subscription_canceling|renewal_due|action_required|in_flight|credits_pending|suspended|backing_off|no_card|cap_per_period|max_per_period|charge)$/
export const isRechargeRehearsal = record<RechargeRehearsal>({
  from: isInstant,
  to: isInstant,
  timeZone,
  currency,
  charges: [{ at: isInstant, trigger: rechargeTrigger, available: whole, credits, total: money }],
  spent: money,
  held: [{ verdict: rechargeVerdict, at: isInstant, count: credits }],
  lowest: {
    without: { available: whole, at: isInstant },
    with: { available: whole, at: isInstant },
  },
  days: [{ start: isInstant, end: isInstant, without: whole, with: whole }],
})
