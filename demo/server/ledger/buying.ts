import type { SubscriptionState } from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import type { KeptBillingDetails } from './command-answers.js'
import { call, type Queries } from './pool.js'

/** What decides whether an account may buy, and at what price. */
export interface BuyingAt {
  /** ISO 4217. */
  readonly currency: string
  /** Where its invoices go: ISO 3166-1 alpha-2. Null until somebody has said so. */
  readonly country: string | null
  /** Null when it has none. */
  readonly subscription: SubscriptionState | null
  /** Who it is at the payment provider. Null until that is needed. */
  readonly customer: string | null
}

export interface Buying {
  billingDetails(account: string): Promise<KeptBillingDetails>
  buying(account: string): Promise<BuyingAt>
  /** What a member has paid for last. Null before the first. */
  lastPurchase(account: string, member: string): Promise<string | null>
  /** Keeps who it is at the provider, and answers with the one that was kept first. */
  keepCustomer(account: string, customer: string): Promise<string>
}

export function createBuying(queries: Queries, clock: Clock): Buying {
  return {
    billingDetails: (account) =>
      call(queries, 'select ledger.billing_details($1, $2) as answer', [account, clock()]),
    buying: (account) =>
      call(queries, 'select ledger.buying($1, $2) as answer', [account, clock()]),
    lastPurchase: (account, member) =>
      call(queries, 'select ledger.last_purchase($1, $2) as answer', [account, member]),
    keepCustomer: (account, customer) =>
      call(queries, 'select ledger.keep_customer($1, $2, $3) as answer', [
        account,
        customer,
        clock(),
      ]),
  }
}
