import { beforeAll, describe, expect, it } from 'vitest'
import type { PurchaseResult } from '@virtual-practice/credits/contract'
import { followPurchases } from '../../demo/server/services/follow-purchases.js'
import type { ServerCaller } from '../support/server-caller.js'
import { STRIPE_SECRET } from '../support/stripe-events.js'
import { HOSTED, PAGE, payOnPage, sessionIn, withoutWebhooks } from '../support/hosted-checkout.js'
import { aBuyer, buy, follow, useTill } from '../support/till.js'

const { double, server, stripe } = await useTill({ origins: ['https://practice.example'] })
const { control } = double

beforeAll(() => {
  control.webhooks.endpoint = { url: `${server.url}/v1/stripe/webhooks`, secret: STRIPE_SECRET }
})

const pay = (bought: PurchaseResult, number?: string) => payOnPage(double, bought, number)
const purchasedBy = async (practice: ServerCaller) => (await practice.balance()).purchased
const violations = (practice: ServerCaller) =>
  server.query('select * from ledger.violations($1)', [practice.account])

describe('a purchase that is paid on the provider’s page', () => {
  it('is told where that is, and the page what is paid for, for whom and where to come back', async () => {
    const practice = await aBuyer(server)
    const order = { ...HOSTED, quantity: 2, total: 2_380 }
    const bought = await buy(practice, order)
    expect(bought).toMatchObject({ clientSecret: null, purchase: { state: 'open' } })
    expect(bought.checkoutUrl).toBe(`${double.url}/c/pay/${sessionIn(bought)}`)
    const session = await stripe.checkout.sessions.retrieve(sessionIn(bought))
    const metadata = {
      credits_account: practice.account,
      credits_purchase: bought.purchase.id,
    }
    expect(session).toMatchObject({
      mode: 'payment',
      amount_total: 2_380,
      currency: 'usd',
      success_url: PAGE,
      cancel_url: PAGE,
      client_reference_id: bought.purchase.id,
      metadata,
    })
    const customer = await stripe.customers.retrieve(session.customer as string)
    expect(customer).toMatchObject({ metadata: { credits_account: practice.account } })
    const paid = await pay(bought)
    const intent = await stripe.paymentIntents.retrieve(paid.intent!)
    expect(intent).toMatchObject({ metadata, amount: 2_380, setup_future_usage: 'off_session' })
    expect(control.state.baskets.get(session.id)?.name).toBe('100 credits, VAT 19 %')
  })

  it('brings its credits by the webhooks alone, once, however often and in whatever order', async () => {
    Object.assign(control.webhooks.weather, { times: 3, shuffle: true })
    const practice = await aBuyer(server)
    await pay(await buy(practice, HOSTED))
    await control.webhooks.settled()
    Object.assign(control.webhooks.weather, { times: 1, shuffle: false })
    expect(await purchasedBy(practice)).toBe(100)
    expect(await violations(practice)).toEqual([])
  })

  it('brings its credits by asking alone, once', async () => {
    const practice = await aBuyer(server)
    await withoutWebhooks(double, async () => {
      const bought = await buy(practice, HOSTED)
      await pay(bought)
      const all = await Promise.all([1, 2, 3, 4].map(() => follow(practice, bought.purchase)))
      for (const { purchase, checkoutUrl } of all) {
        expect(purchase).toMatchObject({ state: 'succeeded', card: { last4: '4242' } })
        expect(checkoutUrl).toBeNull()
      }
    })
    expect(await purchasedBy(practice)).toBe(100)
    expect(await violations(practice)).toEqual([])
  })

  it('waits on its page after a decline, and says why', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice, HOSTED)
    expect((await pay(bought, '4000000000009995')).ok).toBe(false)
    const declined = await follow(practice, bought.purchase)
    expect(declined).toMatchObject({
      purchase: { state: 'open', declineCode: 'insufficient_funds' },
      clientSecret: null,
      checkoutUrl: bought.checkoutUrl,
    })
    await pay(bought)
    expect((await follow(practice, bought.purchase)).purchase.state).toBe('succeeded')
  })

  it('waits on its page while the bank asks there', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice, HOSTED)
    await pay(bought, '4000002760003184')
    await control.webhooks.settled()
    const asked = await follow(practice, bought.purchase)
    expect(asked).toMatchObject({ purchase: { state: 'open' }, clientSecret: null })
    expect(asked.checkoutUrl).toBe(bought.checkoutUrl)
  })

  it.each([
    ['has come', undefined, { state: 'succeeded' }, 100],
    ['has not', 'generic_decline', { state: 'canceled', cancelReason: 'failed' }, 0],
  ] as const)('is processing until its money %s', async (_what, decline, ended, credits) => {
    const practice = await aBuyer(server)
    const bought = await buy(practice, HOSTED)
    const { intent } = await pay(bought, '4000009990000013')
    const { purchase, checkoutUrl } = await follow(practice, bought.purchase)
    expect([purchase.state, checkoutUrl]).toEqual(['processing', null])
    expect(await purchasedBy(practice)).toBe(0)
    control.settle(intent!, decline)
    await control.webhooks.settled()
    const params = { purchase: purchase.id }
    const after = await practice.call('readPurchase', { params })
    expect(after.body).toMatchObject(ended)
    expect(await purchasedBy(practice)).toBe(credits)
  })

  it('ends as expired when its page does', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice, HOSTED)
    server.clock.now = new Date(bought.purchase.expiresAt)
    await stripe.checkout.sessions.expire(sessionIn(bought))
    await control.webhooks.settled()
    const { body } = await practice.call('readPurchase', {
      params: { purchase: bought.purchase.id },
    })
    server.clock.now = null
    expect(body).toMatchObject({ state: 'canceled', cancelReason: 'expired' })
  })

  it('is closed there by a job when its time is over', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice, HOSTED)
    server.clock.now = new Date(bought.purchase.expiresAt)
    await followPurchases(server.backend.practice)
    server.clock.now = null
    expect((await stripe.checkout.sessions.retrieve(sessionIn(bought))).status).toBe('expired')
    expect((await follow(practice, bought.purchase)).purchase).toMatchObject({
      state: 'canceled',
      cancelReason: 'expired',
    })
  })
})

it('a session of something else is kept and ignored', async () => {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: PAGE,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'usd', unit_amount: 100, product_data: { name: 'x' } },
      },
    ],
  })
  await stripe.checkout.sessions.expire(session.id)
  await control.webhooks.settled()
  const told = [...control.state.events.values()].find(
    ({ type, data }) =>
      type === 'checkout.session.expired' && (data.object as { id: string }).id === session.id,
  )
  const kept = await server.query('select outcome from credits.provider_events where event = $1', [
    told?.id,
  ])
  expect(kept).toEqual([{ outcome: 'not_a_purchase' }])
})
