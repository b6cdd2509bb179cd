import { join } from 'node:path'
import * as z from 'zod'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import type { EmailSettings } from './notices/email.js'
import type { WebhookSettings } from './notices/webhook.js'
import {
  listed,
  LoopbackUrl,
  RecoveryUrl,
  SettingsError,
  SmtpUrl,
  WebhookSecrets,
  WebhookUrl,
} from './settings-fields.js'
import { LOG_LEVELS, type LogLevel } from './operations/log.js'

const Port = z.coerce.number().int().min(1).max(65_535)
const Host = z.string().min(1).default('127.0.0.1')
const atMost = (normal: number) => z.coerce.number().int().min(1).max(1_000_000_000).default(normal)
const Secret = z.string().min(32, 'needs at least 32 characters')

const Switch = z.enum(['0', '1'], 'is 0 or 1')

const Environment = z.object({
  HOST: Host,
  PORT: Port.default(4780),
  CREDITS_SERVICE_KEY: Secret,
  CREDITS_TOKEN_SECRET: Secret,
  /** Separated by commas: while a secret is replaced there are two. */
  STRIPE_WEBHOOK_SECRET: z.string().default(''),
  /** Without both of them nothing can be bought. */
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().min(1).optional(),
  /** In place of Stripe: what speaks like it on this machine. */
  STRIPE_API_URL: LoopbackUrl.optional(),
  /** Separated by commas. */
  ALLOWED_ORIGINS: z.string().default(''),
  /** In place of the embedded database. */
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_PORT: Port.optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  /** Plans, features and bundles of your own. */
  CATALOGUE_FILE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  METRICS_HOST: Host,
  METRICS_PORT: Port.optional(),
  /** How long to answer on while /readyz says no, before the end. */
  DRAIN_MS: z.coerce.number().int().min(0).max(600_000).default(0),
  RATE_LIMIT_PER_MINUTE: atMost(DEFAULT_LIMITS.memberPerMinute),
  SERVICE_RATE_LIMIT_PER_MINUTE: atMost(DEFAULT_LIMITS.servicePerMinute),
  BODY_MAX_BYTES: atMost(DEFAULT_LIMITS.bodyMax_bytes),
  STATEMENT_TIMEOUT_MS: atMost(DEFAULT_LIMITS.statement_ms),
  DATABASE_CONNECTIONS: atMost(DEFAULT_LIMITS.connections),
  CREDITS_TEST_CLOCK: Switch.default('0'),
  JOBS: Switch.default('1'),
  /** Where the host hears of notices. */
  ALERT_WEBHOOK_URL: WebhookUrl.optional(),
  /** Separated by commas: while a secret is replaced there are two. */
  ALERT_WEBHOOK_SECRETS: WebhookSecrets,
  /** The host's page on which an automatic charge is finished without signing in. */
  RECOVERY_URL: RecoveryUrl.optional(),
  /** Without it, e-mails are written to `mail` in the data folder. */
  SMTP_URL: SmtpUrl.optional(),
  MAIL_FROM: z.string().min(3).default('AI credits <credits@localhost>'),
})

/** How the till is reached. */
export interface StripeKeys {
  readonly secretKey: string
  readonly publishableKey: string
  /** In place of Stripe's own address. */
  readonly apiUrl?: string | undefined
}

export interface Settings {
  readonly host: string
  readonly port: number
  readonly serviceKey: string
  readonly tokenSecret: string
  readonly stripeSecrets: readonly string[]
  /** Undefined where there is no till. */
  readonly stripe: StripeKeys | undefined
  readonly origins: readonly string[]
  readonly databaseUrl: string | undefined
  readonly databasePort: number | undefined
  readonly dataFolder: string
  readonly catalogueFile: string | undefined
  readonly logLevel: LogLevel
  /** Metrics are served when there is a port for them. */
  readonly metrics: { readonly host: string; readonly port: number | undefined }
  readonly drain_ms: number
  readonly limits: Limits
  readonly testMode: boolean
  readonly jobs: boolean
  /** Undefined where the host is told nothing. */
  readonly webhook: WebhookSettings | undefined
  readonly email: EmailSettings
  /** Undefined where notices have no link. */
  readonly recoveryUrl: string | undefined
}

