// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { RechargeEvents } from '../contract/recharge-event.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const whole = 0
const credits = between(1, 1000000000)
const money = between(0, 99999999)
const currency = /^[A-Z]{3}$/
const rechargeTrigger = /^(debit|reserve|extend|settle|refused|switched_on)$/
const rechargeVerdict =
  /^(off|paused|subscription_inactive|subscription_canceling|renewal_due|action_required|in_flight|credits_pending|suspended|backing_off|no_card|cap_per_period|max_per_period|charge)$/
const rechargeOutcome = /^(processing|succeeded|declined|action_required|canceled)$/
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u
const code = /^[a-z][a-z0-9-]{0,62}$/
const rechargeEvent = {
  seq: 1,
  kind: /^(saved|decided|ended)$/,
  at: isInstant,
  actor: reference,
  version: whole,
  available: whole,
  threshold: credits,
  spent: money,
  count: whole,
  capPerPeriod: money,
  maxPerPeriod: whole,
  total: money,
  currency,
  trigger: orNull(rechargeTrigger),
  operation: orNull(/(?:)/),
  verdict: orNull(rechargeVerdict),
  outcome: orNull(rechargeOutcome),
  declineCode: orNull(reference),
  purchase: orNull(reference),
  invoice: orNull(reference),
  invoiceNumber: orNull(line),
  before: orNull({
    enabled: isBoolean,
    threshold: credits,
    bundle: code,
    quantity: between(1, 1000),
    capPerPeriod: money,
    maxPerPeriod: between(1, 1000),
    pausedUntil: orNull(isInstant),
  }),
  after: orNull({
    enabled: isBoolean,
    threshold: credits,
    bundle: code,
    quantity: between(1, 1000),
    capPerPeriod: money,
    maxPerPeriod: between(1, 1000),
    pausedUntil: orNull(isInstant),
  }),
}
const cursor = /^[\w-]{1,200}$/
export const isRechargeEvents = record<RechargeEvents>({
  events: [rechargeEvent],
  nextCursor: orNull(cursor),
})
