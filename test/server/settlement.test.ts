import { beforeEach, expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

const monthly = { source: 'monthly', periodStart: after(0), expiresAt: after(30 * DAY) } as const

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

it('settles the first consultation of the first day at 46 and returns 14', async () => {
  const plan = await practice.grant({ ...monthly, credits: 50 })
  const bought = await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: 600_000 })
  const settled = await practice.settle({ reservation: id, quantity: 457_920 })
  expect(settled).toMatchObject({
    state: 'settled',
    credits: 60,
    slices: [
      { grant: plan.id, credits: 50 },
      { grant: bought.id, credits: 10 },
    ],
    settlement: {
      quantity: 457_920,
      credits: 46,
      slices: [{ grant: plan.id, source: 'monthly', credits: 46 }],
      returned: 14,
      owed: 0,
    },
  })
  expect(await practice.grants()).toMatchObject([
    { id: bought.id, remaining: 100, held: 0 },
    { id: plan.id, remaining: 4, held: 0 },
  ])
})

it('returns the last taken first', async () => {
  const plan = await practice.grant({ ...monthly, credits: 30 })
  const bought = await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: 600_000 })
  const { settlement } = await practice.settle({ reservation: id, quantity: 457_920 })
  expect(settlement).toMatchObject({
    slices: [
      { grant: plan.id, credits: 30 },
      { grant: bought.id, credits: 16 },
    ],
    returned: 14,
  })
  expect(await practice.balance()).toMatchObject({ monthly: 0, purchased: 84, held: 0 })
})

it('gives everything back for no work', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: 10 * MINUTE })
  const { state, settlement } = await practice.settle({ reservation: id, quantity: 0 })
  expect({ state, settlement }).toEqual({
    state: 'settled',
    settlement: {
      operation: expect.stringMatching(/^op_/) as string,
      quantity: 0,
      credits: 0,
      slices: [],
      returned: 60,
      owed: 0,
    },
  })
  expect(await practice.balance()).toMatchObject({ available: 100, held: 0 })
})

it('takes what it needs above the reservation in normal order, one slice for each grant', async () => {
  const first = await practice.grant({ credits: 70 })
  const second = await practice.grant({ credits: 50 })
  const { id } = await practice.reserve({ quantity: 10 * MINUTE })
  const { settlement } = await practice.settle({ reservation: id, quantity: 15 * MINUTE })
  expect(settlement).toMatchObject({
    credits: 90,
    returned: 0,
    slices: [
      { grant: first.id, credits: 70 },
      { grant: second.id, credits: 20 },
    ],
  })
  const entries = await server.query(
    `select credits, grant_id from credits.entries
     where account = $1 and type = 'consumed' order by seq`,
    [practice.account],
  )
  expect(entries).toEqual([
    { credits: '-70', grant_id: first.id },
    { credits: '-20', grant_id: second.id },
  ])
})

it('refuses a settle it cannot pay whole and leaves the reservation open', async () => {
  await practice.grant({ credits: 70 })
  const { id } = await practice.reserve({ quantity: 10 * MINUTE })
  const request = { params: { reservation: id }, body: { quantity: 12 * MINUTE } }
  expect(await practice.refused('settle', request)).toMatchObject({
    code: 'insufficient_credits',
    required: 12,
    available: 10,
  })
  expect(await practice.reservation(id)).toMatchObject({ state: 'open', credits: 60 })
  expect(await practice.balance()).toMatchObject({ available: 10, held: 60, debt: 0 })
  await practice.settle({ reservation: id, quantity: 11 * MINUTE })
})

it('settles held credits after their grant has ended, and what is returned expires', async () => {
  const plan = await practice.grant({ ...monthly, credits: 60, expiresAt: after(HOUR) })
  const { id } = await practice.reserve({ quantity: 10 * MINUTE, ttlSeconds: 7_200 })
  server.clock.advance(HOUR)
  expect(await practice.grants()).toMatchObject([{ state: 'expired', remaining: 60, held: 60 }])
  server.clock.advance(MINUTE)
  const { settlement } = await practice.settle({ reservation: id, quantity: 457_920 })
  expect(settlement).toMatchObject({ credits: 46, returned: 14, slices: [{ grant: plan.id }] })
  expect(await practice.balance()).toMatchObject({ available: 0, held: 0 })
  const entries = await server.query(
    'select type, credits, event_at from credits.entries where account = $1 order by seq',
    [practice.account],
  )
  const at = new Date(after(HOUR + MINUTE))
  expect(entries).toEqual([
    { type: 'granted', credits: '60', event_at: MONDAY },
    { type: 'consumed', credits: '-46', event_at: at },
    { type: 'expired', credits: '-14', event_at: at },
  ])
})
