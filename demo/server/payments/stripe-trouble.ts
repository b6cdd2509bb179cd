import Stripe from 'stripe'
import { Refusal } from '../refusal.js'
import { TillRefusal } from './till.js'

const RETRY_AFTER_s = 5

/** What will be refused whenever it is asked. Everything else may pass: the key, the network, the load. */
const FINAL = [Stripe.errors.StripeInvalidRequestError, Stripe.errors.StripeCardError]

/** Asks Stripe. What it throws is said in our terms. */
export async function plainly<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError)) throw cause
    if (FINAL.some((kind) => cause instanceof kind))
      throw new TillRefusal(`Stripe refused: ${cause.code ?? cause.type}`, { cause })
    const detail = 'The payment provider does not answer. Nothing is known to be charged.'
    throw new Refusal('payments_unavailable', detail, { retryAfter_s: RETRY_AFTER_s, cause })
  }
}
