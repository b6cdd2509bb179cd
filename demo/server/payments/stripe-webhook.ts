import Stripe from 'stripe'
import { Refusal } from '../refusal.js'
import type { ProviderEvent } from './provider-event.js'
import { checked } from './provider-event-shape.js'
import { readStripeEvent } from './stripe-event.js'

/** Reads what came to the webhook, if Stripe signed it. Throws `malformed_request` if it did not. */
export type ReadWebhook = (body: string, signature: string) => Promise<ProviderEvent>

const DETAIL = 'Stripe-Signature is missing, wrong or too old for this body.'

const NO_EVENT = 'The body is no event.'

/** What has been signed is an event, unless somebody else has the secret, or Stripe means another one. */
function read(event: Stripe.Event): ProviderEvent {
  try {
    return checked(readStripeEvent(event))
  } catch (cause) {
    throw new Refusal('malformed_request', NO_EVENT, { cause })
  }
}

/** With several secrets any of them will do: while one is replaced, Stripe may sign with either. */
export function createReadWebhook(secrets: readonly string[]): ReadWebhook {
  return async (body, signature) => {
    let cause: unknown
    for (const secret of secrets) {
      try {
        return read(await Stripe.webhooks.constructEventAsync(body, signature, secret))
      } catch (error) {
        if (error instanceof Refusal) throw error
        // What else it throws is said of the body: it is no JSON, or a notice that is no event.
        if (!(error instanceof Stripe.errors.StripeSignatureVerificationError))
          throw new Refusal('malformed_request', NO_EVENT, { cause: error })
        cause = error
      }
    }
    throw new Refusal('malformed_request', DETAIL, { cause })
  }
}
