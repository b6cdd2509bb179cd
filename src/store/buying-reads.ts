import {
  readBundles,
  readPaymentMethods,
  readPurchases,
  readQuote,
} from '../client/buying-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethods } from '../contract/payment-method.js'
import type { Purchase, Quote } from '../contract/purchase.js'
import type { CreditsStore } from './credits-store.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'

/** So many of a bundle. */
export interface Choice {
  readonly bundle: string
  readonly quantity: number
}

/** What is for sale. */
export const bundlesOf = (store: CreditsStore): Resource<Reading<Bundles>> =>
  readingOf(store, 'bundles', (signal) => readBundles(store.client, { signal }))

/** What a choice costs. */
export const quoteOf = (
  store: CreditsStore,
  { bundle, quantity }: Choice,
): Resource<Reading<Quote>> =>
  readingOf(store, `quote ${bundle} ${quantity}`, (signal) =>
    readQuote(store.client, { bundle, quantity }, { signal }),
  )

/** The cards on file. */
export const paymentMethodsOf = (store: CreditsStore): Resource<Reading<PaymentMethods>> =>
  readingOf(store, 'cards', (signal) => readPaymentMethods(store.client, { signal }))

/**
 * The purchase that this member has begun and not finished: a charge of auto-recharge, of which there
 * is one at most, is none. Rejects with a CreditsError.
 */
export async function unfinishedPurchase({ client }: CreditsStore): Promise<Purchase | undefined> {
  const { sub: member } = await client.claims()
  const { purchases } = await persist(client, undefined, () =>
    readPurchases(client, { state: 'unfinished', member, limit: 2 }),
  )
  return purchases.find(({ recharge }) => !recharge)
}
