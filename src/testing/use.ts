import type { Debit, DebitInput } from '../contract/debit.js'
import type { Reservation, SettleInput, Slice } from '../contract/reservation.js'
import { costOf, featureOf } from './catalogue.js'
import { book, draw, giveBack, grantOf, sumOf } from './ledger.js'
import { requireOfMember } from './members.js'
import { newId, nowOf, type Practice } from './practice.js'
import { considerRecharge } from './recharge-charge.js'
import { finish, openReservation, requireCredits } from './work.js'

interface WorkOf {
  readonly feature: string
  readonly member: string
  readonly session: string
}

const hasCredits = ({ credits }: Slice): boolean => credits > 0

/** The first so many credits of what is held, and the rest of it. */
function split(slices: readonly Slice[], credits: number): { paid: Slice[]; rest: Slice[] } {
  let left = credits
  const parts = slices.map((slice) => {
    const taken = Math.min(left, slice.credits)
    left -= taken
    return {
      paid: { ...slice, credits: taken },
      rest: { ...slice, credits: slice.credits - taken },
    }
  })
  return {
    paid: parts.map(({ paid }) => paid).filter(hasCredits),
    rest: parts.map(({ rest }) => rest).filter(hasCredits),
  }
}

/** A grant that pays from what was held and again from what was free has one slice. */
function merged(slices: readonly Slice[]): Slice[] {
  const all = new Map<string, Slice>()
  for (const slice of slices) {
    const before = all.get(slice.grant)?.credits ?? 0
    all.set(slice.grant, { ...slice, credits: before + slice.credits })
  }
  return [...all.values()]
}

function consume(
  practice: Practice,
  slices: readonly Slice[],
  { feature, member, session }: WorkOf,
  more: { readonly operation: string; readonly rateVersion: number; readonly reservation?: string },
): void {
  for (const { grant, credits } of slices)
    book(practice, grantOf(practice, grant), 'consumed', -credits, {
      ...{ feature, member, session, ...more },
    })
}

/** What is held pays first, then the rest in the usual order: all of it, or nothing is taken. */
export function settle(practice: Practice, id: string, { quantity }: SettleInput): Reservation {
  const reservation = openReservation(practice, id)
  const { credits: held, rate, slices } = reservation
  const cost = costOf(quantity, rate)
  const beyond = Math.max(0, cost - held)
  requireCredits(practice, beyond)
  requireOfMember(practice, reservation.member, beyond)
  const { paid, rest } = split(slices, cost)
  const payers = merged([...paid, ...draw(practice, beyond)])
  for (const { grant, credits } of paid) grantOf(practice, grant).held -= credits
  const operation = newId(practice, 'op')
  const facts = { operation, rateVersion: rate.version, reservation: id }
  consume(practice, payers, reservation, facts)
  finish(practice, reservation, 'settled')
  for (const slice of rest.toReversed()) giveBack(practice, slice, id)
  reservation.settlement = {
    ...{ operation, quantity, credits: cost, slices: payers, returned: sumOf(rest), owed: 0 },
  }
  if (beyond > 0) considerRecharge(practice, 'settle', operation)
  return reservation
}

export function debit(practice: Practice, input: DebitInput): Debit {
  const { feature, quantity, member, session } = input
  const { rate } = featureOf(feature)
  const credits = costOf(quantity, rate)
  requireCredits(practice, credits)
  requireOfMember(practice, member, credits)
  const operation = newId(practice, 'op')
  const slices = draw(practice, credits)
  consume(practice, slices, input, { operation, rateVersion: rate.version })
  considerRecharge(practice, 'debit', operation)
  return {
    ...{ operation, feature, member, session, quantity, credits, slices, rate },
    at: nowOf(practice),
  }
}
