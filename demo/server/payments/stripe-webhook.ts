import Stripe from 'stripe'
import { Refusal } from '../refusal.js'
import type { ProviderEvent } from './provider-event.js'
import { readStripeEvent } from './stripe-event.js'

/** Reads what came to the webhook, if Stripe signed it. Throws `malformed_request` if it did not. */
export type ReadWebhook = (body: string, signature: string) => Promise<ProviderEvent>

const DETAIL = 'Stripe-Signature is missing, wrong or too old for this body.'

/** With several secrets any of them will do: while one is replaced, Stripe may sign with either. */
export function createReadWebhook(secrets: readonly string[]): ReadWebhook {
  return async (body, signature) => {
    let cause: unknown
    for (const secret of secrets) {
      try {
        const event = await Stripe.webhooks.constructEventAsync(body, signature, secret)
        return readStripeEvent(event)
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error
        cause = error
      }
    }
    throw new Refusal('malformed_request', DETAIL, { cause })
  }
}
