import { expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import { sendToWebhook, STRIPE_SECRET } from '../support/stripe-events.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { stripeLife } from '../support/stripe-life.js'
import { grantsOf, stateOf } from '../support/stripe-state.js'

const server = useTestServer({
  stripeSecrets: [STRIPE_SECRET],
  catalogueFile: stripeCatalogueFile(),
})

it('is what the same life over our own routes is, at every step', async () => {
  server.clock.now = new Date('2026-03-02T08:00:00.000Z')
  const [told, own] = [server.fresh(), server.fresh()]
  await Promise.all([told.open(), own.open()])
  for (const stage of stripeLife(told.account)) {
    server.clock.now = new Date(stage.at)
    for (const event of stage.events) {
      const answer = await sendToWebhook(server.url, event)
      expect([answer.status, await answer.json()], stage.name).toMatchObject([
        200,
        { received: true },
      ])
    }
    await stage.own(own)
    expect(await stateOf(told), stage.name).toEqual(await stateOf(own))
    expect(await grantsOf(told), stage.name).toEqual(await grantsOf(own))
  }
  expect(await stateOf(told)).toMatchObject({
    subscription: { state: 'canceled', canceledAt: '2026-07-16T09:00:00.000Z', plan: 'starter' },
    balance: { available: 0 },
  })
})
