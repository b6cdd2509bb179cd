import type { Account, Draft, Grant, Immutable, Time } from './account.js'
import { refuse, refuseField, type GrantState, type ToldGrant } from './answer.js'
import { freeOf } from './draw.js'
import { book, type Act } from './ledger.js'
import type { OperationOf, Source } from './operation.js'
import { grantOf, iso, timeOf } from './wire.js'

/** The largest number of credits one operation may move. */
const CREDITS_MAX = 1_000_000_000

interface Deposit {
  readonly source: Source
  readonly credits: number
  readonly effectiveAt: Time
  readonly expiresAt: Time | null
  readonly periodStart: Time | null
}

/** The route that deposits credits. */
export function grant(account: Draft, act: Act, { body }: OperationOf<'grant'>): Grant {
  const { source, credits } = body
  const effectiveAt = body.effectiveAt === undefined ? act.at : timeOf(body.effectiveAt)
  const expiresAt = body.expiresAt === undefined ? null : timeOf(body.expiresAt)
  const periodStart = body.periodStart === undefined ? null : timeOf(body.periodStart)
  if (credits < 1 || credits > CREDITS_MAX) refuseField('credits')
  // Rule 1: monthly credits are of one period and end with it; purchased ones never end.
  if ((source === 'monthly') !== (periodStart !== null)) refuseField('periodStart')
  if (source === 'monthly' && expiresAt === null) refuseField('expiresAt')
  if ((source === 'purchased' || source === 'recharge') && expiresAt !== null) {
    refuseField('expiresAt')
  }
  if (expiresAt !== null && expiresAt <= Math.max(effectiveAt, act.at)) refuseField('expiresAt')
  if (periodStart !== null && periodStart > effectiveAt) refuseField('periodStart')
  return deposit(account, act, { source, credits, effectiveAt, expiresAt, periodStart })
}

/** A new grant, named after the operation that makes it. Its credits are booked when it starts. */
export function deposit(account: Draft, act: Act, what: Deposit): Grant {
  // Rule 1: (account, period start) is unique, whatever became of the grant.
  if (hasGrantOf(account, what.periodStart)) refuse('period_granted')
  const fresh = { remaining: 0, held: 0, startedAt: null, endedAt: null, voidedAt: null }
  const returned = { refundedCredits: 0, owedCredits: 0 }
  const made: Grant = { ...what, id: act.operation, createdAt: act.at, ...fresh, ...returned }
  account.grants.push(made)
  if (made.effectiveAt <= act.at) start(account, act, made)
  return made
}

export function hasGrantOf(account: Account, periodStart: Time | null): boolean {
  return periodStart !== null && account.grants.some((one) => one.periodStart === periodStart)
}

/** A grant starts. */
export function start(account: Draft, act: Act, started: Grant): void {
  started.startedAt = act.at
  book(account, act, 'granted', started.credits, started)
  // Rule 3: the debt is repaid first from the next grant. The pair moves it to the grant.
  const repaid = Math.min(account.debt, started.remaining)
  book(account, act, 'adjusted', -repaid, started)
  book(account, act, 'adjusted', repaid, null)
  if (repaid > 0) account.repayments.push({ grant: started.id, credits: repaid, returned: 0 })
  // Rule 9, of a purchase whose money was returned before it started. The rule speaks of credits
  // that come back to the grant; those that come for the first time are no different.
  takeOwed(account, act, started)
}

/** A grant ends. Rule 3: what is held of it outlives it, until the reservation's own end. */
export function end(account: Draft, act: Act, ended: Grant): void {
  ended.endedAt = act.at
  book(account, act, 'expired', -freeOf(ended), ended)
}

/** The route that takes a grant back. */
export function voidGrant(account: Draft, act: Act, operation: OperationOf<'voidGrant'>): Grant {
  const voided = grantOf(account, operation.target)
  const isOver = voided.voidedAt !== null || voided.endedAt !== null
  const isDepleted = voided.startedAt !== null && voided.remaining === 0
  if (isOver || isDepleted) refuse('grant_ended')
  voided.voidedAt = act.at
  book(account, act, 'voided', -freeOf(voided), voided)
  return voided
}

/**
 * Credits have come back to a grant and are free. Rule 9: what the grant owes is taken first; then
 * what came back to a voided grant is gone, to an ended one it expires there and then.
 */
export function afterReturn(account: Draft, act: Act, grant: Grant, credits: number): void {
  const rest = credits - takeOwed(account, act, grant, credits)
  // Its end may be at this instant and yet to come.
  const isOver = grant.expiresAt !== null && grant.expiresAt <= act.at
  if (grant.voidedAt !== null) book(account, act, 'voided', -rest, grant)
  else if (grant.endedAt !== null || isOver) book(account, act, 'expired', -rest, grant)
}

/** Takes what the grant owes from its free credits, at most so many. Answers how many it took. */
export function takeOwed(account: Draft, act: Act, grant: Grant, atMost = Infinity): number {
  const taken = Math.min(grant.owedCredits, freeOf(grant), atMost)
  book(account, act, 'refunded', -taken, grant)
  grant.owedCredits -= taken
  grant.refundedCredits += taken
  return taken
}

/** An end by time counts also for a grant of which nothing was left: it is expired, not depleted. */
export function stateOf(grant: Immutable<Grant>): GrantState {
  if (grant.voidedAt !== null) return 'voided'
  if (grant.endedAt !== null) return 'expired'
  if (grant.startedAt === null) return 'scheduled'
  return grant.remaining === 0 ? 'depleted' : 'active'
}

export function toldGrant(grant: Immutable<Grant>): ToldGrant {
  const { source, credits, remaining, held, refundedCredits, owedCredits } = grant
  return {
    source,
    state: stateOf(grant),
    credits,
    remaining,
    held,
    effectiveAt: iso(grant.effectiveAt),
    refundedCredits,
    owedCredits,
  }
}
