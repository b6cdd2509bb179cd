import { Refusal, invalidField } from '../refusal.js'
import { canStart } from '../services/can-start.js'
import { debit } from '../services/debit.js'
import { debitBatch } from '../services/debit-batch.js'
import { extend } from '../services/extend.js'
import { presentBalance } from '../services/present-balance.js'
import { readOpenReservations } from '../services/read-open-reservations.js'
import { readReservation } from '../services/read-reservation.js'
import { refundUsage } from '../services/refund-usage.js'
import { release } from '../services/release.js'
import { reserve } from '../services/reserve.js'
import { settle } from '../services/settle.js'
import type { Practice } from '../services/use-case.js'
import { json, written } from './answers.js'
import { type HandlersOf, orderIn, paramIn } from './asked.js'
import type { Caller } from './caller.js'
import { readBody, readQuery } from './request-input.js'

/** What is done with credits: reservations, debits and what gives them back. */
export function createWorkHandlers(
  practice: Practice,
): HandlersOf<
  | 'canStart'
  | 'reserve'
  | 'readReservations'
  | 'readReservation'
  | 'release'
  | 'extend'
  | 'settle'
  | 'debit'
  | 'debitBatch'
  | 'refundUsage'
> {
  const { catalogue } = practice
  return {
    canStart: async ({ caller, request }) => {
      const query = readQuery('canStart', request.url)
      const member = caller.kind === 'service' ? query.member : memberFor(caller, query.member)
      return json(await canStart(practice, caller.account, { ...query, member }))
    },
    reserve: async (asked) => {
      const order = orderIn(asked)
      const body = await readBody('reserve', asked.request)
      const input = { ...body, member: memberFor(asked.caller, body.member) }
      return written(catalogue, 'reservation', await reserve(practice, order, input))
    },
    readReservations: async ({ caller, request }) => {
      const query = readQuery('readReservations', request.url)
      const isFor = (member: string) => mayRelease(caller, member)
      return json(await readOpenReservations(practice, caller.account, query, isFor))
    },
    readReservation: async (asked) =>
      json(await readReservation(practice, asked.caller.account, paramIn(asked, 'reservation'))),
    release: async (asked) => {
      const id = paramIn(asked, 'reservation')
      const member = onlyReleases(asked.caller)
      return written(catalogue, 'reservation', await release(practice, orderIn(asked), id, member))
    },
    extend: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('extend', asked.request)
      const id = paramIn(asked, 'reservation')
      return written(catalogue, 'reservation', await extend(practice, order, id, input))
    },
    settle: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('settle', asked.request)
      const id = paramIn(asked, 'reservation')
      return written(catalogue, 'reservation', await settle(practice, order, id, input))
    },
    debit: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('debit', asked.request)
      return written(catalogue, 'debit', await debit(practice, order, input))
    },
    debitBatch: async ({ caller, request }) => {
      const input = await readBody('debitBatch', request)
      const { outcomes, balance } = await debitBatch(practice, caller.account, input)
      return json({ outcomes, balance: presentBalance(catalogue, balance) })
    },
    refundUsage: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('refundUsage', asked.request)
      const operation = paramIn(asked, 'operation')
      return written(catalogue, 'refund', await refundUsage(practice, order, operation, input))
    },
  }
}

/** Whose reservations he may release, where not everybody's: his own. Who manages credits clears up. */
const onlyReleases = (caller: Caller): string | undefined =>
  caller.kind === 'service' || caller.scopes.includes('manage') ? undefined : caller.member

function mayRelease(caller: Caller, member: string): boolean {
  if (caller.kind === 'member' && !caller.scopes.includes('reserve')) return false
  return (onlyReleases(caller) ?? member) === member
}

/** A member reserves for himself; the practice's backend says for whom. */
function memberFor(caller: Caller, named: string | undefined): string {
  if (caller.kind === 'service') {
    if (named === undefined) throw invalidField('member', 'name the member whose work it is')
    return named
  }
  if (named !== undefined && named !== caller.member)
    throw new Refusal('forbidden', 'A member reserves for himself only.')
  return caller.member
}
