import type { BackendRouteName, RouteName } from '@virtual-practice/credits/contract'
import { alertRules } from './alert-rules.js'
import { billingDetails } from './buying-practice.js'
import type { Request } from './server-caller.js'
import { aRechargeInput, REHEARSED } from './recharge-input.js'
import { after, DAY, MINUTE } from './server-instants.js'

const work = { feature: 'ai-scribe', quantity: MINUTE, session: 'visit', member: 'dr-own' }
const since = { from: after(0), to: after(DAY) }

/** Routes about one account that answer once. */
export type AskedRoute = Exclude<RouteName, 'events' | BackendRouteName>

/** What each route is asked in the ordinary course of things, on the test server's Monday. */
export const ROUTE_REQUESTS: Readonly<Record<AskedRoute, Request>> = {
  createAccount: { body: { timeZone: 'UTC', currency: 'USD' } },
  readAccount: {},
  subscribe: { body: { plan: 'pro' } },
  readSubscription: {},
  renew: {
    body: {
      invoice: 'in_1',
      billingReason: 'subscription_cycle',
      paid: true,
      invoicedAt: after(0),
    },
  },
  cancel: { body: { when: 'period_end' } },
  resume: {},
  changePlan: { body: { plan: 'clinic' } },
  endTrial: {},
  grant: { body: { source: 'purchased', credits: 10, reason: 'order' } },
  readGrants: {},
  voidGrant: { body: { reason: 'mistake' } },
  refundPurchase: { body: { credits: 1, reason: 'returned' } },
  canStart: { query: { feature: work.feature, quantity: work.quantity } },
  reserve: { body: work },
  readReservations: {},
  readReservation: {},
  release: {},
  extend: { body: { quantity: MINUTE } },
  settle: { body: { quantity: MINUTE } },
  debit: { body: work },
  debitBatch: { body: { debits: [{ key: 'visit-1', ...work }] } },
  refundUsage: { body: { reason: 'mistake' } },
  readBalance: {},
  readBalanceAt: { query: { at: after(0) } },
  readBalanceChanges: { query: { since: after(0) } },
  readBalanceSeries: { query: { by: 'day', ...since } },
  readStatement: { query: since },
  readUsage: { query: { by: 'day', ...since } },
  readForecast: {},
  readEntries: { query: { limit: 10 } },
  exportEntries: {},
  readAlerts: {},
  dismissAlert: { body: { member: work.member } },
  readAlertRules: {},
  saveAlertRules: { body: alertRules() },
  readMemberLimits: {},
  saveMemberLimits: { body: { version: 0, defaultCreditsPerPeriod: null, limits: [] } },
  readCreditRequests: {},
  requestCredits: { body: { feature: work.feature, member: work.member } },
  answerCreditRequest: { body: { answer: 'declined' } },
  readBundles: {},
  quote: { query: { bundle: 'small' } },
  purchase: { body: { bundle: 'small', quantity: 1, total: 1_000, currency: 'USD' } },
  readPurchases: {},
  readPurchase: {},
  followPurchase: {},
  cancelPurchase: {},
  returnPurchase: { body: { reason: 'returned' } },
  readPaymentMethods: {},
  setUpPaymentMethod: {},
  addPaymentMethod: { body: { setup: 'seti_1' } },
  usePaymentMethod: { body: { use: 'backup' } },
  removePaymentMethod: {},
  readInvoices: {},
  readInvoice: {},
  readInvoicePdf: {},
  readCreditNotePdf: {},
  readBillingDetails: {},
  saveBillingDetails: { body: billingDetails() },
  readRecharge: {},
  saveRecharge: { body: aRechargeInput() },
  readRechargeEvents: {},
  exportRechargeEvents: {},
  rehearseRecharge: { query: { ...REHEARSED, days: 30 } },
  readRecovery: {},
  followRecovery: {},
}
