import { REPLAYED_HEADER, type RouteName } from '@virtual-practice/credits/contract'
import { Refusal, invalidField } from '../refusal.js'
import { canStart } from '../services/can-start.js'
import { debit } from '../services/debit.js'
import { extend } from '../services/extend.js'
import { grant } from '../services/grant.js'
import type { LiveBalances } from '../services/live-balances.js'
import { presentBalance } from '../services/present-balance.js'
import { readBalance } from '../services/read-balance.js'
import { readReservation } from '../services/read-reservation.js'
import { release } from '../services/release.js'
import { reserve } from '../services/reserve.js'
import { settle } from '../services/settle.js'
import type { Done, Order, Practice } from '../services/use-case.js'
import type { Caller } from './caller.js'
import { eventStream } from './event-stream.js'
import { idempotencyKeyIn, readBody, readQuery } from './request-input.js'

/** One request, after its caller was found to be allowed to make it. */
export interface Asked {
  readonly request: Request
  readonly caller: Caller
  /** The reservation in the path, where there is one. */
  readonly reservation: string
  /** Aborted when the server ends. */
  readonly ending: AbortSignal
}

export type Handlers = Record<RouteName, (asked: Asked) => Promise<Response>>

/** What each route does: reads the request, calls its use case, writes the answer. */
export function createHandlers(practice: Practice, live: LiveBalances): Handlers {
  const { catalogue } = practice

  const written = <T>(name: string, { answer, replayed, balance }: Done<T>): Response =>
    json(
      { [name]: answer, balance: presentBalance(catalogue, balance) },
      replayed ? { [REPLAYED_HEADER]: 'true' } : {},
    )

  return {
    readBalance: async ({ caller }) => json(await readBalance(practice, caller.account)),
    canStart: async ({ caller, request }) =>
      json(await canStart(practice, caller.account, readQuery('canStart', request.url))),
    reserve: async ({ caller, request }) => {
      const order = orderOf(caller, request)
      const body = await readBody('reserve', request)
      const input = { ...body, member: memberFor(caller, body.member) }
      return written('reservation', await reserve(practice, order, input))
    },
    readReservation: async ({ caller, reservation }) =>
      json(await readReservation(practice, caller.account, reservation)),
    release: async ({ caller, request, reservation }) => {
      const member = caller.kind === 'member' ? caller.member : undefined
      const order = orderOf(caller, request)
      return written('reservation', await release(practice, order, reservation, member))
    },
    extend: async ({ caller, request, reservation }) => {
      const order = orderOf(caller, request)
      const input = await readBody('extend', request)
      return written('reservation', await extend(practice, order, reservation, input))
    },
    settle: async ({ caller, request, reservation }) => {
      const order = orderOf(caller, request)
      const input = await readBody('settle', request)
      return written('reservation', await settle(practice, order, reservation, input))
    },
    debit: async ({ caller, request }) => {
      const order = orderOf(caller, request)
      return written('debit', await debit(practice, order, await readBody('debit', request)))
    },
    grant: async ({ caller, request }) => {
      const order = orderOf(caller, request)
      return written('grant', await grant(practice, order, await readBody('grant', request)))
    },
    readGrants: async ({ caller }) =>
      json({ grants: await practice.ledger.grants(caller.account) }),
    events: ({ caller, request, ending }) =>
      Promise.resolve(eventStream(live, caller, request, ending)),
  }
}

const orderOf = ({ account }: Caller, { headers }: Request): Order => ({
  account,
  key: idempotencyKeyIn(headers),
})

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

function json(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  })
}
