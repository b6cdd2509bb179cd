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

it('costs no more than reserving the whole at once', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: 5_000 })
  expect(await practice.extend({ reservation: id, quantity: 5_000 })).toMatchObject({
    quantity: 10_000,
    credits: 1,
  })
  expect(await practice.extend({ reservation: id, quantity: 1 })).toMatchObject({ credits: 2 })
  expect((await practice.balance()).held).toBe(2)
})

it('counts its time from now', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  server.clock.advance(30 * MINUTE)
  const longer = await practice.extend({ reservation: id, ttlSeconds: 3_600 })
  expect(longer).toMatchObject({ credits: 6, expiresAt: after(90 * MINUTE) })
})

it('leaves the time alone when only work is added, and never takes any away', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  const more = await practice.extend({ reservation: id, quantity: MINUTE })
  expect(more).toMatchObject({ credits: 12, expiresAt: after(HOUR) })
  const same = await practice.extend({ reservation: id, ttlSeconds: 1 })
  expect(same.expiresAt).toBe(after(HOUR))
})

it('ends at most a day after the start', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE, ttlSeconds: 86_400 })
  server.clock.advance(HOUR)
  const longest = await practice.extend({ reservation: id, ttlSeconds: 86_400 })
  expect(longest.expiresAt).toBe(after(DAY))
})

it('pins new slices after those it has, and gives them back first', async () => {
  const plan = await practice.grant({ ...monthly, credits: 6 })
  const bought = await practice.grant({ credits: 50 })
  const { id } = await practice.reserve({ quantity: 2 * MINUTE })
  const next = await practice.grant({
    ...monthly,
    periodStart: after(-1),
    expiresAt: after(40 * DAY),
    credits: 6,
  })
  const { slices } = await practice.extend({ reservation: id, quantity: MINUTE })
  expect(slices).toMatchObject([
    { grant: plan.id, credits: 6 },
    { grant: bought.id, credits: 6 },
    { grant: next.id, credits: 6 },
  ])
  const { settlement } = await practice.settle({ reservation: id, quantity: 2 * MINUTE })
  expect(settlement).toMatchObject({
    returned: 6,
    slices: [{ grant: plan.id }, { grant: bought.id }],
  })
  expect(await practice.balance()).toMatchObject({ monthly: 6, purchased: 44 })
})

it('is refused for lack of credits and changes nothing', async () => {
  await practice.grant({ credits: 10 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  const request = { params: { reservation: id }, body: { quantity: MINUTE, ttlSeconds: 7_200 } }
  expect(await practice.refused('extend', request)).toMatchObject({
    code: 'insufficient_credits',
    required: 6,
    available: 4,
  })
  expect(await practice.reservation(id)).toMatchObject({
    quantity: MINUTE,
    credits: 6,
    expiresAt: after(HOUR),
  })
})

it('is refused when it asks for nothing, or for more work than a day holds', async () => {
  await practice.grant({ credits: 10_000 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  const params = { reservation: id }
  expect(await practice.refused('extend', { params, body: {} })).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'quantity' }],
  })
  const tooLong = { params, body: { quantity: DAY } }
  expect(await practice.refused('extend', tooLong)).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'quantity' }],
  })
})
