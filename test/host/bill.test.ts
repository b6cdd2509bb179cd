import { expect, it } from 'vitest'
import { Clinic } from './clinic.js'

it('says that the cost is not booked yet, and books it when the backend is back', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  clinic.credits.fault = 'down'
  expect(await clinic.end(visit)).toMatchObject({
    state: 'ended',
    cost: { state: 'pending', quantity_ms: 61_000 },
  })

  await clinic.clock.advance(10_000)
  expect(await clinic.view(visit)).toMatchObject({ cost: { state: 'pending' } })
  clinic.credits.fault = undefined
  await clinic.clock.advance(30_000)

  expect(await clinic.view(visit)).toMatchObject({
    cost: { state: 'booked', credits: 7, returned: 53 },
  })
  const keys = clinic.credits.made('settle').map(({ key }) => key)
  expect(new Set(keys)).toEqual(new Set([`${visit.id}-settle`]))
})

it('charges once when the first answer was lost', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  clinic.credits.fault = 'lost'
  await clinic.end(visit)
  clinic.credits.fault = undefined
  await clinic.clock.advance(1_000)

  expect(await clinic.view(visit)).toMatchObject({ cost: { state: 'booked', credits: 7 } })
  expect(clinic.credits.available).toBe(312 - 7)
})

it.each([500, 429, 401])('keeps asking after HTTP %d', async (status) => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  clinic.credits.fault = status
  await clinic.end(visit)
  clinic.credits.fault = undefined
  await clinic.clock.advance(1_000)

  expect(await clinic.view(visit)).toMatchObject({ cost: { state: 'booked' } })
})

it('waits longer from try to try, to at most 30 s', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  clinic.credits.fault = 'down'
  await clinic.end(visit)
  await clinic.clock.advance(121_000)

  // At 0, 1, 3, 7, 15, 31, 61, 91 and 121 s.
  expect(clinic.credits.made('settle')).toHaveLength(9)
})

it('books a debit under the same session when the reservation has expired', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  clinic.credits.fault = 'down'
  await clinic.end(visit)
  await clinic.clock.advance(3_600_000)
  clinic.credits.fault = undefined
  await clinic.clock.advance(30_000)

  expect(clinic.credits.made('debit')).toEqual([
    {
      operation: 'debit',
      key: `${visit.id}-debit`,
      body: {
        feature: 'ai-scribe',
        member: 'dr-lee',
        quantity: 61_000,
        session: visit.session,
      },
    },
  ])
  expect(await clinic.view(visit)).toMatchObject({
    cost: { state: 'booked', credits: 7, returned: 60, late: true },
  })
})

it('books a debit when the member released the reservation during the visit', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  await clinic.credits.fetch(`http://credits.test/v1/reservations/${visit.id}/release`, {
    method: 'POST',
    headers: {
      Authorization: 'Bearer test-service-key',
      'Credits-Account': 'northgate',
      'Idempotency-Key': 'k',
    },
  })

  expect(await clinic.end(visit)).toMatchObject({
    cost: { state: 'booked', credits: 7, late: true },
  })
})

it('says so when the cost is refused for good', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  clinic.credits.fault = 'down'
  await clinic.end(visit)
  await clinic.clock.advance(3_600_000)
  clinic.credits.fault = undefined
  // The 60 that come back are gone at once.
  clinic.credits.available = -60
  await clinic.clock.advance(30_000)

  expect(await clinic.view(visit)).toMatchObject({
    cost: { state: 'refused', code: 'insufficient_credits' },
  })
})

it('tries once more when the host ends, and names what it could not book', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  clinic.credits.fault = 'down'
  await clinic.end(visit)
  expect(await clinic.book.close()).toEqual([visit.session])

  clinic.credits.fault = undefined
  expect(await clinic.book.close()).toEqual([])
  expect(await clinic.view(visit)).toMatchObject({ cost: { state: 'booked' } })
})

it('charges each of two members who chose the same session reference', async () => {
  const clinic = new Clinic()
  const { session, feature, quantity, ...first } = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  await clinic.end({ session })
  const second = clinic.credits.reserve('dr-okafor', { feature, quantity, session })
  expect(second.id).not.toBe(first.id)

  clinic.as('northgate', 'dr-okafor')
  await clinic.start(second)
  await clinic.clock.advance(20_000)

  expect(await clinic.end({ session })).toMatchObject({ cost: { state: 'booked', credits: 2 } })
  expect(clinic.credits.available).toBe(312 - 7 - 2)
})
