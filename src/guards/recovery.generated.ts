// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Recovery, RecoveryResult } from '../contract/recovery.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const purchaseState = /^(preparing|open|requires_action|processing|succeeded|canceled)$/
const credits = between(1, 1000000000)
const whole = 0
const currency = /^[A-Z]{3}$/
const money = between(0, 99999999)
const recoveryPurchase = {
  id: reference,
  state: purchaseState,
  credits,
  bonusCredits: whole,
  currency,
  total: money,
  expiresAt: isInstant,
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
