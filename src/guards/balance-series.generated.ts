// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { BalanceSeries } from '../contract/balance-series.js'
import { runsOn } from '../contract/bookkeeping.js'
import { isInstant } from '../contract/invariants.js'
import { record } from './check.js'

const timeZone = /[^]/
const whole = 0
const balanceRow = {
  start: isInstant,
  end: isInstant,
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
  {
    timeZone,
    from: isInstant,
    to: isInstant,
    asOf: isInstant,
    opening: -Infinity,
    rows: [balanceRow],
  },
  runsOn,
)
