import type { CreditsErrorCode } from './client/credits-error.js'
import type { Alert, AlertKind, AlertRules, AlertRulesInput, Severity } from './contract/alert.js'
import type { Balance } from './contract/balance.js'
import type { BillingDetails, BillingDetailsInput } from './contract/billing-details.js'
import type { CanStart } from './contract/can-start.js'
import type { Purchase, PurchaseInput } from './contract/purchase.js'
import type { Recharge, RechargeInput } from './contract/recharge.js'
import type { Invoice } from './contract/invoice.js'
import type { PaymentMethods } from './contract/payment-method.js'
import type { OpenReservation } from './contract/open-reservations.js'
import type { Reservation, ReserveInput } from './contract/reservation.js'

/** What a gate says of the action it guards. */
export type GateState = 'allowed' | 'low' | 'blocked' | 'unknown'

/** What is done with the cards on file; `none`: a card is no backup any more. */
export type PaymentMethodsChange = 'add' | 'default' | 'backup' | 'none' | 'remove'

/**
 * Every event this package sends to the page, with its payload. The whole list is this list. All
 * of them bubble and are composed; `-start` events and `credits-recharge-save` can be cancelled with
 * `preventDefault()`.
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
  'credits-invoice-download-start': { invoice: Invoice }
  'credits-invoice-download-complete': { invoice: Invoice }
  'credits-payment-methods-start': {
    action: PaymentMethodsChange
    paymentMethod: string | undefined
  }
  'credits-payment-methods-complete': { action: PaymentMethodsChange } & PaymentMethods
  'credits-payment-methods-needed': { card: string | undefined }
  'credits-recharge-save': RechargeInput
  'credits-recharge-complete': { recharge: Recharge }
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

/** The same events as a listener gets them. One that is missing below does not compile here. */
export type CreditsEventMap = Pick<HTMLElementEventMap, keyof CreditsEvents>

/** Sends one event of the table. Returns false if the page cancelled it. */
export function emit<K extends keyof CreditsEvents>(
  from: EventTarget,
  type: K,
  detail: CreditsEvents[K],
): boolean {
  const cancelable = type.endsWith('-start') || type === 'credits-recharge-save'
  return from.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  )
}

declare global {
  interface HTMLElementEventMap {
    'credits-changed': CustomEvent<CreditsEvents['credits-changed']>
    'credits-gate-change': CustomEvent<CreditsEvents['credits-gate-change']>
    'credits-reserve-start': CustomEvent<CreditsEvents['credits-reserve-start']>
    'credits-reserve-complete': CustomEvent<CreditsEvents['credits-reserve-complete']>
    'credits-release-start': CustomEvent<CreditsEvents['credits-release-start']>
    'credits-release-complete': CustomEvent<CreditsEvents['credits-release-complete']>
    'credits-purchase-start': CustomEvent<CreditsEvents['credits-purchase-start']>
    'credits-purchase-complete': CustomEvent<CreditsEvents['credits-purchase-complete']>
    'credits-purchase-ask': CustomEvent<CreditsEvents['credits-purchase-ask']>
    'credits-billing-details-needed': CustomEvent<CreditsEvents['credits-billing-details-needed']>
    'credits-checkout-start': CustomEvent<CreditsEvents['credits-checkout-start']>
    'credits-billing-details-start': CustomEvent<CreditsEvents['credits-billing-details-start']>
    'credits-billing-details-complete': CustomEvent<
      CreditsEvents['credits-billing-details-complete']
    >
    'credits-invoice-download-start': CustomEvent<CreditsEvents['credits-invoice-download-start']>
    'credits-invoice-download-complete': CustomEvent<
      CreditsEvents['credits-invoice-download-complete']
    >
    'credits-payment-methods-start': CustomEvent<CreditsEvents['credits-payment-methods-start']>
    'credits-payment-methods-complete': CustomEvent<
      CreditsEvents['credits-payment-methods-complete']
    >
    'credits-payment-methods-needed': CustomEvent<CreditsEvents['credits-payment-methods-needed']>
    'credits-recharge-save': CustomEvent<CreditsEvents['credits-recharge-save']>
    'credits-recharge-complete': CustomEvent<CreditsEvents['credits-recharge-complete']>
    'credits-alert': CustomEvent<CreditsEvents['credits-alert']>
    'credits-alert-rules-start': CustomEvent<CreditsEvents['credits-alert-rules-start']>
    'credits-alert-rules-complete': CustomEvent<CreditsEvents['credits-alert-rules-complete']>
    'credits-error': CustomEvent<CreditsEvents['credits-error']>
  }
}
