import type { Source } from './operation.js'

/**
 * What the backend would answer of figures, in the words of the wire. The balance beside each
 * answer is left out: it is the present one, also of operations that came after.
 */

export interface ToldSlice {
  readonly grant: string
  readonly source: Source
  readonly credits: number
}

export type GrantState = 'scheduled' | 'active' | 'depleted' | 'expired' | 'voided'

export interface ToldGrant {
  readonly source: Source
  readonly state: GrantState
  readonly credits: number
  readonly remaining: number
  readonly held: number
  readonly effectiveAt: string
  readonly refundedCredits: number
  readonly owedCredits: number
}

export interface ToldDebit {
  readonly feature: string
  readonly member: string
  readonly session: string
  readonly quantity: number
  readonly credits: number
  readonly slices: readonly ToldSlice[]
  readonly at: string
}

export interface ToldReservation {
  readonly state: 'open' | 'settled' | 'released' | 'expired'
  readonly feature: string
  readonly member: string
  readonly session: string
  readonly quantity: number
  readonly credits: number
  readonly slices: readonly ToldSlice[]
  readonly startedAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  readonly settlement: {
    readonly quantity: number
    readonly credits: number
    readonly slices: readonly ToldSlice[]
    readonly returned: number
    readonly owed: number
  } | null
}

export interface ToldRefund {
  readonly credits: number
  /** What came back to grants, in the order in which it did; a lowered debt is not among it. */
  readonly slices: readonly ToldSlice[]
  readonly at: string
}

export type SubscriptionState = 'trialing' | 'active' | 'past_due' | 'canceled'

export interface ToldSubscription {
  readonly plan: string
  readonly pendingPlan: string | null
  readonly state: SubscriptionState
  readonly trialEndsAt: string | null
  readonly anchor: string
  readonly period: { readonly start: string; readonly end: string; readonly timeZone: string }
  readonly cancelAtPeriodEnd: boolean
  readonly canceledAt: string | null
  readonly renewalDue: boolean
}

export type Told =
  | { readonly grant: ToldGrant }
  | { readonly debit: ToldDebit }
  | { readonly reservation: ToldReservation }
  | { readonly refund: ToldRefund }
  | { readonly subscription: ToldSubscription | null }
  | { readonly outcomes: readonly Outcome[] }

export type Outcome =
  | { readonly key: string; readonly debit: ToldDebit; readonly replayed: boolean }
  | { readonly key: string; readonly problem: Problem }

export type ProblemCode =
  | 'insufficient_credits'
  | 'idempotency_conflict'
  | 'reservation_expired'
  | 'reservation_ended'
  | 'period_granted'
  | 'grant_ended'
  | 'nothing_to_refund'
  | 'subscription_exists'
  | 'subscription_inactive'
  | 'not_found'
  | 'forbidden'
  | 'unknown_feature'
  | 'invalid_request'

export interface Problem {
  readonly code: ProblemCode
  /** With `insufficient_credits`: what was needed, and what there was. */
  readonly required?: number
  readonly available?: number
  /** With `invalid_request`: which field. */
  readonly fields?: readonly { readonly path: string }[]
}

/** `replayed`: the first answer again, because nothing was done again. */
export type Answer =
  { readonly ok: Told; readonly replayed: boolean } | { readonly refused: Problem }

/** Thrown by a rule that says no. Everything the operation had done is undone with it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

export function refuse(code: ProblemCode, facts: Omit<Problem, 'code'> = {}): never {
  throw new Refused({ code, ...facts })
}

export function refuseField(path: string): never {
  refuse('invalid_request', { fields: [{ path }] })
}
