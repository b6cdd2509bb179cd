import { createHmac } from 'node:crypto'
import type { WebhookToSend } from '../ledger/outbox.js'
import type { RecoveryLink } from './recovery-links.js'

/** A host that takes longer is asked again later. */
const TIMEOUT_ms = 10_000

/** Where the host hears of notices, and what they are signed with. */
export interface WebhookSettings {
  readonly url: string
  /** As Standard Webhooks writes them: `whsec_` and base64. Each signs, so that one can be replaced. */
  readonly secrets: readonly string[]
}

/** The host did not take it. */
export class WebhookRefusedError extends Error {
  override readonly name = 'WebhookRefusedError'
}

/** The signatures of a message, one of each secret: `v1,…` with a space between them. */
export function signaturesOf(
  secrets: readonly string[],
  id: string,
  timestamp_s: number,
  body: string,
): string {
  const signed = `${id}.${timestamp_s}.${body}`
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
    })
    .join(' ')
}

/** Sends as Standard Webhooks says. Anything but 2xx is a no; a redirect is not followed. */
export function createSendWebhook({ url, secrets }: WebhookSettings) {
  return async ({ id, body: message }: WebhookToSend, recovery?: RecoveryLink): Promise<void> => {
    const data = { ...message.data, ...(recovery && { recovery }) }
    const body = JSON.stringify({ ...message, data })
    const timestamp_s = Math.floor(Date.now() / 1000)
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_ms),
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp_s),
        'webhook-signature': signaturesOf(secrets, id, timestamp_s, body),
      },
      body,
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new WebhookRefusedError(`The host answered ${answer.status}.`)
  }
}
