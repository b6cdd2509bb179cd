// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { BalanceChanges } from '../contract/balance.js'
import type { Entries } from '../contract/entry.js'
import type { Statement } from '../contract/statement.js'
import { explainsAll, reconciles } from '../contract/bookkeeping.js'
import { isInstant } from '../contract/invariants.js'
import { orNull, record } from './check.js'

const whole = 0
const changeCause = /^(granted|bought|used|expired|voided|refunded|held|owed)$/
const code = /^[a-z][a-z0-9-]{0,62}$/
export const isBalanceChanges = record<BalanceChanges>(
  {
    since: isInstant,
    asOf: isInstant,
    opening: whole,
    closing: whole,
    changes: [{ cause: changeCause, feature: orNull(code), credits: -Infinity }],
  },
  explainsAll,
)
const reference = /^[\w-]{1,64}$/
const entryType = /^(granted|consumed|expired|voided|refunded|adjusted)$/
const source = /^(monthly|purchased|recharge|promotional|adjustment|refund)$/
const entry = {
  seq: 1,
  operation: reference,
  type: entryType,
  credits: -Infinity,
  balanceAfter: -Infinity,
  grant: orNull(reference),
  source: orNull(source),
  feature: orNull(code),
  member: orNull(reference),
  session: orNull(reference),
  rateVersion: orNull(-Infinity),
  reservation: orNull(reference),
  refunds: orNull(reference),
  actor: orNull(reference),
  reason: orNull(reference),
  at: isInstant,
}
const cursor = /^[\w-]{1,200}$/
export const isEntries = record<Entries>({ entries: [entry], nextCursor: orNull(cursor) })
const timeZone = /[^]/
export const isStatement = record<Statement>(
  {
    timeZone,
    from: isInstant,
    to: isInstant,
    opening: -Infinity,
    granted: whole,
    bought: whole,
    used: -Infinity,
    expired: whole,
    voided: whole,
    refunded: -Infinity,
    closing: -Infinity,
  },
  reconciles,
)
