import type { Told } from './answer.js'
import type { Bodies, Kind, Source } from './operation.js'

/** An instant, in milliseconds since the epoch. */
export type Time = number

/** The configuration: what plans bring and what work costs. */
export interface Catalogue {
  readonly plans: readonly { readonly code: string; readonly monthlyCredits: number }[]
  readonly features: readonly {
    readonly code: string
    readonly rate: Rate
    /** Credits a session may use beyond what there is. */
    readonly grace: number
  }[]
}

/** The exact fraction `credits` for each `per` units of work. */
export interface Rate {
  readonly version: number
  readonly credits: number
  readonly per: number
}

export interface Grant {
  readonly id: string
  readonly source: Source
  readonly credits: number
  readonly effectiveAt: Time
  readonly expiresAt: Time | null
  /** Of monthly credits, the period they are for; null for what an upgrade adds to it. */
  readonly periodStart: Time | null
  readonly createdAt: Time
  /** The sum of its entries. Free are those of them that no reservation holds. */
  remaining: number
  held: number
  startedAt: Time | null
  endedAt: Time | null
  voidedAt: Time | null
  /** Taken back because the money was returned, and still to be taken for the same reason. */
  refundedCredits: number
  owedCredits: number
}

export interface Slice {
  readonly grant: string
  credits: number
}

export interface Reservation {
  readonly id: string
  readonly feature: string
  readonly member: string
  readonly session: string
  readonly rate: Rate
  readonly grace: number
  readonly startedAt: Time
  quantity: number
  /** In the order in which they were taken. */
  slices: Slice[]
  expiresAt: Time
  state: 'open' | 'settled' | 'released' | 'expired'
  endedAt: Time | null
  /** What it cost is told by the usage that bears the settle's name. */
  settlement: { quantity: number; usage: string; returned: number } | null
}

/** What one debit or settle consumed, and what of it has been refunded since. */
export interface Usage {
  readonly id: string
  readonly feature: string
  readonly member: string
  readonly session: string
  readonly rateVersion: number
  /** Who paid, in the order in which they did. */
  slices: (Slice & { returned: number })[]
  /** The last part, within the grace, that no grant could pay. */
  owed: number
  owedReturned: number
}

/** A part of the debt that a grant took over when it started. */
export interface Repayment {
  readonly grant: string
  readonly credits: number
  returned: number
}

type BillingReason = Bodies['renew']['billingReason']

export interface Invoice {
  readonly invoice: string
  readonly billingReason: BillingReason
  readonly paid: boolean
  readonly invoicedAt: Time
}

export interface Subscription {
  plan: string
  /** In force at the next renewal. */
  pendingPlan: string | null
  trialEndsAt: Time | null
  /** The trial was ended by somebody: the end of a period that is never empty may be to come. */
  hasEndedTrial: boolean
  anchor: Time
  period: { start: Time; end: Time }
  /** The most monthly credits of any plan held in this period. */
  bestCredits: number
  /** The grants that this period brought: its own and those of upgrades. */
  periodGrants: string[]
  cancelAtPeriodEnd: boolean
  canceledAt: Time | null
  readonly beganAt: Time
}

export type EntryType = 'granted' | 'consumed' | 'expired' | 'voided' | 'refunded' | 'adjusted'

/** A line of the ledger. */
export interface Entry {
  readonly version: number
  readonly operation: string
  readonly type: EntryType
  readonly credits: number
  /** Null for the part that no grant covers: the debt. */
  readonly grant: string | null
  readonly source: Source | null
  readonly at: Time
  readonly feature?: string | undefined
  readonly member?: string | undefined
  readonly session?: string | undefined
  readonly reservation?: string
}

/** The figures as one act left them. */
export interface Moment {
  readonly version: number
  readonly operation: string
  readonly at: Time
  readonly available: number
  readonly monthly: number
  readonly purchased: number
  readonly held: number
  readonly debt: number
  readonly grants: readonly Readonly<Grant>[]
}

/** An operation that was carried out, kept for ever under its kind and key. */
export interface Done {
  readonly kind: Kind
  readonly key: string
  readonly request: string
  readonly told: Told
}

/** An account while one act changes it. */
export interface Draft {
  readonly timeZone: string
  readonly lowAt: number
  readonly criticalAt: number
  readonly openedAt: Time
  catalogue: Catalogue
  clock: Time
  version: number
  debt: number
  grants: Grant[]
  reservations: Reservation[]
  usage: Usage[]
  repayments: Repayment[]
  subscription: Subscription | null
  /** Every invoice ever told of, so that none counts twice. */
  invoices: Invoice[]
  done: Done[]
  entries: Entry[]
  moments: Moment[]
}

export type Immutable<T> = T extends object
  ? { readonly [field in keyof T]: Immutable<T[field]> }
  : T

/** The whole state of one account. No act changes one: it makes another. */
export type Account = Immutable<Draft>
