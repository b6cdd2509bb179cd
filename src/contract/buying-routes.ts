import type { Route } from './route.js'

/** What is for sale, and what has to be said before paying. */
export const readBundlesRoute = {
  method: 'GET',
  path: '/v1/bundles',
  scope: 'read',
} as const satisfies Route

/** What so many bundles cost with tax. */
export const quoteRoute = {
  method: 'GET',
  path: '/v1/quote',
  scope: 'buy',
} as const satisfies Route

/** Answered with a `PurchaseResult`, as following and cancelling are. */
export const purchaseRoute = {
  method: 'POST',
  path: '/v1/purchases',
  scope: 'buy',
} as const satisfies Route
export const readPurchasesRoute = {
  method: 'GET',
  path: '/v1/purchases',
  scope: 'buy',
} as const satisfies Route

/** Answered with a `Purchase`. */
export const readPurchaseRoute = {
  method: 'GET',
  path: '/v1/purchases/:purchase',
  scope: 'buy',
} as const satisfies Route

/** Asks the provider what has become of the payment. The page calls it after it has confirmed. */
export const followPurchaseRoute = {
  method: 'POST',
  path: '/v1/purchases/:purchase/follow',
  scope: 'buy',
} as const satisfies Route

/** A purchase that was paid meanwhile is answered as that, and not cancelled. */
export const cancelPurchaseRoute = {
  method: 'POST',
  path: '/v1/purchases/:purchase/cancel',
  scope: 'buy',
} as const satisfies Route

/** Gives money of unused credits back. Answered with a `Purchase`. */
export const returnPurchaseRoute = {
  method: 'POST',
  path: '/v1/purchases/:purchase/refund',
  scope: 'service',
} as const satisfies Route

export const readPaymentMethodsRoute = {
  method: 'GET',
  path: '/v1/payment-methods',
  scope: 'buy',
} as const satisfies Route

/** Begins to add a card: the page confirms it with the provider, then adds it. */
export const setUpPaymentMethodRoute = {
  method: 'POST',
  path: '/v1/payment-methods/setup',
  scope: 'manage',
} as const satisfies Route

/** Answered with `PaymentMethods`, as using and removing one are. */
export const addPaymentMethodRoute = {
  method: 'POST',
  path: '/v1/payment-methods',
  scope: 'manage',
} as const satisfies Route
export const usePaymentMethodRoute = {
  method: 'POST',
  path: '/v1/payment-methods/:paymentMethod/use',
  scope: 'manage',
} as const satisfies Route
export const removePaymentMethodRoute = {
  method: 'POST',
  path: '/v1/payment-methods/:paymentMethod/remove',
  scope: 'manage',
} as const satisfies Route

export const readBillingDetailsRoute = {
  method: 'GET',
  path: '/v1/billing-details',
  scope: 'manage',
} as const satisfies Route

/** Answered with `BillingDetails`. */
export const saveBillingDetailsRoute = {
  method: 'POST',
  path: '/v1/billing-details',
  scope: 'manage',
} as const satisfies Route

export const readInvoicesRoute = {
  method: 'GET',
  path: '/v1/invoices',
  scope: 'manage',
} as const satisfies Route
export const readInvoiceRoute = {
  method: 'GET',
  path: '/v1/invoices/:invoice',
  scope: 'manage',
} as const satisfies Route
export const readInvoicePdfRoute = {
  method: 'GET',
  path: '/v1/invoices/:invoice/pdf',
  scope: 'manage',
  produces: 'application/pdf',
} as const satisfies Route

/** Credit notes are listed with their invoices. */
export const readCreditNotePdfRoute = {
  method: 'GET',
  path: '/v1/credit-notes/:creditNote/pdf',
  scope: 'manage',
  produces: 'application/pdf',
} as const satisfies Route
