export { CreditsClient, type CreditsClientOptions } from './client/credits-client.js'
export {
  CreditsError,
  type CreditsErrorCode,
  type CreditsErrorDetails,
} from './client/credits-error.js'
export { configureCredits, type CreditsConfiguration } from './context/configure-credits.js'
export type { Alert, AlertKind, AlertRules, AlertRulesInput, Severity } from './contract/alert.js'
export type { Balance, Feature, Level } from './contract/balance.js'
export type { BillingDetailsInput } from './contract/billing-details.js'
export type { CanStart } from './contract/can-start.js'
export type { Bundle, Bundles } from './contract/bundle.js'
export type { Purchase, PurchaseInput } from './contract/purchase.js'
export type { Invoice } from './contract/invoice.js'
export type { PaymentMethod } from './contract/payment-method.js'
export type { Recharge, RechargeInput } from './contract/recharge.js'
export type { Recovery, RecoveryPurchase } from './contract/recovery.js'
export type { OpenReservation } from './contract/open-reservations.js'
export type { Reservation, ReserveInput } from './contract/reservation.js'
export type { Usage, UsageQuery, UsageRow } from './contract/usage.js'
export { BillingDetails } from './elements/billing-details.js'
export { CreditAlerts } from './elements/credit-alerts.js'
export { CreditBalance } from './elements/credit-balance.js'
export { CreditDashboard } from './elements/credit-dashboard.js'
export { CreditGate } from './elements/credit-gate.js'
export { CreditHistory } from './elements/credit-history.js'
export { CreditPurchase } from './elements/credit-purchase.js'
export { CreditsProvider } from './elements/credits-provider.js'
export { InvoiceList } from './elements/invoice-list.js'
export { PaymentMethods } from './elements/payment-methods.js'
export { RechargeRecovery } from './elements/recharge-recovery.js'
export { RechargeSettings } from './elements/recharge-settings.js'
export { CreditRequests } from './elements/credit-requests.js'
export { RunningSessions } from './elements/running-sessions.js'
export { UsageChart } from './elements/usage-chart.js'
export type { CreditsEventMap, CreditsEvents, GateState, PaymentMethodsChange } from './events.js'
export { registerLanguage } from './i18n/languages.js'
export type { Messages } from './i18n/messages.js'
export { registerStrings, type Strings, type StringsOptions } from './i18n/strings.js'
export type {
  CardForm,
  CardFormLook,
  CardFormOptions,
  CardOutcome,
  LoadTill,
  Payment,
  Till,
} from './payment/till.js'
