import type { Account, Draft, Immutable, Reservation, Slice, Usage } from './account.js'
import { refuse, type ToldDebit } from './answer.js'
import { available, draw, sumOf } from './draw.js'
import { book, type Act } from './ledger.js'
import type { OperationOf, Work } from './operation.js'
import { finish, giveBack, openReservation, requireCredits } from './reservations.js'
import { costOf, featureOf, grantOf, iso, toldSlices } from './wire.js'

/** Work done that was not reserved for. Rule 2: one entry per slice, under one operation. */
export function debit(account: Draft, act: Act, { body }: OperationOf<'debit'>): Usage {
  const feature = featureOf(account, body.feature) ?? refuse('unknown_feature')
  const credits = costOf(body.quantity, feature.rate)
  requireCredits(account, credits)
  return consume(account, act, {
    id: act.operation,
    ...whatOf(body),
    rateVersion: feature.rate.version,
    slices: draw(account, credits).map(notReturned),
    owed: 0,
    owedReturned: 0,
  })
}

/**
 * The end of work that was reserved for. Rule 3: what is held pays first, then the rest in normal
 * order. If that is not enough, nothing is taken and the reservation stays open, unless what is
 * missing is within the grace in force at reserve: then it is a debt.
 */
export function settle(
  account: Draft,
  act: Act,
  { target, body }: OperationOf<'settle'>,
): Reservation {
  const reservation = openReservation(account, target)
  const cost = costOf(body.quantity, reservation.rate)
  const fromHeld = Math.min(cost, sumOf(reservation.slices))
  const rest = cost - fromHeld
  const there = available(account)
  const owed = Math.max(0, rest - there)
  if (owed > reservation.grace) {
    refuse('insufficient_credits', { required: rest, available: there })
  }
  const payers = [...firstOf(reservation.slices, fromHeld), ...draw(account, rest - owed)]
  for (const slice of firstOf(reservation.slices, fromHeld)) {
    grantOf(account, slice.grant).held -= slice.credits
  }
  consume(
    account,
    { ...act, reservation: reservation.id },
    {
      id: act.operation,
      ...whatOf(reservation),
      rateVersion: reservation.rate.version,
      slices: oneForEachGrant(payers).map(notReturned),
      owed,
      owedReturned: 0,
    },
  )
  finish(reservation, 'settled', act.at)
  const returned = giveBack(account, act, reservation, fromHeld)
  reservation.settlement = { quantity: body.quantity, usage: act.operation, returned }
  return reservation
}

/** Books what was used. Rule 10: with feature, member and session. */
function consume(account: Draft, act: Act, usage: Usage): Usage {
  const used = { ...act, ...whatOf(usage) }
  for (const { grant, credits } of usage.slices) {
    book(account, used, 'consumed', -credits, grantOf(account, grant))
  }
  book(account, used, 'consumed', -usage.owed, null)
  account.usage.push(usage)
  return usage
}

/** The first so many credits of some slices. */
function firstOf(slices: readonly Slice[], credits: number): Slice[] {
  const first: Slice[] = []
  let left = credits
  for (const slice of slices) {
    const taken = Math.min(left, slice.credits)
    if (taken > 0) first.push({ grant: slice.grant, credits: taken })
    left -= taken
  }
  return first
}

/** A grant that paid from what was held and again from what was free has one slice, the first. */
function oneForEachGrant(slices: readonly Slice[]): Slice[] {
  const merged: Slice[] = []
  for (const slice of slices) {
    const earlier = merged.find(({ grant }) => grant === slice.grant)
    if (earlier) earlier.credits += slice.credits
    else merged.push({ ...slice })
  }
  return merged
}

const notReturned = (slice: Slice) => ({ ...slice, returned: 0 })

export function whatOf({ feature, member, session }: Omit<Work, 'quantity'>) {
  return { feature, member, session }
}

export function toldDebit(
  account: Account,
  act: Act,
  usage: Immutable<Usage>,
  quantity: number,
): ToldDebit {
  return {
    ...whatOf(usage),
    quantity,
    credits: sumOf(usage.slices),
    slices: toldSlices(account, usage.slices),
    at: iso(act.at),
  }
}
