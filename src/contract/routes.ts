import {
  dismissAlertRoute,
  readAlertRulesRoute,
  readAlertsRoute,
  saveAlertRulesRoute,
} from './alert-routes.js'
import {
  addPaymentMethodRoute,
  cancelPurchaseRoute,
  followPurchaseRoute,
  purchaseRoute,
  quoteRoute,
  readBillingDetailsRoute,
  readBundlesRoute,
  readCreditNotePdfRoute,
  readPaymentMethodsRoute,
  readInvoicePdfRoute,
  readInvoiceRoute,
  readInvoicesRoute,
  readPurchaseRoute,
  readPurchasesRoute,
  removePaymentMethodRoute,
  returnPurchaseRoute,
  saveBillingDetailsRoute,
  setUpPaymentMethodRoute,
  usePaymentMethodRoute,
} from './buying-routes.js'
import {
  exportEntriesRoute,
  readBalanceChangesRoute,
  readBalanceSeriesRoute,
  readEntriesRoute,
  readStatementRoute,
} from './history-routes.js'
import {
  answerCreditRequestRoute,
  readCreditRequestsRoute,
  readMemberLimitsRoute,
  requestCreditsRoute,
  saveMemberLimitsRoute,
} from './member-routes.js'
import { readForecastRoute } from './forecast-routes.js'
import { balancePath, eventsPath } from './live-routes.js'
import {
  exportRechargeEventsRoute,
  readRechargeEventsRoute,
  readRechargeRoute,
  rehearseRechargeRoute,
  saveRechargeRoute,
} from './recharge-routes.js'
import { followRecoveryRoute, readRecoveryRoute } from './recovery-routes.js'
import type { Route } from './route.js'
import {
  canStartRoute,
  readReservationRoute,
  readReservationsRoute,
  releaseRoute,
  reserveRoute,
} from './work-routes.js'

export type { Route, RouteAddress, Scope } from './route.js'

/** Carries the account when the caller holds the service key; a token names its own. */
export const ACCOUNT_HEADER = 'Credits-Account'

/** Required with every POST about an account: 1 to 64 characters of `[A-Za-z0-9_-]`. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key'

/** `true` on an answer that repeats the first one, because nothing was done again. */
export const REPLAYED_HEADER = 'Idempotency-Replayed'

export const readAccountRoute = {
  method: 'GET',
  path: '/v1/account',
  scope: 'read',
} as const satisfies Route
export const readUsageRoute = {
  method: 'GET',
  path: '/v1/usage',
  scope: 'read',
} as const satisfies Route

/** All of them. A page loads only those above that it calls. */
export const routes = {
  createAccount: { method: 'POST', path: '/v1/account', scope: 'service' },
  readAccount: readAccountRoute,

  subscribe: { method: 'POST', path: '/v1/subscription', scope: 'service' },
  readSubscription: { method: 'GET', path: '/v1/subscription', scope: 'read' },
  renew: { method: 'POST', path: '/v1/subscription/renewals', scope: 'service' },
  cancel: { method: 'POST', path: '/v1/subscription/cancel', scope: 'service' },
  resume: { method: 'POST', path: '/v1/subscription/resume', scope: 'service' },
  changePlan: { method: 'POST', path: '/v1/subscription/plan', scope: 'service' },
  endTrial: { method: 'POST', path: '/v1/subscription/end-trial', scope: 'service' },

  grant: { method: 'POST', path: '/v1/grants', scope: 'service' },
  readGrants: { method: 'GET', path: '/v1/grants', scope: 'read' },
  voidGrant: { method: 'POST', path: '/v1/grants/:grant/void', scope: 'service' },
  refundPurchase: { method: 'POST', path: '/v1/grants/:grant/refund', scope: 'service' },

  canStart: canStartRoute,
  reserve: reserveRoute,
  readReservations: readReservationsRoute,
  readReservation: readReservationRoute,
  release: releaseRoute,
  extend: { method: 'POST', path: '/v1/reservations/:reservation/extend', scope: 'service' },
  settle: { method: 'POST', path: '/v1/reservations/:reservation/settle', scope: 'service' },
  debit: { method: 'POST', path: '/v1/debits', scope: 'service' },
  debitBatch: { method: 'POST', path: '/v1/debits/batch', scope: 'service' },
  refundUsage: { method: 'POST', path: '/v1/operations/:operation/refund', scope: 'service' },

  readBalance: { method: 'GET', path: balancePath, scope: 'read' },
  readBalanceAt: { method: 'GET', path: '/v1/balance/at', scope: 'read' },
  readBalanceChanges: readBalanceChangesRoute,
  readBalanceSeries: readBalanceSeriesRoute,
  readStatement: readStatementRoute,
  readUsage: readUsageRoute,
  readForecast: readForecastRoute,
  readEntries: readEntriesRoute,
  exportEntries: exportEntriesRoute,
  events: { method: 'GET', path: eventsPath, scope: 'read', produces: 'text/event-stream' },

  readAlerts: readAlertsRoute,
  dismissAlert: dismissAlertRoute,
  readAlertRules: readAlertRulesRoute,
  saveAlertRules: saveAlertRulesRoute,

  readMemberLimits: readMemberLimitsRoute,
  saveMemberLimits: saveMemberLimitsRoute,
  readCreditRequests: readCreditRequestsRoute,
  requestCredits: requestCreditsRoute,
  answerCreditRequest: answerCreditRequestRoute,

  readBundles: readBundlesRoute,
  quote: quoteRoute,
  purchase: purchaseRoute,
  readPurchases: readPurchasesRoute,
  readPurchase: readPurchaseRoute,
  followPurchase: followPurchaseRoute,
  cancelPurchase: cancelPurchaseRoute,
  returnPurchase: returnPurchaseRoute,
  readPaymentMethods: readPaymentMethodsRoute,
  setUpPaymentMethod: setUpPaymentMethodRoute,
  addPaymentMethod: addPaymentMethodRoute,
  usePaymentMethod: usePaymentMethodRoute,
  removePaymentMethod: removePaymentMethodRoute,
  readInvoices: readInvoicesRoute,
  readInvoice: readInvoiceRoute,
  readInvoicePdf: readInvoicePdfRoute,
  readCreditNotePdf: readCreditNotePdfRoute,
  readBillingDetails: readBillingDetailsRoute,
  saveBillingDetails: saveBillingDetailsRoute,

  readRecharge: readRechargeRoute,
  saveRecharge: saveRechargeRoute,
  readRechargeEvents: readRechargeEventsRoute,
  exportRechargeEvents: exportRechargeEventsRoute,
  rehearseRecharge: rehearseRechargeRoute,

  readRecovery: readRecoveryRoute,
  followRecovery: followRecoveryRoute,

  readClock: { method: 'GET', path: '/v1/test-clock', scope: 'service', ofBackend: true },
  setClock: { method: 'POST', path: '/v1/test-clock', scope: 'service', ofBackend: true },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

/** Those that are about the whole backend, and not about an account. */
export type BackendRouteName = {
  [N in RouteName]: (typeof routes)[N] extends { ofBackend: true } ? N : never
}[RouteName]
