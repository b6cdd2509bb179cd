import type { SubscriptionState } from '@virtual-practice/credits/contract'

/** An event of the payment provider in plain terms. Instants are ISO strings. */
export interface ProviderEvent {
  readonly id: string
  readonly type: string
  readonly created: string
  /** What its metadata calls our account, if anything. */
  readonly account: string | null
  /** Null when it is about nothing of ours; `reason` says why. */
  readonly fact: SubscriptionFact | InvoiceFact | null
  readonly reason?: string
  /** The invoice that it is about, to be listed. */
  readonly paper?: PaperFact
  /** What has happened to a payment has to be asked. */
  readonly payment?: PaymentHint
  /** The card that something happened to. What it is now has to be asked. */
  readonly card?: string
  /** The tax ID that something happened to. What is known of it now has to be asked. */
  readonly taxId?: string
}

/** The payment that something happened to, or the provider's page on which it is made. */
export interface PaymentHint {
  readonly kind: 'payment' | 'checkout'
  readonly id: string
}

/** An invoice of a subscription as a person reads it. Money is in minor units. */
export interface PaperFact {
  readonly id: string
  readonly number: string
  /** `void`: it is not owed any more. */
  readonly state: 'open' | 'paid' | 'void'
  readonly issuedAt: string
  readonly paidAt: string | null
  /** ISO 4217. */
  readonly currency: string
  /** Empty where they do not come to the price: then only the provider can say them. */
  readonly lines: readonly PaperLine[]
  /** Without tax. */
  readonly price: number
  readonly total: number
  /** What went back by credit notes. */
  readonly refunded: number
  /** Where the provider shows it. */
  readonly url: string | null
}

export interface PaperLine {
  readonly bundle: null
  readonly text: string
  readonly quantity: number
  readonly unitPrice: number
  readonly amount: number
}

/** A price that is paid for a time. */
export interface PricedPeriod {
  readonly price: string
  readonly start: string
  readonly end: string
}

/** A subscription as a whole, as it was when the event was made. */
export interface SubscriptionFact {
  readonly kind: 'subscription'
  readonly subscription: string
  /** Orders events that were made in one second. */
  readonly place: number
  /** That it is there is what the event says. */
  readonly opening: boolean
  /** `pending` until its first payment. */
  readonly state: SubscriptionState | 'pending'
  readonly beganAt: string
  readonly anchor: string
  readonly trialEndsAt: string | null
  readonly cancelAtPeriodEnd: boolean
  readonly endedAt: string | null
  readonly items: readonly PricedPeriod[]
}

/** What became of an invoice when the event was made. */
export interface InvoiceFact {
  readonly kind: 'invoice'
  readonly subscription: string
  readonly invoice: string
  readonly billingReason: 'subscription_cycle' | 'subscription_update'
  readonly invoicedAt: string
  readonly paid: boolean
  /** What it bills for a whole period: no part of one that a change of plan left over. */
  readonly items: readonly PricedPeriod[]
}
