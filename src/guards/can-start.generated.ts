// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { CanStart } from '../contract/can-start.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const code = /^[a-z][a-z0-9-]{0,62}$/
const quantity = between(1, 86400000)
const whole = 0
const level = /^(empty|critical|low|ok)$/
export const isCanStart = record<CanStart>({
  feature: code,
  quantity,
  allowed: isBoolean,
  reason: orNull(/^(insufficient_credits|member_limit_reached)$/),
  available: whole,
  required: whole,
  quantityCovered: whole,
  minutesCovered: orNull(whole),
  levelAfter: level,
  version: whole,
  asOf: isInstant,
})
