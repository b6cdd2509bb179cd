import { expect, it } from 'vitest'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { useTestServer } from '../support/server-backend.js'
import { after, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const rate = { version: 1, credits: 6, per: MINUTE, unit: 'milliseconds' }
const rates = [rate, { ...rate, version: 2, credits: 12, effectiveAt: after(HOUR) }]
const catalogueFile = catalogueFileWith({
  features: [{ code: 'ai-scribe', name: 'AI Scribe', rates }],
})
const server = useTestServer({ catalogueFile })

it('has a price from the instant on at which it is in force', async () => {
  server.clock.now = MONDAY
  const practice = server.fresh()
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  server.clock.advance(HOUR - 1)
  expect(await practice.debit({ quantity: MINUTE })).toMatchObject({
    credits: 6,
    rate: { version: 1 },
  })
  const { id: late } = await practice.reserve({ quantity: MINUTE })
  server.clock.advance(1)
  expect(await practice.debit({ quantity: MINUTE })).toMatchObject({
    credits: 12,
    rate: { version: 2 },
  })
  // What was reserved under one price settles under it.
  expect(await practice.settle({ reservation: late, quantity: MINUTE })).toMatchObject({
    settlement: { credits: 6 },
  })
  expect(
    (await practice.refused('settle', { params: { reservation: id }, body: { quantity: 1 } })).code,
  ).toBe('reservation_expired')
})
