// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Reservation, ReservationResult } from '../contract/reservation.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { orNull, record } from './check.js'
import { isBalance } from './balance.generated.js'

const reference = /^[\w-]{1,64}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const quantity = between(1, 86400000)
const credits = between(1, 1000000000)
const source = /^(monthly|purchased|recharge|promotional|adjustment|refund)$/
const slice = { grant: reference, source, credits }
const rate = { version: 1, credits: 1, per: 1, unit: /^(milliseconds|units)$/ }
const whole = 0
export const isReservation = record<Reservation>({
  id: reference,
  state: /^(open|settled|released|expired)$/,
  feature: code,
  member: reference,
  session: reference,
  quantity,
  credits,
  slices: [slice],
  rate,
  startedAt: isInstant,
  expiresAt: isInstant,
  endedAt: orNull(isInstant),
  settlement: orNull({
    operation: reference,
    quantity: whole,
    credits: whole,
    slices: [slice],
    returned: whole,
    owed: whole,
  }),
})
export const isReservationResult = record<ReservationResult>({
  reservation: isReservation,
  balance: isBalance,
})
