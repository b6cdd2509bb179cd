import * as z from 'zod/mini'
import { Account, AccountInput } from './account.js'
import {
  Alert,
  AlertRules,
  AlertRulesInput,
  Alerts,
  AlertsQuery,
  DismissAlertInput,
} from './alert.js'
import {
  Balance,
  BalanceAt,
  BalanceAtQuery,
  BalanceChanges,
  BalanceChangesQuery,
} from './balance.js'
import { BalanceSeries, BalanceSeriesQuery } from './balance-series.js'
import { Bundles } from './bundle.js'
import { BillingDetails, BillingDetailsInput } from './billing-details.js'
import { CanStart, CanStartQuery } from './can-start.js'
import {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
  CreditRequestsQuery,
} from './credit-request.js'
import { CreditNote } from './credit-note.js'
import { DebitBatchInput, DebitBatchResult, DebitInput, DebitResult } from './debit.js'
import { Entries, EntriesFilter, EntriesQuery, Entry } from './entry.js'
import { Forecast } from './forecast.js'
import {
  GrantInput,
  GrantResult,
  Grants,
  GrantsQuery,
  RefundPurchaseInput,
  VoidGrantInput,
} from './grant.js'
import {
  AddPaymentMethodInput,
  CardSetup,
  PaymentMethods,
  UsePaymentMethodInput,
} from './payment-method.js'
import {
  Purchase,
  PurchaseInput,
  PurchaseResult,
  Purchases,
  PurchasesQuery,
  Quote,
  QuoteQuery,
  ReturnPurchaseInput,
} from './purchase.js'
import { Recharge, RechargeInput } from './recharge.js'
import {
  RechargeEvent,
  RechargeEvents,
  RechargeEventsExportQuery,
  RechargeEventsQuery,
} from './recharge-event.js'
import { RechargeRehearsal, RechargeRehearsalQuery } from './recharge-rehearsal.js'
import { Recovery, RecoveryResult } from './recovery.js'
import { UsageRefundInput, UsageRefundResult } from './refund.js'
import { OpenReservations, OpenReservationsQuery } from './open-reservations.js'
import {
  ExtendInput,
  Reservation,
  ReservationResult,
  ReserveInput,
  SettleInput,
} from './reservation.js'
import { Invoice, Invoices, InvoicesQuery } from './invoice.js'
import { MemberLimits, MemberLimitsInput, SavedMemberLimits } from './member-limit.js'
import type { RouteName } from './routes.js'
import { Statement, StatementQuery } from './statement.js'
import {
  CancelInput,
  ChangePlanInput,
  RenewalInput,
  RenewalResult,
  SubscribeInput,
  Subscription,
  SubscriptionResult,
} from './subscription.js'
import { Clock, ClockInput } from './test-clock.js'
import { Usage, UsageQuery } from './usage.js'

export interface RouteSchemas {
  /** Of the query string, after numbers are read as numbers. */
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  /** Of a stream, what each event or line tells; of a paper, what it shows. */
  readonly response: z.ZodMiniType
}

export const routeSchemas = {
  createAccount: { body: AccountInput, response: Account },
  readAccount: { response: Account },

  subscribe: { body: SubscribeInput, response: SubscriptionResult },
  readSubscription: { response: Subscription },
  renew: { body: RenewalInput, response: RenewalResult },
  cancel: { body: CancelInput, response: SubscriptionResult },
  resume: { response: SubscriptionResult },
  changePlan: { body: ChangePlanInput, response: SubscriptionResult },
  endTrial: { response: SubscriptionResult },

  grant: { body: GrantInput, response: GrantResult },
  readGrants: { query: GrantsQuery, response: Grants },
  voidGrant: { body: VoidGrantInput, response: GrantResult },
  refundPurchase: { body: RefundPurchaseInput, response: GrantResult },

  canStart: { query: CanStartQuery, response: CanStart },
  reserve: { body: ReserveInput, response: ReservationResult },
  readReservations: { query: OpenReservationsQuery, response: OpenReservations },
  readReservation: { response: Reservation },
  release: { response: ReservationResult },
  extend: { body: ExtendInput, response: ReservationResult },
  settle: { body: SettleInput, response: ReservationResult },
  debit: { body: DebitInput, response: DebitResult },
  debitBatch: { body: DebitBatchInput, response: DebitBatchResult },
  refundUsage: { body: UsageRefundInput, response: UsageRefundResult },

  readBalance: { response: Balance },
  readBalanceAt: { query: BalanceAtQuery, response: BalanceAt },
  readBalanceChanges: { query: BalanceChangesQuery, response: BalanceChanges },
  readBalanceSeries: { query: BalanceSeriesQuery, response: BalanceSeries },
  readStatement: { query: StatementQuery, response: Statement },
  readUsage: { query: UsageQuery, response: Usage },
  readForecast: { response: Forecast },
  readEntries: { query: EntriesQuery, response: Entries },
  exportEntries: { query: EntriesFilter, response: Entry },
  events: { response: Balance },

  readAlerts: { query: AlertsQuery, response: Alerts },
  dismissAlert: { body: DismissAlertInput, response: Alert },
  readAlertRules: { response: AlertRules },
  saveAlertRules: { body: AlertRulesInput, response: AlertRules },

  readMemberLimits: { response: MemberLimits },
  saveMemberLimits: { body: MemberLimitsInput, response: SavedMemberLimits },
  readCreditRequests: { query: CreditRequestsQuery, response: CreditRequests },
  requestCredits: { body: CreditRequestInput, response: CreditRequest },
  answerCreditRequest: { body: CreditRequestAnswer, response: CreditRequest },

  readBundles: { response: Bundles },
  quote: { query: QuoteQuery, response: Quote },
  purchase: { body: PurchaseInput, response: PurchaseResult },
  readPurchases: { query: PurchasesQuery, response: Purchases },
  readPurchase: { response: Purchase },
  followPurchase: { response: PurchaseResult },
  cancelPurchase: { response: PurchaseResult },
  returnPurchase: { body: ReturnPurchaseInput, response: Purchase },
  readPaymentMethods: { response: PaymentMethods },
  setUpPaymentMethod: { response: CardSetup },
  addPaymentMethod: { body: AddPaymentMethodInput, response: PaymentMethods },
  usePaymentMethod: { body: UsePaymentMethodInput, response: PaymentMethods },
  removePaymentMethod: { response: PaymentMethods },
  readInvoices: { query: InvoicesQuery, response: Invoices },
  readInvoice: { response: Invoice },
  readInvoicePdf: { response: Invoice },
  readCreditNotePdf: { response: CreditNote },
  readBillingDetails: { response: BillingDetails },
  saveBillingDetails: { body: BillingDetailsInput, response: BillingDetails },

  readRecharge: { response: Recharge },
  saveRecharge: { body: RechargeInput, response: Recharge },
  readRechargeEvents: { query: RechargeEventsQuery, response: RechargeEvents },
  exportRechargeEvents: { query: RechargeEventsExportQuery, response: RechargeEvent },
  rehearseRecharge: { query: RechargeRehearsalQuery, response: RechargeRehearsal },

  readRecovery: { response: Recovery },
  followRecovery: { response: RecoveryResult },

  readClock: { response: Clock },
  setClock: { body: ClockInput, response: Clock },
} as const satisfies Record<RouteName, RouteSchemas>
