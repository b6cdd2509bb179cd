import { expect, it } from 'vitest'
import { Clinic } from './clinic.js'

/** 9 min 19.2 s. */
const LONG = 'day1_consultation02'

it('extends by five minutes when less than a minute is left', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(5, LONG)
  await clinic.clock.advance(239_000)
  expect(clinic.credits.made('extend')).toEqual([])

  await clinic.clock.advance(1_000)

  expect(clinic.credits.made('extend')).toEqual([
    {
      operation: 'extend',
      key: `${visit.id}-extend-1`,
      body: { quantity: 300_000, ttlSeconds: 360 + 120 },
    },
  ])
  expect(await clinic.view(visit)).toMatchObject({ reserved_ms: 600_000, held: 60, warning: null })
})

it('extends again under the next key, and settles all of it once', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(5, 'day1_consultation11')
  await clinic.clock.advance(803_280)

  expect(clinic.credits.made('extend').map(({ key }) => key)).toEqual([
    `${visit.id}-extend-1`,
    `${visit.id}-extend-2`,
  ])
  expect(await clinic.view(visit)).toMatchObject({
    ending: 'recording',
    cost: { credits: 81, returned: 9 },
  })
})

it('does not extend a visit that ends in time', async () => {
  const clinic = new Clinic()
  await clinic.visit(10)
  await clinic.clock.advance(600_000)

  expect(clinic.credits.made('extend')).toEqual([])
})

it('refused more credits: warns a minute before, stops at the reserved end, keeps the note', async () => {
  const clinic = new Clinic()
  clinic.credits.available = 40
  const visit = await clinic.visit(5, LONG)
  await clinic.clock.advance(240_000)
  expect(await clinic.view(visit)).toMatchObject({
    state: 'running',
    warning: 'no_more_credits',
    reserved_ms: 300_000,
  })

  await clinic.clock.advance(59_999)
  expect(await clinic.view(visit)).toMatchObject({ state: 'running' })
  await clinic.clock.advance(1)

  const view = await clinic.view(visit)
  expect(view).toMatchObject({
    state: 'ended',
    ending: 'credits',
    position_ms: 300_000,
    cost: { quantity_ms: 300_000, credits: 30, returned: 0 },
  })
  expect(view.note).not.toBeNull()
  expect(clinic.credits.made('extend')).toHaveLength(1)
})

it('refused by the limit of the member: says so, and stops at the reserved end', async () => {
  const clinic = new Clinic()
  clinic.credits.left = 40
  const visit = await clinic.visit(5, LONG)
  await clinic.clock.advance(240_000)
  expect(await clinic.view(visit)).toMatchObject({ state: 'running', warning: 'member_limit' })

  await clinic.clock.advance(60_000)
  expect(await clinic.view(visit)).toMatchObject({ ending: 'credits', position_ms: 300_000 })
  expect(clinic.credits.made('extend')).toHaveLength(1)
})

it('asks again with the same key and body while the outcome is unknown', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(5, LONG)
  await clinic.clock.advance(239_000)
  clinic.credits.fault = 'lost'
  await clinic.clock.advance(2_000)
  expect(await clinic.view(visit)).toMatchObject({ warning: 'no_answer', reserved_ms: 300_000 })

  clinic.credits.fault = undefined
  await clinic.clock.advance(3_000)

  const asked = clinic.credits.made('extend')
  expect(asked.length).toBeGreaterThan(1)
  expect(new Set(asked.map((call) => JSON.stringify(call))).size).toBe(1)
  expect(await clinic.view(visit)).toMatchObject({ warning: null, reserved_ms: 600_000, held: 60 })
})

it('stops at the reserved end when the backend stays away', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(5, LONG)
  clinic.credits.fault = 'down'
  await clinic.clock.advance(300_000)

  expect(await clinic.view(visit)).toMatchObject({
    ending: 'credits',
    position_ms: 300_000,
    cost: { state: 'pending', quantity_ms: 300_000 },
  })
})

it('reserves real time by the speed', async () => {
  const clinic = new Clinic()
  await clinic.visit(5, LONG, 60)
  await clinic.clock.advance(5_000)

  expect(clinic.credits.made('extend')[0]!.body).toEqual({
    quantity: 300_000,
    ttlSeconds: 6 + 120,
  })
})

it('charges no more than was reserved when the machine slept past the end', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(5, LONG)
  clinic.clock.oversleep(400_000)

  expect(await clinic.end(visit)).toMatchObject({
    position_ms: 300_000,
    cost: { quantity_ms: 300_000, credits: 30, returned: 0 },
  })
})
