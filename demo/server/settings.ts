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
  /** Separated by commas. */
  ALLOWED_ORIGINS: z.string().default(''),
  /** In place of the embedded database. */
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_PORT: Port.optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  CREDITS_TEST_CLOCK: Switch.default('0'),
  JOBS: Switch.default('1'),
})

export interface Settings {
  readonly port: number
  readonly serviceKey: string
  readonly tokenSecret: string
  readonly origins: readonly string[]
  readonly databaseUrl: string | undefined
  readonly databasePort: number | undefined
  readonly dataFolder: string
  readonly testMode: boolean
  readonly jobs: boolean
}

type Env = Readonly<Record<string, string | undefined>>

/** Throws SettingsError. */
export function readSettings(env: Env): Settings {
  const data = parsed(Environment, env)
  return {
    port: data.PORT,
    serviceKey: data.CREDITS_SERVICE_KEY,
    tokenSecret: data.CREDITS_TOKEN_SECRET,
    origins: data.ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    databaseUrl: data.DATABASE_URL,
    databasePort: data.DATABASE_PORT,
    dataFolder: data.DATA_FOLDER,
    testMode: data.CREDITS_TEST_CLOCK === '1',
    jobs: data.JOBS === '1',
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
