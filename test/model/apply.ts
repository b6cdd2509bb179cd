import type { Account, Draft, Grant, Reservation, Time } from './account.js'
import { Refused, type Answer, type Outcome, type Told, type ToldReservation } from './answer.js'
import { sumOf } from './draw.js'
import { grant, toldGrant, voidGrant } from './grants.js'
import { perform, type Act } from './ledger.js'
import { copyOf } from './opening.js'
import { nameOf, type Operation, type OperationOf } from './operation.js'
import { refundPurchase } from './purchase-refund.js'
import { changePlan, renew } from './renewal.js'
import { extend, release, reserve } from './reservations.js'
import { cancel, endTrial, resume, subscribe, toldSubscription } from './subscription.js'
import { advance } from './time.js'
import { refundUsage } from './usage-refund.js'
import { debit, settle, toldDebit } from './usage.js'
import { iso, isoOrNull, toldSlices } from './wire.js'

export interface Applied {
  readonly account: Account
  readonly answer: Answer
}

/**
 * What an operation makes of an account, and what it is answered. The account given is left as it
 * was. What time has done up to `at` stays done also when the operation is refused.
 */
export function apply(before: Account, operation: Operation, at: Time): Applied {
  const account = advance(before, at)
  if (operation.kind === 'debitBatch') return applyBatch(account, operation)
  const request = requestOf(operation)
  const first = account.done.find(
    ({ kind, key }) => kind === operation.kind && key === operation.key,
  )
  // Rule 4: the same key and body get the first answer and no effect; another body is a conflict.
  if (first && first.request !== request) {
    return { account, answer: { refused: { code: 'idempotency_conflict' } } }
  }
  if (first) return { account, answer: { ok: first.told, replayed: true } }
  const draft = copyOf(account)
  try {
    const act = { operation: nameOf(operation), at: draft.clock }
    const told = perform(draft, act, () => carryOut(draft, act, operation))
    const { kind, key } = operation
    draft.done.push({ kind, key, request, told })
    return { account: draft, answer: { ok: told, replayed: false } }
  } catch (error) {
    // Rule 4: a refused operation frees its key, because the draft with it is thrown away.
    if (error instanceof Refused) return { account, answer: { refused: error.problem } }
    throw error
  }
}

function carryOut(account: Draft, act: Act, operation: Operation): Told {
  switch (operation.kind) {
    case 'grant':
      return aboutGrant(grant(account, act, operation))
    case 'voidGrant':
      return aboutGrant(voidGrant(account, act, operation))
    case 'refundPurchase':
      return aboutGrant(refundPurchase(account, act, operation))
    case 'debit': {
      const { quantity } = operation.body
      return { debit: toldDebit(account, act, debit(account, act, operation), quantity) }
    }
    case 'reserve':
      return aboutReservation(account, reserve(account, act, operation))
    case 'extend':
      return aboutReservation(account, extend(account, act, operation))
    case 'settle':
      return aboutReservation(account, settle(account, act, operation))
    case 'release':
      return aboutReservation(account, release(account, act, operation))
    case 'refundUsage': {
      const { credits, slices } = refundUsage(account, act, operation)
      return { refund: { credits, slices: toldSlices(account, slices), at: iso(act.at) } }
    }
    case 'debitBatch':
      throw new Error('a batch is applied debit by debit')
    default:
      changeSubscription(account, act, operation)
      return { subscription: toldSubscription(account) }
  }
}

function changeSubscription(
  account: Draft,
  act: Act,
  operation: OperationOf<'subscribe' | 'renew' | 'cancel' | 'resume' | 'changePlan' | 'endTrial'>,
): void {
  if (operation.kind === 'subscribe') subscribe(account, act, operation)
  else if (operation.kind === 'renew') renew(account, act, operation)
  else if (operation.kind === 'cancel') cancel(account, act, operation)
  else if (operation.kind === 'resume') resume(account, act)
  else if (operation.kind === 'changePlan') changePlan(account, act, operation)
  else endTrial(account, act)
}

/**
 * Each debit of a batch is one of its own under its own key, the kind being `debit`. So the key of
 * the batch itself guards nothing: whatever it would repeat is repeated by those of its debits.
 */
function applyBatch(before: Account, { body }: OperationOf<'debitBatch'>): Applied {
  let account = before
  const outcomes = body.debits.map(({ key, ...work }): Outcome => {
    const applied = apply(account, { kind: 'debit', key, body: work }, account.clock)
    account = applied.account
    const { answer } = applied
    if ('refused' in answer) return { key, problem: answer.refused }
    if (!('debit' in answer.ok)) throw new Error('a debit is answered with a debit')
    return { key, debit: answer.ok.debit, replayed: answer.replayed }
  })
  return { account, answer: { ok: { outcomes }, replayed: false } }
}

/** What the caller said and has to say again to repeat it, in whatever order of fields. */
export function requestOf(operation: Operation): string {
  const said = { ...operation.body, target: 'target' in operation ? operation.target : undefined }
  const fields = Object.entries(said).filter(([, value]) => value !== undefined)
  return JSON.stringify(fields.sort(([one], [other]) => (one < other ? -1 : 1)))
}

const aboutGrant = (made: Grant): Told => ({ grant: toldGrant(made) })

const aboutReservation = (account: Draft, reservation: Reservation): Told => ({
  reservation: toldReservation(account, reservation),
})

export function toldReservation(account: Account, one: Account['reservations'][number]) {
  const { state, feature, member, session, quantity, settlement } = one
  const usage = account.usage.find(({ id }) => id === settlement?.usage)
  return {
    ...{ state, feature, member, session, quantity },
    credits: sumOf(one.slices),
    slices: toldSlices(account, one.slices),
    startedAt: iso(one.startedAt),
    expiresAt: iso(one.expiresAt),
    endedAt: isoOrNull(one.endedAt),
    settlement:
      settlement && usage
        ? {
            quantity: settlement.quantity,
            credits: sumOf(usage.slices) + usage.owed,
            slices: toldSlices(account, usage.slices),
            returned: settlement.returned,
            owed: usage.owed,
          }
        : null,
  } satisfies ToldReservation
}
