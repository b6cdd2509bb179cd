export { Account, AccountInput } from './contract/account.js'
export { addressLines } from './contract/address-lines.js'
export { ALERT_THRESHOLDS } from './contract/alert-limits.js'
export { decimalsOf, moneyStepOf } from './contract/currency.js'
export {
  Alert,
  AlertChannel,
  AlertFacts,
  AlertKind,
  AlertRule,
  AlertRuleKind,
  AlertRules,
  AlertRulesInput,
  Alerts,
  AlertsQuery,
  DismissAlertInput,
  RechargeTrouble,
  Severity,
} from './contract/alert.js'
export {
  Balance,
  BalanceAt,
  BalanceAtQuery,
  BalanceChanges,
  BalanceChangesQuery,
  ChangeCause,
  CreditsAt,
  Feature,
  Level,
  Period,
  Rate,
  SubscriptionState,
} from './contract/balance.js'
export { BalanceRow, BalanceSeries, BalanceSeriesQuery } from './contract/balance-series.js'
export {
  Address,
  BillingDetails,
  BillingDetailsInput,
  TaxId,
  TaxIdInput,
  TaxIdState,
  TaxIdType,
} from './contract/billing-details.js'
export { Bundle, Bundles, BuyingBlocked, CardBrand } from './contract/bundle.js'
export { CanStart, CanStartQuery } from './contract/can-start.js'
export {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
  CreditRequestsQuery,
} from './contract/credit-request.js'
export {
  Debit,
  DebitBatchInput,
  DebitBatchResult,
  DebitInput,
  DebitOutcome,
  DebitResult,
} from './contract/debit.js'
export { Entries, EntriesFilter, EntriesQuery, Entry, EntryType } from './contract/entry.js'
export { Cover, CreditsRange, Day, DayRange, Forecast } from './contract/forecast.js'
export {
  Grant,
  GrantInput,
  GrantResult,
  Grants,
  GrantsQuery,
  GrantState,
  RefundPurchaseInput,
  Source,
  VoidGrantInput,
} from './contract/grant.js'
export { CreditNote } from './contract/credit-note.js'
export { InvoiceLine } from './contract/invoice-line.js'
export { Invoice, Invoices, InvoicesQuery, InvoiceState } from './contract/invoice.js'
export {
  MemberLimit,
  MemberLimits,
  MemberLimitsInput,
  MemberUse,
  SavedMemberLimits,
} from './contract/member-limit.js'
export { Country, Line, Money, MONEY_MAX } from './contract/money.js'
export {
  AddPaymentMethodInput,
  CardSetup,
  PaymentMethod,
  PaymentMethods,
  UsePaymentMethodInput,
} from './contract/payment-method.js'
export { Problem } from './contract/problem.js'
export { problemCodes, type ProblemCode } from './contract/problem-codes.js'
export {
  Card,
  Purchase,
  PurchaseInput,
  PurchaseRefund,
  PurchaseResult,
  Purchases,
  PurchasesQuery,
  PurchaseState,
  Quote,
  QuoteQuery,
  ReturnPurchaseInput,
  Tax,
} from './contract/purchase.js'
export { Recharge, RechargeInput, RechargeState } from './contract/recharge.js'
export {
  RechargeEvent,
  RechargeEvents,
  RechargeEventsExportQuery,
  RechargeEventsQuery,
  RechargeOutcome,
  RechargeTrigger,
  RechargeVerdict,
} from './contract/recharge-event.js'
export { RechargeRule } from './contract/recharge-rule.js'
export { RechargeRehearsal, RechargeRehearsalQuery } from './contract/recharge-rehearsal.js'
export { Recovery, RecoveryPurchase, RecoveryResult } from './contract/recovery.js'
export { UsageRefund, UsageRefundInput, UsageRefundResult } from './contract/refund.js'
export {
  OpenReservation,
  OpenReservations,
  OpenReservationsQuery,
} from './contract/open-reservations.js'
export {
  ExtendInput,
  Reservation,
  ReservationResult,
  ReserveInput,
  SettleInput,
  Slice,
} from './contract/reservation.js'
export { roles, type Role } from './contract/roles.js'
export { routeSchemas, type RouteSchemas } from './contract/route-schemas.js'
export {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  REPLAYED_HEADER,
  routes,
  type BackendRouteName,
  type Route,
  type RouteName,
  type Scope,
} from './contract/routes.js'
export { CREDITS_MAX, QUANTITY_MAX, TTL_SECONDS_MAX } from './contract/scalars.js'
export { Statement, StatementQuery } from './contract/statement.js'
export {
  BillingReason,
  CancelInput,
  ChangePlanInput,
  RenewalInput,
  RenewalResult,
  SubscribeInput,
  Subscription,
  SubscriptionResult,
} from './contract/subscription.js'
export { Clock, ClockInput } from './contract/test-clock.js'
export { Usage, UsageQuery, UsageRow } from './contract/usage.js'
