import { balanceOf } from './balance.js'
import type { Caller } from './caller.js'
import { mayManage, memberFor } from './caller.js'
import type { HandlersOf } from './handlers.js'
import { nowOf, type Practice } from './practice.js'
import { refuse } from './refusal.js'
import { debit, settle } from './use.js'
import { canStart, extend, release, reserve } from './work.js'
import type { OpenReservations } from '../contract/open-reservations.js'
import type { Reservation } from '../contract/reservation.js'

const reservationOf = ({ reservations }: Practice, id: string): Reservation =>
  reservations.find((one) => one.id === id) ?? refuse('not_found')

/** Who manages credits clears up after everybody; others release what is theirs. */
const mayRelease = (caller: Caller, member: string): boolean =>
  mayManage(caller) || (caller.scopes.includes('reserve') && caller.member === member)

const result = (practice: Practice, reservation: Reservation) => ({
  reservation,
  balance: balanceOf(practice),
})

/** What is done with credits. */
export const WORK: HandlersOf<
  | 'canStart'
  | 'reserve'
  | 'readReservations'
  | 'readReservation'
  | 'release'
  | 'extend'
  | 'settle'
  | 'debit'
> = {
  canStart({ practice, caller, query }) {
    const member = caller.member === null ? query.member : memberFor(caller, query.member)
    return canStart(practice, query, member)
  },
  reserve: ({ practice, caller, body }) =>
    result(practice, reserve(practice, body, memberFor(caller, body.member))),
  readReservations({ practice, caller, query: { limit = 100, cursor } }): OpenReservations {
    const open = practice.reservations.filter(({ state }) => state === 'open')
    const isAfter = ({ id }: Reservation): boolean =>
      cursor === undefined || numberIn(id) > numberIn(cursor)
    const left = open.filter(isAfter)
    const reservations = left.slice(0, limit).map((one) => ({
      ...{ id: one.id, feature: one.feature, member: one.member, session: one.session },
      ...{ quantity: one.quantity, unit: one.rate.unit, credits: one.credits },
      ...{ startedAt: one.startedAt, expiresAt: one.expiresAt },
      mayRelease: mayRelease(caller, one.member),
    }))
    const nextCursor = left.length > limit ? reservations.at(-1)!.id : null
    return { reservations, nextCursor, version: practice.version, asOf: nowOf(practice) }
  },
  readReservation: ({ practice, id }) => reservationOf(practice, id),
  release({ practice, caller, id }) {
    if (!mayRelease(caller, reservationOf(practice, id).member))
      refuse('forbidden', 'A member releases his own reservations only.')
    return result(practice, release(practice, id))
  },
  extend: ({ practice, id, body }) => result(practice, extend(practice, id, body)),
  settle: ({ practice, id, body }) => result(practice, settle(practice, id, body)),
  debit({ practice, body }) {
    const done = debit(practice, body)
    return { debit: done, balance: balanceOf(practice) }
  },
}

/** Ids are numbered in the order in which they were made. */
const numberIn = (id: string): number => Number(id.replace(/\D/g, ''))
