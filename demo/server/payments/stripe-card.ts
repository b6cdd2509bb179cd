import type Stripe from 'stripe'
import { CardBrand } from '@virtual-practice/credits/contract'
import type { Card } from './till.js'

/** A brand that is not known here is `unknown`. */
export function brandOf(brand: string | null): CardBrand {
  const known = CardBrand.safeParse(brand)
  return known.success ? known.data : 'unknown'
}

/** Null for what pays in another way than by card. */
export function cardOf(method: Stripe.PaymentMethod): Card | null {
  const { card, id } = method
  if (!card) return null
  return {
    id,
    customer: idOf(method.customer),
    brand: brandOf(card.brand),
    last4: card.last4,
    expMonth: card.exp_month,
    expYear: card.exp_year,
    fingerprint: card.fingerprint ?? null,
  }
}

/** The id of what may have been expanded. */
export const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'object' && reference !== null ? reference.id : reference

/** The card of what has to have its payment method in it, and not only named. */
export function cardIn(method: string | Stripe.PaymentMethod | null): Card | null {
  if (typeof method === 'string') throw new Error('The payment method was not expanded.')
  return method && cardOf(method)
}
