import { describe, expect, it } from 'vitest'
import { check } from '../support/conformance-run.js'
import { useTestServer } from '../support/server-backend.js'
import { useTill } from '../support/till.js'

const PATIENCE_ms = 180_000
const NEEDS_GRACE = 'needs a feature with a grace, told by --grace'
const NEEDS_CLOCK = 'needs a clock that can be moved'
const NEEDS_SECRET = 'needs CREDITS_TOKEN_SECRET'
const NEEDS_TILL = 'needs a payment provider'

const reasons = (skipped: Readonly<Record<string, string>>) =>
  [...new Set(Object.values(skipped))].sort()

describe('with the clock of tests, and a till', async () => {
  const { server } = await useTill({ testMode: true })

  it(
    'passes every check; only what needs a grace is skipped',
    { timeout: PATIENCE_ms },
    async () => {
      const { code, failed, passed, skipped } = await check(server.url)
      expect({ code, failed }).toEqual({ code: 0, failed: [] })
      expect(reasons(skipped)).toEqual([NEEDS_GRACE])
      expect(passed.length).toBeGreaterThan(230)
      expect(server.reported).toEqual([])
    },
  )
})

describe('without them', () => {
  const server = useTestServer()

  it('passes the rest, and names what was skipped', { timeout: PATIENCE_ms }, async () => {
    const { code, failed, passed, skipped } = await check(server.url)
    expect({ code, failed }).toEqual({ code: 0, failed: [] })
    expect(reasons(skipped)).toEqual([NEEDS_CLOCK, NEEDS_GRACE, NEEDS_TILL])
    expect(skipped).toMatchObject({
      'renewal: periods that were missed grant nothing': NEEDS_CLOCK,
      'buying: an order brings nothing before it is paid': NEEDS_TILL,
    })
    expect(passed.length).toBeGreaterThan(180)
  })

  it('skips tokens and roles when nobody tells what signs them', async () => {
    const env = { CREDITS_TOKEN_SECRET: '' }
    const { code, skipped } = await check(server.url, { parts: ['tokens', 'roles'], env })
    expect(code).toBe(0)
    expect(reasons(skipped)).toEqual([NEEDS_SECRET, NEEDS_CLOCK])
  })
})
