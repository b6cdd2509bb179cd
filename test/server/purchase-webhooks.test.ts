import { beforeAll, describe, expect, it } from 'vitest'
import type { PurchaseResult } from '@virtual-practice/credits/contract'
import { drainOutbox } from '../../demo/server/services/drain-outbox.js'
import { followPurchases } from '../../demo/server/services/follow-purchases.js'
import { aBuyer, buy, follow, intentIn, keysOf, SMALL, useTill } from '../support/till.js'
import { runBackend } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { DAY, MINUTE, MONDAY } from '../support/server-instants.js'
import { sendToWebhook, STRIPE_SECRET } from '../support/stripe-events.js'

const { double, server, stripe } = await useTill()
const { control } = double
const pay = (bought: PurchaseResult) =>
  stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
const purchasedBy = async (practice: ServerCaller) => (await practice.balance()).purchased
const webhooks = {
  get url() {
    return `${server.url}/v1/stripe/webhooks`
  },
}

beforeAll(() => {
  control.webhooks.endpoint = { url: webhooks.url, secret: STRIPE_SECRET }
})

describe('a webhook', () => {
  it('brings the credits while nobody follows, however often and in whatever order it comes', async () => {
    Object.assign(control.webhooks.weather, { times: 3, shuffle: true })
    const practice = await aBuyer(server)
    await pay(await buy(practice))
    await control.webhooks.settled()
    Object.assign(control.webhooks.weather, { times: 1, shuffle: false })
    expect(await purchasedBy(practice)).toBe(100)
    expect(await server.query('select * from ledger.violations($1)', [practice.account])).toEqual(
      [],
    )
  })

  it('may come before the answer to the call that caused it', async () => {
    const practice = await aBuyer(server)
    control.fail('late', 'POST', '/v1/payment_intents')
    const bought = await buy(practice)
    expect(bought.purchase.state).toBe('open')
    control.fail('late', 'POST', '/v1/payment_intents')
    await pay(bought)
    expect(await purchasedBy(practice)).toBe(100)
  })

  it('that somebody else has signed is refused, and brings nothing', async () => {
    const practice = await aBuyer(server)
    control.webhooks.weather.lose = true
    const bought = await buy(practice)
    await pay(bought)
    const forged = [...control.state.events.values()].at(-1)
    const response = await sendToWebhook(server.url, forged, { secret: 'whsec_of_somebody' })
    control.webhooks.weather.lose = false
    expect([response.status, await purchasedBy(practice)]).toEqual([400, 0])
  })

  it('of a payment that is for something else is kept and ignored', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' })
    await control.webhooks.settled()
    const rows = await server.query(
      `select outcome from credits.provider_events where event = $1`,
      [[...control.state.events.values()].at(-1)!.id],
    )
    expect([id.startsWith('pi_'), rows]).toEqual([true, [{ outcome: 'not_a_purchase' }]])
  })
})

describe('without any webhook', () => {
  it('a paid purchase is found by asking', async () => {
    server.clock.now = MONDAY
    control.webhooks.weather.lose = true
    const practice = await aBuyer(server)
    await pay(await buy(practice))
    server.clock.advance(2 * MINUTE)
    await followPurchases(server.backend.practice)
    expect(await purchasedBy(practice)).toBe(100)
    control.webhooks.weather.lose = false
  })

  it('one that nobody pays within a day is cancelled there and here', async () => {
    server.clock.now = MONDAY
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    server.clock.advance(DAY)
    await followPurchases(server.backend.practice)
    const { purchase } = await follow(practice, bought.purchase)
    expect(purchase).toMatchObject({ state: 'canceled', cancelReason: 'expired' })
    expect((await stripe.paymentIntents.retrieve(intentIn(bought))).status).toBe('canceled')
  })
})

it('two backends drain one outbox, and each payment is made once', async () => {
  server.clock.now = null
  const buyers = await Promise.all(Array.from({ length: 6 }, () => aBuyer(server)))
  for (const buyer of buyers) {
    control.fail('unavailable', 'POST', '/v1/customers', 3)
    expect((await buyer.refused('purchase', { body: SMALL })).code).toBe('payments_unavailable')
    control.faults.splice(0)
  }
  const other = await runBackend(server.databaseUrl, { stripe: keysOf(double) })
  const done = await Promise.all([
    drainOutbox(server.backend.practice),
    drainOutbox(other.backend.practice),
  ])
  expect(done[0] + done[1]).toBe(buyers.length)
  for (const { account } of buyers) {
    const intents = [...control.state.paymentIntents.values()]
    expect(intents.filter(({ metadata }) => metadata.credits_account === account)).toHaveLength(1)
  }
  expect(await drainOutbox(server.backend.practice)).toBe(0)
  await other.stop()
}, 60_000)
