import type {
  CanStart,
  OpenReservation,
  OpenReservations,
  Period,
  Rate,
  Subscription,
  SubscriptionState,
} from '@virtual-practice/credits/contract'
import type { LedgerRefusal } from './refused.js'

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
  /** The code of the one that takes its place with the next period. */
  readonly pendingPlan: string | null
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

/** What is held now. Who may release it is not the ledger's to say. */
export type HeldNow = Omit<OpenReservations, 'reservations'> & {
  readonly reservations: readonly Omit<OpenReservation, 'mayRelease'>[]
}

export type StartAnswer = Pick<
  CanStart,
  'allowed' | 'reason' | 'available' | 'required' | 'levelAfter' | 'version' | 'asOf'
> & {
  /** The price that was in force. */
  readonly rate: Rate
}

/** What became of one command. The balance is the present one, also beside a first answer. */
export type Outcome<T> =
  | { readonly ok: T; readonly replayed: boolean; readonly balance: Snapshot }
  | { readonly refused: LedgerRefusal }

/** The subscription, with what its calendar is computed from. Instants are ISO strings. */
export interface SubscriptionAt {
  /** Null when the account has none. */
  readonly subscription: Subscription | null
  readonly timeZone: string
  readonly now: string
}
