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

const double = await createDouble({
  port: Number(STRIPE_PORT ?? 4782),
  keys: { secret, publishable },
  ...(webhookUrl && webhookSecret && { webhook: { url: webhookUrl, secret: webhookSecret } }),
  ...(folder && { file: join(folder, 'stripe-double.json') }),
}).catch((error: unknown) => {
  if (!(error instanceof KeptFileError)) throw error
  console.error(error.message)
  process.exit(1)
})
console.log(`Stripe's double at ${double.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void double.close().then(() => process.exit()))
