import type Stripe from 'stripe'

/** Where Stripe keeps which account, purchase and refund here a thing there is of. */
export const ACCOUNT = 'credits_account'
export const PURCHASE = 'credits_purchase'
export const REFUND = 'credits_refund'

/** Null without one, and for what can be none. */
export function referenceIn(
  metadata: Stripe.Metadata | null | undefined,
  name: string,
): string | null {
  const value = metadata?.[name]
  return value !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : null
}
