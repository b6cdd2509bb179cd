import { beforeEach, expect, it } from 'vitest'
import type { Subscription } from '@virtual-practice/credits/contract'
import { ROUTE_REQUESTS } from '../support/route-requests.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { sendToWebhook, STRIPE_SECRET, subscriptionEvent } from '../support/stripe-events.js'
import { PRICES } from '../support/stripe-life.js'
import { BEGUN, FIRST, MID, stripeTeller } from '../support/stripe-teller.js'

const server = useTestServer({
  stripeSecrets: [STRIPE_SECRET],
  catalogueFile: stripeCatalogueFile(),
})
let practice: ServerCaller

beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.open()
})

it.each(['cancel', 'changePlan', 'resume', 'endTrial', 'renew'] as const)(
  'what Stripe keeps is not changed by %s',
  async (route) => {
    await stripeTeller(server.url, practice.account).tell('created', BEGUN)
    const before = await practice.balance()
    const { code } = await practice.refused(route, ROUTE_REQUESTS[route])
    expect(code).toBe('subscription_managed')
    expect(await practice.balance()).toEqual(before)
  },
)

it('is followed once its price is in the catalogue and Stripe sends the same event again', async () => {
  const said = {
    account: practice.account,
    status: 'active',
    beganAt: BEGUN,
    period: FIRST,
  } as const
  const event = subscriptionEvent('customer.subscription.created', BEGUN, {
    ...said,
    price: PRICES.starter,
  })
  // The catalogue that the demo ships with is sold nowhere.
  const unsold = await runBackend(server.databaseUrl, {
    stripeSecrets: [STRIPE_SECRET],
    clock: () => server.clock.now,
  })
  for (let times = 0; times < 2; times += 1) {
    const response = await sendToWebhook(unsold.url, event)
    expect(await response.json()).toMatchObject({ ignored: 'unknown_price' })
  }
  await unsold.stop()
  expect((await practice.refused('readSubscription')).code).toBe('not_found')

  server.clock.now = new Date(MID)
  await sendToWebhook(server.url, event)
  const { body } = await practice.call<Subscription>('readSubscription')
  expect(body).toMatchObject({ plan: 'starter', state: 'active' })
  expect((await practice.balance()).monthly).toBe(100)
})
