import type { BillingReason, SubscriptionState } from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'

/** An event of the payment provider. Instants are ISO strings. */
export interface KeptEvent {
  readonly event: string
  readonly type: string
  readonly created: string
  /** Null when it says nothing to the ledger. */
  readonly told: Told | null
}

export type Told = ToldSubscription | ToldInvoice

/** Null where what was bought is no plan of the catalogue. */
interface Bought {
  readonly plan: string | null
  readonly periodStart: string
  readonly periodEnd: string
}

/** A subscription as a whole, as it was when the event was made. */
export interface ToldSubscription extends Bought {
  readonly kind: 'subscription'
  readonly subscription: string
  /** Orders events that were made in one second. */
  readonly place: number
  /** That it is there is what the event says. */
  readonly opening: boolean
  /** `pending` until its first payment. */
  readonly state: SubscriptionState | 'pending'
  readonly beganAt: string
  readonly anchor: string
  readonly trialEndsAt: string | null
  readonly cancelAtPeriodEnd: boolean
  readonly endedAt: string | null
}

/** What became of an invoice when the event was made. */
export interface ToldInvoice extends Bought {
  readonly kind: 'invoice'
  readonly subscription: string
  readonly invoice: string
  readonly billingReason: BillingReason
  readonly invoicedAt: string
  readonly paid: boolean
}

/** Renewals of which nothing was told. */
export interface OverdueRenewals {
  readonly accounts: readonly string[]
  /** When the first of their periods ended: an ISO string. */
  readonly since: string
}

export interface ProviderEvents {
  /** Of subscriptions kept by the provider, so long after the end of their periods. Null without any. */
  overdueRenewals(patience_s: number, limit: number): Promise<OverdueRenewals | null>
  /** Keeps an event that is of no account here, and why nothing was done about it. */
  ignoreEvent(event: KeptEvent, account: string | null, reason: string): Promise<void>
}

export function createProviderEvents(queries: Queries, clock: Clock): ProviderEvents {
  return {
    overdueRenewals: (patience_s, limit) =>
      call(queries, 'select ledger.overdue_renewals($1, $2, $3) as answer', [
        patience_s,
        limit,
        clock(),
      ]),
    ignoreEvent: async (event, account, reason) => {
      const sql = 'select ledger.ignore_event($1, $2, $3, $4) as answer'
      await call(queries, sql, [event, account, reason, clock()])
    },
  }
}
