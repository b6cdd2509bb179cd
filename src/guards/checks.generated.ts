// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Balance, Period } from '../contract/balance.js'
import type { Reservation, ReservationResult } from '../contract/reservation.js'
import { addsUp, endsAfterItStarts, isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const whole = 0
const level = /^(empty|critical|low|ok)$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const subscriptionState = /^(trialing|active|past_due|canceled)$/
const timeZone = /[^]/
const period = record<Period>({ start: isInstant, end: isInstant, timeZone }, endsAfterItStarts)
const creditsAt = { at: isInstant, credits: whole }
const rate = { version: 1, credits: 1, per: 1, unit: /^(milliseconds|units)$/ }
const feature = { code, name: /[^]/, rate, quantityCovered: whole, minutesCovered: orNull(whole) }
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
    plan: orNull({ code, name: /[^]/, monthlyCredits: whole }),
    subscription: orNull({ state: subscriptionState, cancelAtPeriodEnd: true }),
    period: orNull(period),
    nextRefresh: orNull(creditsAt),
    nextExpiry: orNull(creditsAt),
    features: [feature],
    version: whole,
    asOf: isInstant,
  },
  addsUp,
)
const quantity = between(1, 86400000)
const credits = between(1, 1000000000)
const source = /^(monthly|purchased|recharge|promotional|adjustment|refund)$/
const slice = { grant: reference, source, credits }
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
