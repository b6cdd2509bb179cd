import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../demo/server/limits.js'
import { readSettings } from '../../demo/server/settings.js'

const SECRETS = {
  CREDITS_SERVICE_KEY: 'a-service-key-for-tests-0123456789',
  CREDITS_TOKEN_SECRET: 'a-token-secret-for-tests-0123456789',
}

const read = (env: Record<string, string> = {}) => readSettings({ ...SECRETS, ...env })

it('needs two secrets and nothing else', () => {
  expect(read()).toMatchObject({
    host: '127.0.0.1',
    port: 4780,
    origins: [],
    logLevel: 'info',
    metrics: { host: '127.0.0.1', port: undefined },
    drain_ms: 0,
    limits: DEFAULT_LIMITS,
    testMode: false,
  })
})

it('takes an empty variable for none', () => {
  expect(read({ PORT: '', LOG_LEVEL: '', METRICS_PORT: '' })).toEqual(read())
})

it('reads every limit', () => {
  const env = {
    RATE_LIMIT_PER_MINUTE: '1',
    SERVICE_RATE_LIMIT_PER_MINUTE: '2',
    BODY_MAX_BYTES: '3',
    STATEMENT_TIMEOUT_MS: '4',
    DATABASE_CONNECTIONS: '5',
  }
  expect(read(env).limits).toEqual({
    memberPerMinute: 1,
    servicePerMinute: 2,
    bodyMax_bytes: 3,
    statement_ms: 4,
    connections: 5,
  })
})

describe('a till', () => {
  const KEYS = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1' }

  it('is there with both of its keys', () => {
    expect(read().stripe).toBeUndefined()
    expect(read(KEYS).stripe).toEqual({ secretKey: 'sk_test_1', publishableKey: 'pk_test_1' })
    expect(() => read({ STRIPE_SECRET_KEY: 'sk_test_1' })).toThrow(/STRIPE_PUBLISHABLE_KEY/)
    expect(() => read({ STRIPE_PUBLISHABLE_KEY: 'pk_test_1' })).toThrow(/STRIPE_SECRET_KEY/)
  })

  it.each(['http://127.0.0.1:4782', 'http://localhost:1', 'http://[::1]:1'])(
    'may be on this machine: %s',
    (STRIPE_API_URL) => {
      expect(read({ ...KEYS, STRIPE_API_URL }).stripe?.apiUrl).toBe(STRIPE_API_URL)
    },
  )

  it.each(['http://stripe.example', 'https://stripe.example', 'ftp://127.0.0.1', 'there'])(
    'is nowhere else: %s',
    (STRIPE_API_URL) => {
      expect(() => read({ ...KEYS, STRIPE_API_URL })).toThrow(/STRIPE_API_URL/)
    },
  )
})

describe('what cannot be', () => {
  it.each([
    ['PORT', '0'],
    ['METRICS_PORT', 'none'],
    ['LOG_LEVEL', 'loud'],
    ['DRAIN_MS', '-1'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['BODY_MAX_BYTES', '1.5'],
    ['CREDITS_SERVICE_KEY', 'short'],
    ['CREDITS_TEST_CLOCK', 'yes'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({
        name: 'SettingsError',
        message: expect.stringMatching(name) as string,
      }),
    )
  })
})

describe('notices', () => {
  const secret = `whsec_${Buffer.from('a-secret-for-tests-0123456789').toString('base64')}`

  it('are files in the data folder, and go to no host, unless told', () => {
    expect(read({ DATA_FOLDER: '/data' })).toMatchObject({
      webhook: undefined,
      email: { from: 'AI credits <credits@localhost>', folder: '/data/mail' },
    })
  })

  it('go to a host under several secrets, and to a mail server', () => {
    const env = {
      ALERT_WEBHOOK_URL: 'https://practice.example/hooks',
      ALERT_WEBHOOK_SECRETS: `${secret}, ${secret}`,
      SMTP_URL: 'smtps://user:word@mail.example',
      MAIL_FROM: 'credits@practice.example',
    }
    expect(read(env)).toMatchObject({
      webhook: { url: 'https://practice.example/hooks', secrets: [secret, secret] },
      email: { from: 'credits@practice.example', smtpUrl: 'smtps://user:word@mail.example' },
    })
  })

  it.each([
    ['ALERT_WEBHOOK_URL', { ALERT_WEBHOOK_URL: 'http://practice.example/hooks' }],
    ['ALERT_WEBHOOK_URL', { ALERT_WEBHOOK_URL: 'https://practice.example/hooks' }],
    ['ALERT_WEBHOOK_SECRETS', { ALERT_WEBHOOK_SECRETS: secret }],
    ['ALERT_WEBHOOK_SECRETS', { ALERT_WEBHOOK_SECRETS: 'whsec_c2hvcnQ=' }],
    ['SMTP_URL', { SMTP_URL: 'http://mail.example' }],
  ])('are refused with a word about %s: %o', (name, env) => {
    expect(() => read(env)).toThrow(name)
  })
})
