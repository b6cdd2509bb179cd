// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Recharge } from '../contract/recharge.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const whole = 0
const credits = between(1, 1000000000)
const code = /^[a-z][a-z0-9-]{0,62}$/
const money = between(0, 99999999)
const currency = /^[A-Z]{3}$/
const country = /^[A-Z]{2}$/
const tax = { country, name: /[^]/, basisPoints: between(1, 10000), amount: money }
const quote = {
  bundle: code,
  quantity: between(1, 1000),
  credits,
  bonusCredits: whole,
  currency,
  price: money,
  tax: orNull(tax),
  total: money,
}
const rechargeState = /^(off|armed|charging|action_required|capped|suspended)$/
const rechargeVerdict =
  /^(off|paused|subscription_inactive|subscription_canceling|renewal_due|action_required|in_flight|credits_pending|suspended|backing_off|no_card|cap_per_period|max_per_period|charge)$/
const timeZone = /[^]/
const reference = /^[\w-]{1,64}$/
const cardBrand = /^(visa|mastercard|amex|discover|diners|jcb|unionpay|unknown)$/
const paymentMethod = {
  id: reference,
  brand: cardBrand,
  last4: /^\d{4}$/,
  expMonth: between(1, 12),
  expYear: between(2000, 9999),
  expiry: /^(ok|soon|expired)$/,
  use: /^(default|backup|none)$/,
  addedAt: isInstant,
}
const purchaseState = /^(preparing|open|requires_action|processing|succeeded|canceled)$/
const card = { brand: cardBrand, last4: /^\d{4}$/ }
const purchaseRefund = {
  id: reference,
  state: /^(pending|succeeded|failed)$/,
  credits,
  amount: money,
  reason: reference,
  actor: reference,
  createdAt: isInstant,
  endedAt: orNull(isInstant),
}
const purchase = {
  id: reference,
  state: purchaseState,
  member: reference,
  recharge: isBoolean,
  bundle: code,
  quantity: between(1, 1000),
  credits,
  bonusCredits: whole,
  currency,
  price: money,
  tax: orNull(tax),
  total: money,
  createdAt: isInstant,
  expiresAt: isInstant,
  paidAt: orNull(isInstant),
  canceledAt: orNull(isInstant),
  cancelReason: orNull(/^(requested|expired|failed)$/),
  declineCode: orNull(reference),
  card: orNull(card),
  grant: orNull(reference),
  bonusGrant: orNull(reference),
  invoice: orNull(reference),
  refunded: money,
  refunds: [purchaseRefund],
  dispute: orNull(/^(open|won|lost)$/),
} as const
export const isRecharge = record<Recharge>({
  version: whole,
  rule: orNull({
    enabled: isBoolean,
    threshold: credits,
    bundle: code,
    quantity: between(1, 1000),
    capPerPeriod: money,
    maxPerPeriod: between(1, 1000),
    pausedUntil: orNull(isInstant),
  }),
  quote: orNull(quote),
  state: rechargeState,
  verdict: rechargeVerdict,
  backsOffUntil: orNull(isInstant),
  declines: whole,
  available: whole,
  currency,
  period: orNull({ start: isInstant, end: isInstant, timeZone }),
  spent: money,
  count: whole,
  card: orNull(paymentMethod),
  backupCard: orNull(paymentMethod),
  unfinished: orNull(purchase),
  largestUse: whole,
  changedAt: orNull(isInstant),
  changedBy: orNull(reference),
  asOf: isInstant,
})
