import type { Purchase, PurchaseInput } from '../contract/purchase.js'
import { cancelPurchase, followPurchase } from '../store/buying-actions.js'
import type { CreditsStore } from '../store/credits-store.js'
import { beginPurchase } from './purchase-order.js'

/** A purchase, as far as it matters to paying it. */
export type Payable = Pick<Purchase, 'id' | 'state' | 'declineCode'>

/** How it stands, and what it is paid with: null once nothing is left to pay. */
export interface Answer<P extends Payable = Purchase> {
  readonly purchase: P
  readonly clientSecret: string | null
  readonly checkoutUrl: string | null
}

/** How the backend is asked: a link to one purchase lets nobody begin or cancel one. */
export interface PurchaseCalls<P extends Payable = Purchase> {
  readonly follow: (store: CreditsStore, id: string) => Promise<Answer<P>>
  readonly cancel?: (store: CreditsStore, id: string) => Promise<Answer<P>>
  readonly begin?: (
    store: CreditsStore,
    order: PurchaseInput,
    begun: P | undefined,
  ) => Promise<Answer<P>>
}

/** What a member may do who buys. */
export const memberCalls: PurchaseCalls = {
  follow: followPurchase,
  cancel: cancelPurchase,
  begin: beginPurchase,
}
