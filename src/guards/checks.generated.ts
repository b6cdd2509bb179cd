// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Balance, CreditsAt, Feature, Period, Rate } from '../contract/balance.js'
import type { CanStart } from '../contract/can-start.js'
import type { Reservation, ReservationResult, Slice } from '../contract/reservation.js'
import { addsUp, endsAfterItStarts } from '../contract/invariants.js'
import { flag, integer, listOf, oneOf, orNull, record, text } from './check.js'

const reference = /* @__PURE__ */ text(/^[A-Za-z0-9_-]{1,64}$/)
const whole = /* @__PURE__ */ integer(0)
const level = /* @__PURE__ */ oneOf('empty', 'critical', 'low', 'ok')
const code = /* @__PURE__ */ text(/^[a-z][a-z0-9-]{0,62}$/)
const subscriptionState = /* @__PURE__ */ oneOf('trialing', 'active', 'past_due', 'canceled')
const instant = /* @__PURE__ */ text(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
)
const isPeriod = /* @__PURE__ */ record<Period>(
  { start: instant, end: instant, timeZone: /* @__PURE__ */ text(/[^]{1}/) },
  endsAfterItStarts,
)
const isCreditsAt = /* @__PURE__ */ record<CreditsAt>({ at: instant, credits: whole })
const isRate = /* @__PURE__ */ record<Rate>({
  version: /* @__PURE__ */ integer(1),
  credits: /* @__PURE__ */ integer(1),
  per: /* @__PURE__ */ integer(1),
  unit: /* @__PURE__ */ oneOf('milliseconds', 'units'),
})
const isFeature = /* @__PURE__ */ record<Feature>({
  code,
  name: /* @__PURE__ */ text(/[^]{1}/),
  rate: isRate,
  quantityCovered: whole,
  minutesCovered: /* @__PURE__ */ orNull(whole),
})
export const isBalance = /* @__PURE__ */ record<Balance>(
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
    plan: /* @__PURE__ */ orNull(
      /* @__PURE__ */ record({ code, name: /* @__PURE__ */ text(/[^]{1}/), monthlyCredits: whole }),
    ),
    subscription: /* @__PURE__ */ orNull(
      /* @__PURE__ */ record({ state: subscriptionState, cancelAtPeriodEnd: flag }),
    ),
    period: /* @__PURE__ */ orNull(isPeriod),
    nextRefresh: /* @__PURE__ */ orNull(isCreditsAt),
    nextExpiry: /* @__PURE__ */ orNull(isCreditsAt),
    features: /* @__PURE__ */ listOf(isFeature),
    version: whole,
    asOf: instant,
  },
  addsUp,
)
const quantity = /* @__PURE__ */ integer(1, 86400000)
export const isCanStart = /* @__PURE__ */ record<CanStart>({
  feature: code,
  quantity,
  allowed: flag,
  reason: /* @__PURE__ */ orNull(/* @__PURE__ */ oneOf('insufficient_credits')),
  available: whole,
  required: whole,
  quantityCovered: whole,
  minutesCovered: /* @__PURE__ */ orNull(whole),
  levelAfter: level,
  version: whole,
  asOf: instant,
})
const credits = /* @__PURE__ */ integer(1, 1000000000)
const source = /* @__PURE__ */ oneOf(
  'monthly',
  'purchased',
  'recharge',
  'promotional',
  'adjustment',
  'refund',
)
const isSlice = /* @__PURE__ */ record<Slice>({ grant: reference, source, credits })
export const isReservation = /* @__PURE__ */ record<Reservation>({
  id: reference,
  state: /* @__PURE__ */ oneOf('open', 'settled', 'released', 'expired'),
  feature: code,
  member: reference,
  session: reference,
  quantity,
  credits,
  slices: /* @__PURE__ */ listOf(isSlice),
  rate: isRate,
  startedAt: instant,
  expiresAt: instant,
  endedAt: /* @__PURE__ */ orNull(instant),
  settlement: /* @__PURE__ */ orNull(
    /* @__PURE__ */ record({
      quantity: whole,
      credits: whole,
      slices: /* @__PURE__ */ listOf(isSlice),
      returned: whole,
      owed: whole,
    }),
  ),
})
export const isReservationResult = /* @__PURE__ */ record<ReservationResult>({
  reservation: isReservation,
  balance: isBalance,
})
