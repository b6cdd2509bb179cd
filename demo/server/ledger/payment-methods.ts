import type { CardBrand, PaymentMethods } from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'
import type { KeptEvent } from './provider-events.js'

/** A card as the payment provider has it. */
export interface CardOnFile {
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

/** One of any account. */
export interface AttachedCard {
  readonly account: string
  readonly paymentMethod: string
}

/** The numbers of questions are those of `nextQuestion`. */
export interface PaymentMethodsOnFile {
  /** The default first, then the backup, then the newest. */
  paymentMethods(account: string): Promise<PaymentMethods>
  /**
   * Whether a card was taken off the file and the provider has forgotten it. Throws `not_found` for
   * one that never was on it.
   */
  isDetached(account: string, id: string): Promise<boolean>
  /** The provider has forgotten it. */
  cardWasDetached(account: string, id: string): Promise<void>
  /** Those of all accounts that were taken off so long ago and that the provider still has. */
  attachedCards(olderThan_s: number, limit: number): Promise<readonly AttachedCard[]>
  /** What follows from an event of a card. False when it is nobody's here, and never was. */
  followCard(card: CardOnFile, question: number, event: KeptEvent): Promise<boolean>
}

export function createPaymentMethods(queries: Queries, clock: Clock): PaymentMethodsOnFile {
  const ask = <T>(name: string, ...values: unknown[]): Promise<T> => {
    const holes = [...values, clock].map((_, index) => `$${index + 1}`).join(', ')
    return call(queries, `select ledger.${name}(${holes}) as answer`, [...values, clock()])
  }
  return {
    paymentMethods: (account) => ask('payment_methods', account),
    isDetached: (account, id) => ask('payment_method_detached', account, id),
    cardWasDetached: async (account, id) => {
      await ask('payment_method_was_detached', account, id)
    },
    attachedCards: (olderThan_s, limit) => ask('attached_payment_methods', olderThan_s, limit),
    followCard: (card, question, event) => ask('follow_payment_method', card, question, event),
  }
}
