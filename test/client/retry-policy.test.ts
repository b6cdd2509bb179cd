import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CreditsError } from '../../src/client/credits-error.js'
import { retryAfterOf } from '../../src/client/refusal.js'
import { pauseBeforeRetry } from '../../src/client/retry-policy.js'

const most = () => 1
const failed = (code: string, details = {}) => new CreditsError(code, code, details)

describe('after a failure', () => {
  it.each([
    ['network', undefined],
    ['timeout', undefined],
    ['rate_limited', 429],
    ['internal', 500],
    ['unavailable', 502],
    ['unavailable', 503],
    ['unavailable', 504],
  ])('%s %s is tried again, three times in all', (code, status) => {
    const error = failed(code, status === undefined ? {} : { status })
    expect([1, 2, 3].map((tries) => pauseBeforeRetry(error, tries, most))).toEqual([
      400,
      800,
      undefined,
    ])
  })

  it.each([
    ['offline', undefined],
    ['not_configured', undefined],
    ['contract', 200],
    ['malformed_request', 400],
    ['unauthorized', 401],
    ['insufficient_credits', 402],
    ['idempotency_conflict', 409],
    ['contract', 501],
  ])('%s %s is not', (code, status) => {
    const error = failed(code, status === undefined ? {} : { status })
    expect(pauseBeforeRetry(error, 1, most)).toBeUndefined()
  })

  it('waits anything from nothing to the whole', () => {
    expect(pauseBeforeRetry(failed('network'), 2, () => 0)).toBe(0)
    expect(pauseBeforeRetry(failed('network'), 2, () => 0.25)).toBe(200)
  })

  it('waits as long as the backend asks, but no longer than half a minute', () => {
    const asked = (retryAfter_ms: number) =>
      pauseBeforeRetry(failed('unavailable', { status: 503, retryAfter_ms }), 1, () => 0.5)
    expect(asked(2000)).toBe(2200)
    expect(asked(3_600_000)).toBe(30_200)
  })
})

describe('Retry-After', () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T09:30:00Z'), toFake: ['Date'] }))
  afterEach(() => vi.useRealTimers())

  it.each([
    ['7', 7000],
    ['0', undefined],
    ['Mon, 23 Nov 2026 09:30:05 GMT', 5000],
    ['Mon, 23 Nov 2026 09:29:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s ms', (value, ms) => {
    expect(retryAfterOf(value)).toBe(ms)
  })
})
