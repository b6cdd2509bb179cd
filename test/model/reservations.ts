import type { Draft, Reservation, Time } from './account.js'
import { refuse, refuseField } from './answer.js'
import { available, draw, sumOf } from './draw.js'
import { afterReturn } from './grants.js'
import type { Act } from './ledger.js'
import type { OperationOf } from './operation.js'
import { costOf, featureOf, grantOf } from './wire.js'

const TTL_DEFAULT_s = 3_600
const LIFE_MAX_ms = 86_400_000

/** The longest work one operation may measure. */
const QUANTITY_MAX = 86_400_000

/** Refused unless so many credits can be spent now. Says how many are needed and there are. */
export function requireCredits(account: Draft, required: number): void {
  const there = available(account)
  if (required > there) refuse('insufficient_credits', { required, available: there })
}

/** Rule 3: reserving is atomic and pins its slices. Rule 10: the rate in force now will count. */
export function reserve(account: Draft, act: Act, { body }: OperationOf<'reserve'>): Reservation {
  const feature = featureOf(account, body.feature) ?? refuse('unknown_feature')
  const credits = costOf(body.quantity, feature.rate)
  requireCredits(account, credits)
  const reservation: Reservation = {
    id: act.operation,
    feature: body.feature,
    member: body.member,
    session: body.session,
    rate: feature.rate,
    grace: feature.grace,
    startedAt: act.at,
    quantity: body.quantity,
    slices: [],
    expiresAt: act.at + (body.ttlSeconds ?? TTL_DEFAULT_s) * 1_000,
    state: 'open',
    endedAt: null,
    settlement: null,
  }
  account.reservations.push(reservation)
  hold(account, reservation, credits)
  return reservation
}

/**
 * Rule 3: adds credits in normal order, time, or both. The one rounding is that of the whole. The
 * time counts from now, to at most 24 h after the start; it is only ever added.
 */
export function extend(
  account: Draft,
  act: Act,
  { target, body }: OperationOf<'extend'>,
): Reservation {
  const reservation = openReservation(account, target)
  const quantity = reservation.quantity + (body.quantity ?? 0)
  if (quantity > QUANTITY_MAX) refuseField('quantity')
  const more = costOf(quantity, reservation.rate) - sumOf(reservation.slices)
  requireCredits(account, more)
  hold(account, reservation, more)
  reservation.quantity = quantity
  if (body.ttlSeconds !== undefined) {
    const wanted = act.at + body.ttlSeconds * 1_000
    const latest = reservation.startedAt + LIFE_MAX_ms
    reservation.expiresAt = Math.max(reservation.expiresAt, Math.min(wanted, latest))
  }
  return reservation
}

export function release(
  account: Draft,
  act: Act,
  { target, body }: OperationOf<'release'>,
): Reservation {
  const found = account.reservations.find(({ id }) => id === target)
  // Whose it is comes first: its state is nobody else's concern.
  if (found && body.member !== undefined && body.member !== found.member) refuse('forbidden')
  const reservation = openReservation(account, target)
  finish(reservation, 'released', act.at)
  giveBack(account, act, reservation, 0)
  return reservation
}

/** Rule 3: a reservation is open only while `now < expiresAt`. */
export function lapse(account: Draft, act: Act, reservation: Reservation): void {
  finish(reservation, 'expired', act.at)
  giveBack(account, act, reservation, 0)
}

/** Rule 3: open -> settled | released | expired, each move once. */
export function openReservation(account: Draft, id: string): Reservation {
  const reservation = account.reservations.find((one) => one.id === id) ?? refuse('not_found')
  if (reservation.state === 'expired') refuse('reservation_expired')
  if (reservation.state !== 'open') refuse('reservation_ended')
  return reservation
}

export function finish(
  reservation: Reservation,
  state: 'settled' | 'released' | 'expired',
  at: Time,
): void {
  reservation.state = state
  reservation.endedAt = at
}

/** Gives back all but the first so many credits. Rule 3: in reverse order, the last taken first. */
export function giveBack(account: Draft, act: Act, reservation: Reservation, used: number): number {
  let returned = 0
  let toReturn = sumOf(reservation.slices) - used
  for (const slice of [...reservation.slices].reverse()) {
    const credits = Math.min(slice.credits, toReturn)
    if (credits <= 0) break
    const grant = grantOf(account, slice.grant)
    grant.held -= credits
    afterReturn(account, { ...act, reservation: reservation.id }, grant, credits)
    toReturn -= credits
    returned += credits
  }
  return returned
}

/** Pins credits, after those it has. The same grant going on paying is one slice. */
function hold(account: Draft, reservation: Reservation, credits: number): void {
  for (const slice of draw(account, credits)) {
    grantOf(account, slice.grant).held += slice.credits
    const last = reservation.slices.at(-1)
    if (last?.grant === slice.grant) last.credits += slice.credits
    else reservation.slices.push(slice)
  }
}
