import type { CanStart } from '../contract/can-start.js'
import type { ExtendInput, Reservation, ReserveInput } from '../contract/reservation.js'
import { QUANTITY_MAX, TTL_SECONDS_MAX } from '../contract/scalars.js'
import { levelOf } from './balance.js'
import { costOf, coveredBy, featureOf } from './catalogue.js'
import { availableOf, draw, giveBack, grantOf } from './ledger.js'
import { allowanceOf, requireOfMember } from './members.js'
import { iso, newId, nowOf, type Practice } from './practice.js'
import { considerRecharge } from './recharge-charge.js'
import { refuse, refuseField } from './refusal.js'

const TTL_SECONDS_DEFAULT = 3_600

/** Throws `insufficient_credits`. */
export function requireCredits(practice: Practice, required: number): void {
  const available = availableOf(practice)
  if (required > available) refuse('insufficient_credits', undefined, { required, available })
}

export function canStart(
  practice: Practice,
  query: { readonly feature: string; readonly quantity: number },
  member: string | undefined,
): CanStart {
  const { feature, quantity } = query
  const { rate } = featureOf(feature)
  const required = costOf(quantity, rate)
  const there = availableOf(practice)
  const allowance = allowanceOf(practice, member, required, there)
  return {
    ...{ feature, quantity, ...allowance, required, ...coveredBy(allowance.available, rate) },
    levelAfter: levelOf(practice, allowance.allowed ? there - required : there),
    version: practice.version,
    asOf: nowOf(practice),
  }
}

/** Pins credits, after those that a reservation has. The same grant going on paying is one slice. */
function hold(practice: Practice, reservation: Reservation, credits: number): void {
  for (const slice of draw(practice, credits)) {
    grantOf(practice, slice.grant).held += slice.credits
    const last = reservation.slices.at(-1)
    if (last?.grant === slice.grant) last.credits += slice.credits
    else reservation.slices.push(slice)
  }
  reservation.credits += credits
}

export function reserve(
  practice: Practice,
  { feature, quantity, session, ttlSeconds = TTL_SECONDS_DEFAULT }: ReserveInput,
  member: string,
): Reservation {
  const { rate } = featureOf(feature)
  const required = costOf(quantity, rate)
  requireCredits(practice, required)
  requireOfMember(practice, member, required)
  const reservation: Reservation = {
    ...{ id: newId(practice, 'res'), state: 'open', feature, member, session, quantity },
    ...{ credits: 0, slices: [], rate, startedAt: nowOf(practice) },
    ...{ expiresAt: iso(practice.now + ttlSeconds * 1000), endedAt: null, settlement: null },
  }
  practice.reservations.push(reservation)
  hold(practice, reservation, required)
  considerRecharge(practice, 'reserve', reservation.id)
  return reservation
}

/** Throws `not_found`, `reservation_expired`, `reservation_ended`. */
export function openReservation(practice: Practice, id: string): Reservation {
  const found = practice.reservations.find((one) => one.id === id) ?? refuse('not_found')
  if (found.state === 'expired') refuse('reservation_expired')
  if (found.state !== 'open') refuse('reservation_ended')
  return found
}

export function extend(
  practice: Practice,
  id: string,
  { quantity = 0, ttlSeconds }: ExtendInput,
): Reservation {
  const reservation = openReservation(practice, id)
  const whole = reservation.quantity + quantity
  if (whole > QUANTITY_MAX) refuseField('quantity', 'is more than a day with what there is')
  const more = costOf(whole, reservation.rate) - reservation.credits
  requireCredits(practice, more)
  requireOfMember(practice, reservation.member, more)
  hold(practice, reservation, more)
  reservation.quantity = whole
  if (ttlSeconds !== undefined) {
    const latest = Date.parse(reservation.startedAt) + TTL_SECONDS_MAX * 1000
    const wanted = iso(Math.min(practice.now + ttlSeconds * 1000, latest))
    if (wanted > reservation.expiresAt) reservation.expiresAt = wanted
  }
  considerRecharge(practice, 'extend', reservation.id)
  return reservation
}

export function finish(
  practice: Practice,
  reservation: Reservation,
  state: Reservation['state'],
): void {
  reservation.state = state
  reservation.endedAt = nowOf(practice)
}

export function release(practice: Practice, id: string): Reservation {
  const reservation = openReservation(practice, id)
  finish(practice, reservation, 'released')
  for (const slice of reservation.slices.toReversed()) giveBack(practice, slice, id)
  return reservation
}

/** Its time is over. */
export function lapse(practice: Practice, reservation: Reservation): void {
  finish(practice, reservation, 'expired')
  for (const slice of reservation.slices.toReversed()) giveBack(practice, slice, reservation.id)
}
