import type { CreditsErrorCode } from './client/credits-error.js'
import type { Alert, AlertKind, AlertRules, AlertRulesInput, Severity } from './contract/alert.js'
import type { Balance } from './contract/balance.js'
import type { BillingDetails, BillingDetailsInput } from './contract/billing-details.js'
import type {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
} from './contract/credit-request.js'
import type { MemberLimitsInput, SavedMemberLimits } from './contract/member-limit.js'
import type { CanStart } from './contract/can-start.js'
import type { Purchase, PurchaseInput } from './contract/purchase.js'
import type { Recharge, RechargeInput } from './contract/recharge.js'
import type { RecoveryPurchase } from './contract/recovery.js'
import type { CreditNote } from './contract/credit-note.js'
import type { Invoice } from './contract/invoice.js'
import type { PaymentMethods } from './contract/payment-method.js'
import type { OpenReservation } from './contract/open-reservations.js'
import type { Reservation, ReserveInput } from './contract/reservation.js'

/** What a gate says of the action it guards. */
export type GateState = 'allowed' | 'low' | 'blocked' | 'unknown'

/** What is done with the cards on file; `none`: a card is no backup any more. */
export type PaymentMethodsChange = 'add' | 'default' | 'backup' | 'none' | 'remove'

/** A paper that is downloaded: the invoice, or where that is not null, a credit note of it. */
export interface InvoicePaper {
  invoice: Invoice
  creditNote: CreditNote | null
}

/**
 * Every event this package sends to the page, with its payload. The whole list is this list. All
 * of them bubble and are composed. Those that end in `-start`, `-ask`, `-needed` or `-save` can be cancelled
 * with `preventDefault()`: then the page does what the element would have done.
 */
export interface CreditsEvents {
  'credits-changed': { balance: Balance; previous: Balance | undefined }
  'credits-gate-change': { state: GateState; check: CanStart | undefined }
  'credits-reserve-start': ReserveInput
  'credits-reserve-complete': { reservation: Reservation }
  'credits-release-start': { reservation: OpenReservation }
  'credits-release-complete': { reservation: Reservation }
  'credits-purchase-start': PurchaseInput
  'credits-purchase-complete': { purchase: Purchase }
  'credits-purchase-ask': { bundle: string; quantity: number }
  'credits-billing-details-needed': { bundle: string; quantity: number }
  'credits-checkout-start': { url: string; purchase: Purchase }
  'credits-billing-details-start': BillingDetailsInput
  'credits-billing-details-complete': { billingDetails: BillingDetails }
  'credits-invoice-download-start': InvoicePaper
  'credits-invoice-download-complete': InvoicePaper
  'credits-payment-methods-start': {
    action: PaymentMethodsChange
    paymentMethod: string | undefined
  }
  'credits-payment-methods-complete': { action: PaymentMethodsChange } & PaymentMethods
  'credits-payment-methods-needed': { card: string | undefined }
  'credits-section-start': { section: string }
  'credits-recharge-save': RechargeInput
  'credits-recharge-complete': { recharge: Recharge }
  'credits-recovery-complete': { purchase: RecoveryPurchase }
  'credits-request-start': CreditRequestInput
  'credits-request-complete': { request: CreditRequest }
  'credits-answer-start': { request: CreditRequest } & CreditRequestAnswer
  'credits-answer-complete': { request: CreditRequest }
  'credits-member-limits-start': MemberLimitsInput
  'credits-member-limits-complete': { limits: SavedMemberLimits }
  'credits-alert': {
    kind: AlertKind
    severity: Severity
    /** Whether it is to be known from now on, or is over. */
    state: 'open' | 'resolved'
    alert: Alert
  }
  'credits-alert-rules-start': AlertRulesInput
  'credits-alert-rules-complete': { alertRules: AlertRules }
  'credits-error': { code: CreditsErrorCode; message: string }
}

/** The same events as a listener gets them, at an element and at the document. */
export type CreditsEventMap = { [K in keyof CreditsEvents]: CustomEvent<CreditsEvents[K]> }

/** Those that come before an action: the page can cancel them. */
type Proposal = Extract<keyof CreditsEvents, `${string}-${'start' | 'ask' | 'needed' | 'save'}`>

/** Sends one event of the table. */
export function emit<K extends Exclude<keyof CreditsEvents, Proposal>>(
  from: EventTarget,
  type: K,
  detail: CreditsEvents[K],
): void {
  from.dispatchEvent(new CustomEvent(type, { detail, ...EVERYWHERE }))
}

/** Tells the page what went wrong. */
export function emitError(
  from: EventTarget,
  { code, message }: CreditsEvents['credits-error'],
): void {
  emit(from, 'credits-error', { code, message })
}

/** Sends one event that comes before an action. Returns false if the page cancelled it. */
export function propose<K extends Proposal>(
  from: EventTarget,
  type: K,
  detail: CreditsEvents[K],
): boolean {
  return from.dispatchEvent(new CustomEvent(type, { detail, ...EVERYWHERE, cancelable: true }))
}

const EVERYWHERE = { bubbles: true, composed: true }

declare global {
  interface HTMLElementEventMap extends CreditsEventMap {}
  interface DocumentEventMap extends CreditsEventMap {}
}
