// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Recovery, RecoveryResult } from '../contract/recovery.js'
import { between, orNull, record } from './check.js'

const reference = /^[A-Za-z0-9_-]{1,64}$/
const purchaseState = /^(preparing|open|requires_action|processing|succeeded|canceled)$/
const credits = between(1, 1000000000)
const whole = 0
const currency = /^[A-Z]{3}$/
const money = between(0, 99999999)
const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const recoveryPurchase = {
  id: reference,
  state: purchaseState,
  credits,
  bonusCredits: whole,
  currency,
  total: money,
  expiresAt: instant,
  cancelReason: orNull(/^(requested|expired|failed)$/),
  declineCode: orNull(reference),
}
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u
const timeZone = /[^]/
export const isRecovery = record<Recovery>({
  purchase: recoveryPurchase,
  company: orNull(line),
  timeZone,
  publishableKey: orNull(/[^]/),
})
export const isRecoveryResult = record<RecoveryResult>({
  purchase: recoveryPurchase,
  clientSecret: orNull(/(?:)/),
})
