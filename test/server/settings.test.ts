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
