// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Usage } from '../contract/usage.js'
import { isInstant } from '../contract/invariants.js'
import { orNull, record } from './check.js'

const timeZone = /[^]/
const whole = 0
const code = /^[a-z][a-z0-9-]{0,62}$/
const reference = /^[\w-]{1,64}$/
const usageRow = {
  start: isInstant,
  end: isInstant,
  feature: orNull(code),
  member: orNull(reference),
  credits: whole,
  refunded: whole,
  operations: whole,
}
export const isUsage = record<Usage>({
  timeZone,
  from: isInstant,
  to: isInstant,
  total: { credits: whole, refunded: whole, operations: whole },
  rows: [usageRow],
})
