import * as z from 'zod'

/** The environment does not say what is needed. The message names the variables. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const Port = z.coerce.number().int().min(1).max(65_535)
const Secret = z.string().min(32, 'needs at least 32 characters')

const Switch = z.enum(['0', '1'], 'is 0 or 1')

const Environment = z.object({
  PORT: Port.default(4780),
  CREDITS_SERVICE_KEY: Secret,
  CREDITS_TOKEN_SECRET: Secret,
  /** Separated by commas: while a secret is replaced there are two. */
  STRIPE_WEBHOOK_SECRET: z.string().default(''),
  /** Separated by commas. */
  ALLOWED_ORIGINS: z.string().default(''),
  /** In place of the embedded database. */
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_PORT: Port.optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  CREDITS_TEST_CLOCK: Switch.default('0'),
})

export interface Settings {
  readonly port: number
  readonly serviceKey: string
  readonly tokenSecret: string
  readonly stripeSecrets: readonly string[]
  readonly origins: readonly string[]
  readonly databaseUrl: string | undefined
  readonly databasePort: number | undefined
  readonly dataFolder: string
  readonly testMode: boolean
}

/** Throws SettingsError. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.entries(env).filter(([, value]) => value !== '')
  const read = Environment.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new SettingsError(wrong.join('\n'))
  }
  const { data } = read
  return {
    port: data.PORT,
    serviceKey: data.CREDITS_SERVICE_KEY,
    tokenSecret: data.CREDITS_TOKEN_SECRET,
    stripeSecrets: listed(data.STRIPE_WEBHOOK_SECRET),
    origins: listed(data.ALLOWED_ORIGINS),
    databaseUrl: data.DATABASE_URL,
    databasePort: data.DATABASE_PORT,
    dataFolder: data.DATA_FOLDER,
    testMode: data.CREDITS_TEST_CLOCK === '1',
  }
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
