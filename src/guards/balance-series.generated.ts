// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { BalanceSeries } from '../contract/balance-series.js'
import { runsOn } from '../contract/invariants.js'
import { record } from './check.js'

const timeZone = /[^]/
const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const whole = 0
const balanceRow = {
  start: instant,
  end: instant,
  monthly: whole,
  purchased: whole,
  held: whole,
  debt: whole,
  granted: whole,
  bought: whole,
  recharged: whole,
  used: -Infinity,
  expired: whole,
  voided: whole,
  refunded: whole,
}
export const isBalanceSeries = record<BalanceSeries>(
  { timeZone, from: instant, to: instant, asOf: instant, opening: -Infinity, rows: [balanceRow] },
  runsOn,
)
