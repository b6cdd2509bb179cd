import type { CardBrand, TaxIdState } from '@virtual-practice/credits/contract'
import type { ProviderEvent } from './provider-event.js'

/**
 * The payment provider, as far as we need it, in plain terms. Money is in minor units, instants are
 * ISO strings. Whatever it is asked, it throws `payments_unavailable` when it does not answer: then
 * nobody knows whether it was done, and the same is asked again.
 */
export interface Till {
  /** Shown to the page, which pays with it. */
  readonly publishableKey: string
  /** Who an account is there. Asked again, it is the same. */
  createCustomer(account: string): Promise<string>
  /** Asked again for the same purchase, it is the same payment. Throws TillRefusal. */
  openPayment(order: PaymentOrder): Promise<Payment>
  payment(id: string): Promise<Payment>
  /**
   * Tries to take a payment from a card on file, while nobody is there to be asked. One that is
   * declined stays open. Asked again under the same key, nothing is tried again, for a day. Throws
   * TillRefusal when the card cannot be tried at all.
   */
  charge(payment: string, card: string, key: string): Promise<Payment>
  /**
   * Gives money of a payment back. Asked again for the same refund, it is the same one, for a day.
   * Throws TillRefusal.
   */
  giveBack(order: RefundOrder): Promise<void>
  /** Makes a page of the provider's own to pay on. Asked again for the same purchase, it is the same. */
  openCheckout(order: CheckoutOrder): Promise<Checkout>
  checkout(id: string): Promise<Checkout>
  /** Closes it: what has become of it, and of the payment if there was one. */
  closeCheckout(id: string): Promise<Checkout>
  /** What was told of subscriptions since an instant, oldest first. */
  subscriptionEvents(since: string): Promise<ProviderEvent[]>
  /** What became of it: one that was paid meanwhile is told as paid. */
  cancelPayment(id: string, reason: 'requested' | 'expired'): Promise<Payment>
  /** Begins to put a card on file. Asked again under the same key, it is the same setup. */
  setUpCard(order: CardOrder): Promise<{ readonly id: string; readonly clientSecret: string }>
  /** What a setup of this customer has put on his file. Null when it has put nothing there. */
  cardOfSetup(setup: string, customer: string): Promise<Card | null>
  /** Null for what is no card, or is not known there. */
  card(id: string): Promise<Card | null>
  /** Has the provider ask the register. Null for what it does not take for a number of that type. */
  createTaxId(order: TaxIdOrder): Promise<TaxIdWord | null>
  /** Null for what is not known there. */
  taxId(customer: string, id: string): Promise<TaxIdWord | null>
  /** To do so twice is no different from once. */
  deleteTaxId(customer: string, id: string): Promise<void>
  /** Takes it off the file there. To do so twice is no different from once. */
  detachCard(id: string): Promise<void>
}

/** It will never do that, whenever it is asked. */
export class TillRefusal extends Error {
  override readonly name = 'TillRefusal'
}

export interface PaymentOrder {
  readonly account: string
  readonly purchase: string
  /** Who the account is at the provider. */
  readonly customer: string
  readonly total: number
  /** ISO 4217. */
  readonly currency: string
  /** What the person's bank shows of it. */
  readonly description: string
  /** Whether the card goes on file. One that is there already is charged without a person. */
  readonly keepsCard: boolean
}

export interface RefundOrder {
  readonly account: string
  readonly purchase: string
  readonly refund: string
  /** What it is at the provider. */
  readonly payment: string
  readonly amount: number
}

/** An order for a page of the provider's own, with what is to be read there. */
export interface CheckoutOrder extends Omit<PaymentOrder, 'keepsCard'> {
  readonly lines: readonly CheckoutLine[]
  /** Where it comes back to, paid or not. */
  readonly returnUrl: string
}

export interface CheckoutLine {
  readonly name: string
  readonly quantity: number
  /** Of one. */
  readonly amount: number
}

export interface CardOrder {
  readonly account: string
  /** Who the account is at the provider. */
  readonly customer: string
  readonly key: string
}

export interface TaxIdOrder {
  /** Asked again under it, it is the same tax ID. */
  readonly key: string
  /** Who the account is at the provider. */
  readonly customer: string
  readonly type: string
  readonly value: string
}

/** What the provider says of a tax ID. */
export interface TaxIdWord {
  readonly id: string
  readonly state: TaxIdState
}

/** A card as the provider has it. */
export interface Card {
  readonly id: string
  /** Whose it is there. Null when it is on nobody's file. */
  readonly customer: string | null
  readonly brand: CardBrand
  readonly last4: string
  readonly expMonth: number
  readonly expYear: number
  /** The same for each card with this number. */
  readonly fingerprint: string | null
}

/** What a payment is at the provider when it was asked. */
export interface Payment {
  readonly id: string
  /** What its metadata says that it is for. Null where that says nothing. */
  readonly account: string | null
  readonly purchase: string | null
  /** `open` while it waits for the person. */
  readonly state: 'open' | 'requires_action' | 'processing' | 'succeeded' | 'canceled'
  readonly total: number
  readonly currency: string
  /** For the page alone; null where there is none. */
  readonly clientSecret: string | null
  /** Why the last try was declined: the decline code, or else the error code. */
  readonly declineCode: string | null
  /** Why it was cancelled. Null while it was not. */
  readonly cancelReason: 'requested' | 'expired' | 'failed' | null
  /** Null until one was made. */
  readonly charge: Charge | null
  /** What it was paid with, when that was put on the customer's file. */
  readonly keptCard: Card | null
}

/** What a page of the provider's own is when it was asked about. */
export interface Checkout extends Pick<Payment, 'account' | 'purchase' | 'total' | 'currency'> {
  readonly id: string
  /** `complete` once it was paid on, perhaps with money that is still on its way. */
  readonly state: 'open' | 'complete' | 'expired'
  /** Null once nothing is left to pay there. */
  readonly url: string | null
  /** Null until somebody has tried to pay. */
  readonly payment: Payment | null
}

/** The last try to charge a card. */
export interface Charge {
  readonly id: string
  readonly madeAt: string
  readonly card: { readonly brand: CardBrand; readonly last4: string } | null
  /** Null when that was not asked. */
  readonly moneyBack: MoneyBack | null
}

/** What has become of the money of a charge. */
export interface MoneyBack {
  /** What went back, in all. */
  readonly refunded: number
  /** What banks hold or keep of it. */
  readonly disputed: number
  /** What banks have taken of it for good: part of what is disputed. */
  readonly lost: number
  /** Null where none was ever opened. */
  readonly dispute: 'open' | 'won' | 'lost' | null
  /** How it went back, oldest first. */
  readonly returns: readonly Return[]
}

/** A refund, or a dispute, of the money of a charge. */
export interface Return {
  readonly id: string
  readonly cause: 'refund' | 'dispute'
  /** The order of ours that it is from. Null for what was done at the provider. */
  readonly refund: string | null
  readonly amount: number
  readonly madeAt: string
  /** The provider's word for why; null where it has none. */
  readonly reason: string | null
  /** Whether the money is gone by it: not by a refund that failed, nor by a dispute that is not lost. */
  readonly stands: boolean
}
