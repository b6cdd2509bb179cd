import type { Bundles } from '../contract/bundle.js'
import {
  cancelPurchaseRoute,
  followPurchaseRoute,
  purchaseRoute,
  quoteRoute,
  readBundlesRoute,
  readPaymentMethodsRoute,
  readPurchaseRoute,
  readPurchasesRoute,
} from '../contract/buying-routes.js'
import type { PaymentMethods } from '../contract/payment-method.js'
import type {
  Purchase,
  PurchaseInput,
  PurchaseResult,
  Purchases,
  PurchasesQuery,
  Quote,
  QuoteQuery,
} from '../contract/purchase.js'
import { IDEMPOTENCY_HEADER, type Route } from '../contract/routes.js'
import {
  isBundles,
  isPaymentMethods,
  isPurchase,
  isPurchaseResult,
  isPurchases,
  isQuote,
} from '../guards/buying.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'

/** What is for sale, and what has to be said before paying. */
export function readBundles(connection: Connection, call?: CallOptions): Promise<Bundles> {
  return connection.ask(readBundlesRoute, isBundles, call)
}

/** The price, tax and total of so many bundles. */
export function readQuote(
  connection: Connection,
  query: QuoteQuery,
  call?: CallOptions,
): Promise<Quote> {
  return connection.ask(withQuery(quoteRoute, query), isQuote, call)
}

/** The cards on file. */
export function readPaymentMethods(
  connection: Connection,
  call?: CallOptions,
): Promise<PaymentMethods> {
  return connection.ask(readPaymentMethodsRoute, isPaymentMethods, call)
}

/** Newest first. */
export function readPurchases(
  connection: Connection,
  query: PurchasesQuery,
  call?: CallOptions,
): Promise<Purchases> {
  return connection.ask(withQuery(readPurchasesRoute, query), isPurchases, call)
}

export async function readPurchase(
  connection: Connection,
  purchase: string,
  call?: CallOptions,
): Promise<Purchase> {
  return connection.ask(routeOf(readPurchaseRoute, purchase), isPurchase, call)
}

/** Begins a purchase. The same order again, while it is not finished, is answered with that one. */
export function purchase(
  connection: Connection,
  body: PurchaseInput,
  { key, signal }: WriteOptions,
): Promise<PurchaseResult> {
  return connection.ask(purchaseRoute, isPurchaseResult, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Asks the provider what has become of the payment. */
export async function followPurchase(
  connection: Connection,
  purchase: string,
  call: WriteOptions,
): Promise<PurchaseResult> {
  return moved(connection, followPurchaseRoute, purchase, call)
}

/** Ends a purchase that is not paid. One that was paid meanwhile is answered as that. */
export async function cancelPurchase(
  connection: Connection,
  purchase: string,
  call: WriteOptions,
): Promise<PurchaseResult> {
  return moved(connection, cancelPurchaseRoute, purchase, call)
}

const moved = (
  connection: Connection,
  route: Route,
  purchase: string,
  { key, signal }: WriteOptions,
): Promise<PurchaseResult> =>
  connection.ask(routeOf(route, purchase), isPurchaseResult, {
    signal,
    headers: { [IDEMPOTENCY_HEADER]: key },
  })

/** Throws `invalid_request` for an id that no purchase can have. */
function routeOf(route: Route, purchase: string): Route {
  if (!/^[\w-]+$/.test(purchase))
    throw new CreditsError('invalid_request', 'That is not the id of a purchase.')
  return { ...route, path: route.path.replace(':purchase', purchase) }
}

/** What is not told is not asked for. */
function withQuery(
  route: Route,
  query: Readonly<Record<string, string | number | undefined>>,
): Route {
  const told = Object.entries(query).filter(([, value]) => value !== undefined)
  const params = new URLSearchParams(told.map(([name, value]) => [name, String(value)]))
  return { ...route, path: `${route.path}?${params}` }
}