type Env = Readonly<Record<string, string | undefined>>

/** Throws SettingsError. */
export function readSettings(env: Env): Settings {
  const data = parsed(Environment, env)
  return {
    host: data.HOST,
    port: data.PORT,
    serviceKey: data.CREDITS_SERVICE_KEY,
    tokenSecret: data.CREDITS_TOKEN_SECRET,
    stripeSecrets: listed(data.STRIPE_WEBHOOK_SECRET),
    stripe: stripeKeysIn(data),
    origins: listed(data.ALLOWED_ORIGINS),
    databaseUrl: data.DATABASE_URL,
    databasePort: data.DATABASE_PORT,
    dataFolder: data.DATA_FOLDER,
    catalogueFile: data.CATALOGUE_FILE,
    logLevel: data.LOG_LEVEL,
    metrics: { host: data.METRICS_HOST, port: data.METRICS_PORT },
    drain_ms: data.DRAIN_MS,
    limits: {
      memberPerMinute: data.RATE_LIMIT_PER_MINUTE,
      servicePerMinute: data.SERVICE_RATE_LIMIT_PER_MINUTE,
      bodyMax_bytes: data.BODY_MAX_BYTES,
      statement_ms: data.STATEMENT_TIMEOUT_MS,
      connections: data.DATABASE_CONNECTIONS,
    },
    testMode: data.CREDITS_TEST_CLOCK === '1',
    jobs: data.JOBS === '1',
    webhook: webhookIn(data),
    recoveryUrl: data.RECOVERY_URL,
    email: {
      from: data.MAIL_FROM,
      ...(data.SMTP_URL === undefined
        ? { folder: join(data.DATA_FOLDER, 'mail') }
        : { smtpUrl: data.SMTP_URL }),
    },
  }
}

function webhookIn(data: z.output<typeof Environment>): WebhookSettings | undefined {
  const secrets = listed(data.ALERT_WEBHOOK_SECRETS)
  const url = data.ALERT_WEBHOOK_URL
  if (url === undefined && secrets.length === 0) return undefined
  if (url === undefined || secrets.length === 0)
    throw new SettingsError('ALERT_WEBHOOK_URL and ALERT_WEBHOOK_SECRETS: set both, or neither')
  return { url, secrets }
}

function stripeKeysIn(data: z.output<typeof Environment>): StripeKeys | undefined {
  const { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_API_URL } = data
  if (STRIPE_SECRET_KEY === undefined && STRIPE_PUBLISHABLE_KEY === undefined) return undefined
  if (STRIPE_SECRET_KEY === undefined || STRIPE_PUBLISHABLE_KEY === undefined)
    throw new SettingsError('STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY: set both, or neither')
  return {
    secretKey: STRIPE_SECRET_KEY,
    publishableKey: STRIPE_PUBLISHABLE_KEY,
    apiUrl: STRIPE_API_URL,
  }
}

const DatabaseEnvironment = Environment.pick({
  DATABASE_URL: true,
  DATABASE_PORT: true,
  DATA_FOLDER: true,
})

/** What is needed to open the database, and nothing else. Throws SettingsError. */
export function readDatabaseSettings(
  env: Env,
): Pick<Settings, 'databaseUrl' | 'databasePort' | 'dataFolder'> {
  const { DATABASE_URL, DATABASE_PORT, DATA_FOLDER } = parsed(DatabaseEnvironment, env)
  return { databaseUrl: DATABASE_URL, databasePort: DATABASE_PORT, dataFolder: DATA_FOLDER }
}

function parsed<S extends z.ZodType>(schema: S, env: Env): z.output<S> {
  const given = Object.entries(env).filter(([, value]) => value !== '')
  const read = schema.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new SettingsError(wrong.join('\n'))
  }
  return read.data
}
