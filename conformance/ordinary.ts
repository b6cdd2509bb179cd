import type { BackendRouteName, RouteName } from '@virtual-practice/credits/contract'
import type { Asked, Practice } from './practice.js'

/** What is bought needs a payment provider, which a backend under test need not have. */
export const BUYING = [
  'readBundles',
  'quote',
  'purchase',
  'readPurchases',
  'readPurchase',
  'followPurchase',
  'cancelPurchase',
  'returnPurchase',
  'readPaymentMethods',
  'setUpPaymentMethod',
  'addPaymentMethod',
  'usePaymentMethod',
  'removePaymentMethod',
  'readInvoices',
  'readInvoice',
  'readInvoicePdf',
  'readCreditNotePdf',
  'readBillingDetails',
  'saveBillingDetails',
  'readRecharge',
  'saveRecharge',
  'readRechargeEvents',
  'exportRechargeEvents',
  'rehearseRecharge',
  'readRecovery',
  'followRecovery',
] as const satisfies RouteName[]

/** Routes about one account that answer once. */
export type AskedRoute = Exclude<RouteName, 'events' | BackendRouteName | (typeof BUYING)[number]>

const reason = 'test'

/** What each route is asked in the ordinary course of things; ids are filled in. */
export function ordinaryRequests(practice: Practice, plan: string): Record<AskedRoute, Asked> {
  const work = practice.workOf()
  const quantity = work.quantity
  const span = { from: practice.after(0), to: practice.after(86_400_000) }
  const invoice = { invoice: 'in_1', billingReason: 'subscription_cycle', paid: true }
  return {
    createAccount: { body: { timeZone: 'UTC', currency: 'USD' } },
    readAccount: {},
    subscribe: { body: { plan } },
    readSubscription: {},
    renew: { body: { ...invoice, invoicedAt: span.from } },
    cancel: { body: { when: 'period_end' } },
    resume: {},
    changePlan: { body: { plan } },
    endTrial: {},
    grant: { body: { source: 'purchased', credits: 10, reason } },
    readGrants: {},
    voidGrant: { body: { reason } },
    refundPurchase: { body: { credits: 1, reason } },
    canStart: { query: { feature: work.feature, quantity } },
    reserve: { body: work },
    readReservations: {},
    readReservation: {},
    release: {},
    extend: { body: { quantity } },
    settle: { body: { quantity } },
    debit: { body: work },
    debitBatch: { body: { debits: [{ key: 'one', ...work }] } },
    refundUsage: { body: { reason } },
    readBalance: {},
    readBalanceAt: { query: { at: span.from } },
    readBalanceChanges: { query: { since: span.from } },
    readBalanceSeries: { query: { by: 'day', ...span } },
    readStatement: { query: span },
    readForecast: {},
    readUsage: { query: { by: 'day', ...span } },
    readEntries: { query: { limit: 10 } },
    exportEntries: {},
    readAlerts: {},
    dismissAlert: { body: { member: work.member } },
    readAlertRules: {},
    saveAlertRules: { body: { version: 0, rules: [], emails: [] } },
    readMemberLimits: {},
    saveMemberLimits: { body: { version: 0, defaultCreditsPerPeriod: null, limits: [] } },
    readCreditRequests: {},
    requestCredits: { body: { feature: work.feature, member: work.member } },
    answerCreditRequest: { body: { answer: 'declined' } },
  }
}
