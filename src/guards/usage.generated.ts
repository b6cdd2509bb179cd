// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Usage } from '../contract/usage.js'
import { orNull, record } from './check.js'

const timeZone = /[^]/
const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const whole = 0
const code = /^[a-z][a-z0-9-]{0,62}$/
const reference = /^[A-Za-z0-9_-]{1,64}$/
const usageRow = {
  start: instant,
  end: instant,
  feature: orNull(code),
  member: orNull(reference),
  credits: whole,
  refunded: whole,
  operations: whole,
}
export const isUsage = record<Usage>({
  timeZone,
  from: instant,
  to: instant,
  total: { credits: whole, refunded: whole, operations: whole },
  rows: [usageRow],
})
