import { join } from 'node:path'
import { createDouble, DOUBLE_KEYS } from './double.js'
import { KeptFileError } from './kept-file.js'

const {
  STRIPE_PORT,
  STRIPE_SECRET_KEY: secret = DOUBLE_KEYS.secret,
  STRIPE_PUBLISHABLE_KEY: publishable = DOUBLE_KEYS.publishable,
  STRIPE_WEBHOOK_URL: webhookUrl,
  STRIPE_WEBHOOK_SECRET: webhookSecret,
  DATA_FOLDER: folder,
} = process.env

/** So that somebody who tries the demo sees a slow payment, and how it ends, in seconds. */
const SETTLE_AFTER_S = 60

const port = Number(STRIPE_PORT ?? 4782)
const double = await createDouble({
  port,
  keys: { secret, publishable },
  settleAfter_s: SETTLE_AFTER_S,
  ...(webhookUrl && webhookSecret && { webhook: { url: webhookUrl, secret: webhookSecret } }),
  ...(folder && { file: join(folder, 'stripe-double.json') }),
}).catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!isTaken && !(error instanceof KeptFileError)) throw error
  console.error(
    isTaken
      ? `Port ${port} is taken by another program. Set STRIPE_PORT to one that is free.`
      : error.message,
  )
  process.exit(1)
})
console.log(`Stripe's double at ${double.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void double.close().then(() => process.exit()))
