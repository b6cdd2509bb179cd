import type {
  Alert,
  BillingDetails,
  CreditRequest,
  Debit,
  Grant,
  Reservation,
  SavedMemberLimits,
  Subscription,
  UsageRefund,
} from '@virtual-practice/credits/contract'
import type { KeptAlertRules } from './alerts.js'
import type { OnCard } from './command.js'

/** What an invoice has made of the subscription, and the credits it has brought. */
export interface Renewed {
  /** Null when the account has none. */
  readonly subscription: Subscription | null
  readonly granted: number
}

/** As they are kept: which tax IDs there are is not. Without a language before they are saved. */
export interface KeptBillingDetails extends Omit<
  BillingDetails,
  'languages' | 'taxIdTypes' | 'language'
> {
  readonly language: string | null
}

/** What each kind of command answers with. */
export interface Answers {
  readonly grant: Grant
  readonly void: Grant
  readonly refund_purchase: Grant
  readonly debit: Debit
  readonly reserve: Reservation
  readonly extend: Reservation
  readonly settle: Reservation
  readonly release: Reservation
  readonly refund_usage: UsageRefund
  readonly subscribe: Subscription
  readonly renew: Renewed
  readonly cancel: Subscription
  readonly resume: Subscription
  readonly change_plan: Subscription
  readonly end_trial: Subscription
  /** The id of it, or of the same order that is not finished. */
  readonly purchase: { readonly purchase: string }
  readonly return_purchase: { readonly purchase: string; readonly refund: string }
  readonly save_billing_details: KeptBillingDetails
  readonly add_payment_method: OnCard
  readonly use_payment_method: OnCard
  readonly remove_payment_method: OnCard
  readonly save_alert_rules: KeptAlertRules
  readonly save_recharge: { readonly version: number }
  readonly dismiss_alert: Alert
  readonly save_member_limits: SavedMemberLimits
  readonly request_credits: CreditRequest
  readonly answer_request: CreditRequest
  /** Null when the account has none yet. */
  readonly provider_event: Subscription | null
}
