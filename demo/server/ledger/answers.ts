import type { CanStart, Period, SubscriptionState } from '@virtual-practice/credits/contract'
import type { ProblemCode } from '@virtual-practice/credits/contract'

/** An account's figures as the database tells them. Names and prices are the catalogue's. */
export interface Snapshot {
  readonly account: string
  readonly available: number
  readonly monthly: number
  readonly purchased: number
  readonly held: number
  readonly debt: number
  readonly level: 'empty' | 'critical' | 'low' | 'ok'
  readonly lowAt: number
  readonly criticalAt: number
  /** The code of the plan. */
  readonly plan: string | null
  readonly subscription: {
    readonly state: SubscriptionState
    readonly cancelAtPeriodEnd: boolean
  } | null
  readonly period: Period | null
  readonly nextExpiry: { readonly at: string; readonly credits: number } | null
  readonly version: number
  readonly asOf: string
  /** When time alone next changes a figure. Null when it will not. */
  readonly dueAt: string | null
}

export type StartAnswer = Pick<
  CanStart,
  'allowed' | 'reason' | 'available' | 'required' | 'levelAfter' | 'version' | 'asOf'
>

/** Why the ledger said no. */
export interface LedgerRefusal {
  readonly code: ProblemCode
  readonly required?: number
  readonly available?: number
  readonly field?: string
}

/** What became of one command. The balance is the present one, also beside a first answer. */
export type Outcome<T> =
  | { readonly ok: T; readonly replayed: boolean; readonly balance: Snapshot }
  | { readonly refused: LedgerRefusal }

/** The subscription as the account has it. Instants are ISO strings. */
export interface Subscription {
  readonly plan: string
  readonly state: SubscriptionState
  readonly timeZone: string
  readonly anchor: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly cancelAtPeriodEnd: boolean
}
