import type {
  AddPaymentMethodInput,
  AlertRulesInput,
  BillingDetailsInput,
  CancelInput,
  ChangePlanInput,
  CreditRequestAnswer,
  CreditRequestInput,
  GrantInput,
  MemberLimitsInput,
  PurchaseInput,
  Quote,
  RechargeInput,
  RefundPurchaseInput,
  RenewalInput,
  ReturnPurchaseInput,
  SubscribeInput,
  UsageRefundInput,
  UsePaymentMethodInput,
  VoidGrantInput,
} from '@virtual-practice/credits/contract'
import type { Answers } from './command-answers.js'
import type { CardOnFile } from './payment-methods.js'
import type { KeptEvent } from './provider-events.js'
import type { DatedRate } from './rate-in-force.js'

interface Keyed {
  /** The caller's idempotency key. */
  readonly key: string
}

/**
 * What may be done to an account. `request` is what the caller said, and is compared when the key
 * comes again; `context` is what holds at the time, and is not.
 */
export type Command = Keyed &
  (
    | { readonly kind: 'grant'; readonly request: GrantInput }
    | { readonly kind: 'void'; readonly request: OnGrant & VoidGrantInput }
    | { readonly kind: 'refund_purchase'; readonly request: OnGrant & RefundPurchaseInput }
    | {
        readonly kind: 'debit'
        readonly request: WorkRequest
        readonly context: { readonly rates: readonly DatedRate[] | undefined }
      }
    | {
        readonly kind: 'reserve'
        readonly request: WorkRequest & { readonly ttlSeconds?: number | undefined }
        readonly context: {
          /** Undefined when there is no such feature. */
          readonly rates: readonly DatedRate[] | undefined
          /** Credits the session may use beyond what there is. */
          readonly grace: number
          readonly ttlSeconds: number
        }
      }
    | {
        readonly kind: 'extend'
        readonly request: OnReservation & {
          readonly quantity?: number | undefined
          readonly ttlSeconds?: number | undefined
        }
        readonly context: { readonly quantityMax: number }
      }
    | { readonly kind: 'settle'; readonly request: OnReservation & { readonly quantity: number } }
    | {
        readonly kind: 'release'
        /** With a member, only a reservation of his own is released. */
        readonly request: OnReservation & { readonly member?: string | undefined }
      }
    | {
        readonly kind: 'refund_usage'
        readonly request: UsageRefundInput & { readonly operation: string }
      }
    | {
        readonly kind: 'subscribe'
        readonly request: SubscribeInput
        readonly context: PresentPeriod & { readonly credits: number }
      }
    | {
        readonly kind: 'renew'
        readonly request: RenewalInput
        readonly context: Partial<PresentPeriod> & { readonly credits: CreditsByPlan }
      }
    | { readonly kind: 'cancel'; readonly request: CancelInput }
    | { readonly kind: 'resume'; readonly request: Nothing }
    | { readonly kind: 'end_trial'; readonly request: Nothing }
    | {
        readonly kind: 'change_plan'
        readonly request: ChangePlanInput
        readonly context: { readonly credits: CreditsByPlan }
      }
    | {
        readonly kind: 'purchase'
        /** `member` is who buys. */
        readonly request: PurchaseInput & { readonly member: string }
        /** What it costs where the invoice goes. Refused as `overtaken` when it goes elsewhere. */
        readonly context: { readonly quote: Quote; readonly country: string }
      }
    | {
        readonly kind: 'return_purchase'
        readonly request: ReturnPurchaseInput & { readonly purchase: string }
      }
    | {
        readonly kind: 'save_billing_details'
        /** `actor` is who saves. */
        readonly request: BillingDetailsInput & { readonly actor: string }
      }
    | {
        readonly kind: 'add_payment_method'
        readonly request: AddPaymentMethodInput & By
        /** Null when the setup brings no card. Which question to the provider said so. */
        readonly context: { readonly card: CardOnFile | null; readonly question: number }
      }
    | { readonly kind: 'use_payment_method'; readonly request: OnCard & UsePaymentMethodInput & By }
    | { readonly kind: 'remove_payment_method'; readonly request: OnCard & By }
    | { readonly kind: 'save_alert_rules'; readonly request: AlertRulesInput & By }
    | { readonly kind: 'save_member_limits'; readonly request: MemberLimitsInput & By }
    | {
        readonly kind: 'request_credits'
        readonly request: CreditRequestInput & { readonly member: string }
      }
    | {
        readonly kind: 'answer_request'
        readonly request: CreditRequestAnswer & { readonly request: string } & By
      }
    | {
        readonly kind: 'save_recharge'
        readonly request: RechargeInput & By
        /** What one charge comes to where the invoice goes. Null leaves the price as it was. */
        readonly context: { readonly quote: Quote | null; readonly country: string | null }
      }
    | {
        readonly kind: 'dismiss_alert'
        readonly request: { readonly alert: string; readonly member: string }
        /** Whether who asks sees also what is not for each member. */
        readonly context: { readonly all: boolean }
      }
    | {
        readonly kind: 'provider_event'
        readonly request: { readonly event: string }
        readonly context: { readonly event: KeptEvent; readonly credits: CreditsByPlan }
      }
  )

export interface WorkRequest {
  readonly feature: string
  readonly quantity: number
  readonly member: string
  readonly session: string
}

interface OnReservation {
  readonly reservation: string
}

type Nothing = Readonly<Record<string, never>>

interface OnGrant {
  readonly grant: string
}

export interface OnCard {
  readonly paymentMethod: string
}

/** Who does it. */
interface By {
  readonly actor: string
}

/** The period that contains now, as ISO strings. Refused as `overtaken` when it does not any more. */
export interface PresentPeriod {
  readonly anchor: string
  readonly periodStart: string
  readonly periodEnd: string
}

/** What each plan brings in a period. */
export type CreditsByPlan = Readonly<Record<string, number>>

export type CommandKind = keyof Answers
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>
