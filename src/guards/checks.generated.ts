// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Balance, CreditsAt, Feature, Period, Rate } from '../contract/balance.js'
import type { CanStart } from '../contract/can-start.js'
import type { Reservation, ReservationResult, Slice } from '../contract/reservation.js'
import { addsUp, endsAfterItStarts } from '../contract/invariants.js'
import { flag, integer, listOf, oneOf, orNull, record, text } from './check.js'

const reference = text(/^[A-Za-z0-9_-]{1,64}$/)
const whole = integer(0)
const level = oneOf('empty', 'critical', 'low', 'ok')
const code = text(/^[a-z][a-z0-9-]{0,62}$/)
const subscriptionState = oneOf('trialing', 'active', 'past_due', 'canceled')
const instant = text(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
)
const isPeriod = record<Period>(
  { start: instant, end: instant, timeZone: text(/[^]{1}/) },
  endsAfterItStarts,
)
const isCreditsAt = record<CreditsAt>({ at: instant, credits: whole })
const isRate = record<Rate>({
  version: integer(1),
  credits: integer(1),
  per: integer(1),
  unit: oneOf('milliseconds', 'units'),
})
const isFeature = record<Feature>({
  code,
  name: text(/[^]{1}/),
  rate: isRate,
  quantityCovered: whole,
  minutesCovered: orNull(whole),
})
export const isBalance = record<Balance>(
  {
    account: reference,
    available: whole,
    monthly: whole,
    purchased: whole,
    held: whole,
    debt: whole,
    level,
    lowAt: whole,
    criticalAt: whole,
    plan: orNull(record({ code, name: text(/[^]{1}/), monthlyCredits: whole })),
    subscription: orNull(record({ state: subscriptionState, cancelAtPeriodEnd: flag })),
    period: orNull(isPeriod),
    nextRefresh: orNull(isCreditsAt),
    nextExpiry: orNull(isCreditsAt),
    features: listOf(isFeature),
    version: whole,
    asOf: instant,
  },
  addsUp,
)
const quantity = integer(1, 86400000)
export const isCanStart = record<CanStart>({
  feature: code,
  quantity,
  allowed: flag,
  reason: orNull(oneOf('insufficient_credits')),
  available: whole,
  required: whole,
  quantityCovered: whole,
  minutesCovered: orNull(whole),
  levelAfter: level,
  version: whole,
  asOf: instant,
})
const credits = integer(1, 1000000000)
const source = oneOf('monthly', 'purchased', 'recharge', 'promotional', 'adjustment', 'refund')
const isSlice = record<Slice>({ grant: reference, source, credits })
export const isReservation = record<Reservation>({
  id: reference,
  state: oneOf('open', 'settled', 'released', 'expired'),
  feature: code,
  member: reference,
  session: reference,
  quantity,
  credits,
  slices: listOf(isSlice),
  rate: isRate,
  startedAt: instant,
  expiresAt: instant,
  endedAt: orNull(instant),
  settlement: orNull(
    record({
      quantity: whole,
      credits: whole,
      slices: listOf(isSlice),
      returned: whole,
      owed: whole,
    }),
  ),
})
export const isReservationResult = record<ReservationResult>({
  reservation: isReservation,
  balance: isBalance,
})
