import type Stripe from 'stripe'
import { signatureOf } from '../../../demo/stripe-double/webhooks.js'
import { sendToWebhook, STRIPE_SECRET } from '../../support/stripe-events.js'

const TEN_MINUTES_s = 600
const now_s = (): number => Math.floor(Date.now() / 1000)

/** How an event comes that Stripe has not sent, by what is wrong with it. */
const FORGERIES: readonly ((url: string, event: Stripe.Event) => Promise<Response>)[] = [
  (url, event) => sendToWebhook(url, event, { secret: 'whsec_of_somebody_else_012345' }),
  // Somebody has heard it long ago, and says it again.
  (url, event) => sendToWebhook(url, event, { timestamp: now_s() - TEN_MINUTES_s }),
  (url, event) => postTo(url, event, {}),
  // The signature of another body.
  (url, event) => {
    const signature = signatureOf('{}', STRIPE_SECRET, now_s())
    return postTo(url, event, { 'Stripe-Signature': signature })
  },
]

let forged = 0

/** Says of a payment that nobody has made that it has succeeded. Answers with what it was answered. */
export async function forge(
  url: string,
  stripe: Stripe,
  intent: string,
): Promise<{ event: string; status: number }> {
  const paid = await stripe.paymentIntents.retrieve(intent)
  const id = `evt_forged_${(forged += 1)}`
  const event: Stripe.Event = {
    id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: paid.created,
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type: 'payment_intent.succeeded',
    data: { object: { ...paid, status: 'succeeded', amount_received: paid.amount } },
  }
  const { status } = await FORGERIES[forged % FORGERIES.length]!(url, event)
  return { event: id, status }
}

const postTo = (url: string, event: Stripe.Event, headers: Record<string, string>) =>
  fetch(`${url}/v1/stripe/webhooks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(event),
  })
