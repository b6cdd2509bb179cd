import * as z from 'zod'

/** The environment does not say what is needed. The message names the variables. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** What is separated by commas. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/

/** What is told there goes in the clear: only as far as this machine. */
export const LoopbackUrl = z.url({
  protocol: /^http$/,
  hostname: LOOPBACK,
  error: 'is http on loopback',
})

/** Notices go there, signed but not secret: in the clear only as far as this machine. */
export const WebhookUrl = z.union(
  [z.url({ protocol: /^https$/ }), LoopbackUrl],
  'is https, or http on loopback',
)

/** The token of a link is its fragment. It goes over the wire nowhere but to this backend. */
export const RecoveryUrl = WebhookUrl.refine((url) => !url.includes('#'), {
  error: 'has no # of its own',
})

/** As Standard Webhooks writes them, with a key of 24 to 64 bytes. */
const WEBHOOK_SECRET =
  /^whsec_(?=[A-Za-z0-9+/]{32,88}={0,2}$)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
export const WebhookSecrets = z
  .string()
  .default('')
  .refine((text) => listed(text).every((secret) => WEBHOOK_SECRET.test(secret)), {
    error: 'each is whsec_ and base64 of 24 to 64 bytes',
  })

export const SmtpUrl = z.url({ protocol: /^smtps?$/, error: 'is smtp:// or smtps://' })
