import { beforeEach, expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY, SECOND } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

const monthly = { source: 'monthly', periodStart: after(0), expiresAt: after(30 * DAY) } as const

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

it('sets aside what the work would cost, monthly credits first', async () => {
  const bought = await practice.grant({ credits: 100 })
  const plan = await practice.grant({ ...monthly, credits: 40 })
  const reservation = await practice.reserve({ quantity: 10 * MINUTE })
  expect(reservation).toMatchObject({
    state: 'open',
    credits: 60,
    slices: [
      { grant: plan.id, source: 'monthly', credits: 40 },
      { grant: bought.id, source: 'purchased', credits: 20 },
    ],
    rate: { version: 1, credits: 6, per: 60_000, unit: 'milliseconds' },
    startedAt: after(0),
    expiresAt: after(HOUR),
    endedAt: null,
    settlement: null,
  })
  expect(await practice.balance()).toMatchObject({
    available: 80,
    monthly: 0,
    purchased: 80,
    held: 60,
  })
})

it('rounds up once', async () => {
  await practice.grant({ credits: 100 })
  expect((await practice.reserve({ quantity: 10_001 })).credits).toBe(2)
  expect((await practice.reserve({ quantity: 10_000 })).credits).toBe(1)
  expect((await practice.reserve({ quantity: 1 })).credits).toBe(1)
})

it('refuses what is not there, and says how much would be needed', async () => {
  await practice.grant({ credits: 59 })
  const body = { feature: 'ai-scribe', quantity: 10 * MINUTE, session: 's', member: 'dr-lee' }
  expect(await practice.refused('reserve', { body })).toMatchObject({
    status: 402,
    code: 'insufficient_credits',
    required: 60,
    available: 59,
  })
  expect(await practice.balance()).toMatchObject({ available: 59, held: 0 })
})

it.each(['settle', 'release', 'extend'] as const)('ends once: then %s is refused', async (move) => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  await practice.release({ reservation: id })
  const body = { quantity: MINUTE }
  const request = { params: { reservation: id }, ...(move !== 'release' && { body }) }
  expect(await practice.refused(move, request)).toMatchObject({
    status: 409,
    code: 'reservation_ended',
  })
})

it('lapses when its time is over, and then nothing can be settled', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE, ttlSeconds: 30 })
  server.clock.advance(30 * SECOND - 1)
  expect(await practice.balance()).toMatchObject({ available: 94, held: 6 })
  server.clock.advance(1)
  expect(await practice.balance()).toMatchObject({ available: 100, held: 0 })
  expect(await practice.reservation(id)).toMatchObject({
    state: 'expired',
    endedAt: after(30 * SECOND),
  })
  const request = { params: { reservation: id }, body: { quantity: 1 } }
  expect((await practice.refused('settle', request)).code).toBe('reservation_expired')
  expect((await practice.refused('extend', request)).code).toBe('reservation_expired')
  expect((await practice.refused('release', { params: { reservation: id } })).code).toBe(
    'reservation_expired',
  )
})

it('is found by its own account only', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  const other = server.fresh()
  const params = { reservation: id }
  expect(await other.refused('readReservation', { params })).toMatchObject({
    status: 404,
    code: 'not_found',
  })
  for (const move of ['settle', 'extend'] as const)
    expect((await other.refused(move, { params, body: { quantity: 1 } })).code).toBe('not_found')
  expect((await other.refused('release', { params })).code).toBe('not_found')
  expect(await practice.reservation(id)).toMatchObject({ state: 'open' })
})
