// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { BalanceSeries } from '../contract/balance-series.js'
import { isInstant, runsOn } from '../contract/invariants.js'
import { record } from './check.js'

const timeZone = /[^]/
const instant = isInstant
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
