import type {
  Purchase,
  Purchases as PurchasePage,
  PurchasesQuery,
} from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'
import type { CardOnFile } from './payment-methods.js'
import type { KeptEvent } from './provider-events.js'

/** A purchase, and what it is at the payment provider: null until that is known. */
export interface PurchaseAt {
  readonly purchase: Purchase
  readonly payment: string | null
  /** The provider's page on which it is paid. */
  readonly checkout: string | null
  /** Where that page comes back to. Null for one that is paid on a page of ours. */
  readonly returnUrl: string | null
}

/** What the payment provider has answered. Money is in minor units. */
export interface ToldPayment {
  /** Null on the provider's own page until somebody has tried to pay. */
  readonly id: string | null
  /** Null for one that is paid on a page of ours. */
  readonly checkout: string | null
  readonly state: Exclude<Purchase['state'], 'preparing'>
  readonly total: number
  readonly currency: string
  readonly declineCode: string | null
  /** Null also where it is not told: then the purchase's time decides. */
  readonly cancelReason: Purchase['cancelReason']
  readonly charge: {
    readonly id: string
    readonly card: Purchase['card']
    /** Null when that was not asked. */
    readonly moneyBack: ToldMoneyBack | null
  } | null
  /** What it was paid with, when that was put on the customer's file. */
  readonly keptCard: CardOnFile | null
}

/** What has become of the money of a payment, all of it at once. */
export interface ToldMoneyBack {
  /** What went back, in all. */
  readonly refunded: number
  /** What banks hold or keep of it. */
  readonly disputed: number
  /** What they have taken for good. */
  readonly lost: number
  readonly dispute: Purchase['dispute']
  /** How it went back, oldest first. */
  readonly returns: readonly {
    readonly id: string
    readonly cause: 'refund' | 'dispute'
    /** The order of ours that it is from. */
    readonly refund: string | null
    readonly amount: number
    readonly madeAt: string
    readonly reason: string | null
    /** Whether the money is gone by it. */
    readonly stands: boolean
  }[]
}

/** One of any account that is not finished. */
export interface UnfinishedPurchase {
  readonly account: string
  readonly purchase: string
  readonly payment: string | null
  readonly createdAt: string
  /** Whether its time to be paid is over. */
  readonly isExpired: boolean
}

export interface Purchases {
  /** Throws `not_found`. */
  purchase(account: string, id: string): Promise<PurchaseAt>
  /** Newest first. */
  purchases(account: string, query: PurchasesQuery): Promise<PurchasePage>
  /** Numbers a question to the provider. To be called before it is asked. */
  nextQuestion(): Promise<number>
  /** What follows from the answer to a question, and from the event that made us ask. */
  followPayment(
    of: {
      readonly account: string
      readonly purchase: string
      readonly question: number
      /** The attempt without a person whose last word it is, and how many of its cards were tried. */
      readonly attempt?: { readonly number: number; readonly tried: number }
    },
    payment: ToldPayment,
    event?: KeptEvent,
  ): Promise<Purchase>
  /** Ends one that the provider does not know. One that it knows stays as it is. */
  giveUpPurchase(
    account: string,
    id: string,
    reason: 'expired' | 'failed' | 'requested',
    error: string | null,
  ): Promise<Purchase>
  /** The provider will never give it back: its credits are. */
  refundWasRefused(account: string, refund: string, error: string): Promise<void>
  /** Those of all accounts that are older than that, oldest first, after one of them. */
  unfinishedPurchases(
    olderThan_s: number,
    after: UnfinishedPurchase | null,
    limit: number,
  ): Promise<readonly UnfinishedPurchase[]>
}

export function createPurchases(queries: Queries, clock: Clock): Purchases {
  const ask = <T>(name: string, ...values: unknown[]): Promise<T> => {
    const holes = values.map((_, index) => `$${index + 1}`).join(', ')
    return call(queries, `select ledger.${name}(${holes}) as answer`, values)
  }
  return {
    purchase: (account, id) => ask('purchase', account, id, clock()),
    purchases: (account, query) => ask('purchases', account, query, clock()),
    nextQuestion: async () => Number(await ask<string>('next_question')),
    followPayment: ({ account, purchase, question, attempt }, payment, event) =>
      ask(
        'follow_payment',
        ...[account, purchase, question, payment],
        { event, attempt: attempt?.number, tried: attempt?.tried },
        clock(),
      ),
    giveUpPurchase: (account, id, reason, error) =>
      ask('give_up_purchase', account, id, reason, error, clock()),
    refundWasRefused: async (account, refund, error) => {
      await ask('refund_was_refused', account, refund, error, clock())
    },
    unfinishedPurchases: (olderThan_s, after, limit) =>
      ask('unfinished_purchases', olderThan_s, after, limit, clock()),
  }
}
