import type { ReadWebhook } from '../payments/stripe-webhook.js'
import { takeProviderEvent } from '../services/take-provider-event.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'

/** Not one of the contract's routes: Stripe alone calls it, and proves it by its signature. */
export const STRIPE_WEBHOOKS_PATH = '/v1/stripe/webhooks'

/** An invoice of many lines is longer than anything that people send. */
export const STRIPE_BODY_MAX_bytes = 1_048_576

/** Stripe tells an event again until it is answered with 2xx, for three days. */
export async function receiveStripeEvent(
  practice: Practice,
  readWebhook: ReadWebhook,
  request: Request,
): Promise<Response> {
  const signature = request.headers.get('Stripe-Signature') ?? ''
  const event = await readWebhook(await request.text(), signature)
  const { replayed, ignored } = await takeProviderEvent(practice, event)
  return json({ received: true, ...(ignored !== undefined && { ignored }) }, replay(replayed))
}
