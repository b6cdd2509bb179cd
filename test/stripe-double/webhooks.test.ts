import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Stripe from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openShop, refusalOf, type Shop } from './with-double.js'

const SECRET = 'whsec_test'
const ORDER = { amount: 1900, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' }
const PAID = ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded']

let shop: Shop
let server: Server
let heard: Stripe.Event[]
let refusing: number

beforeEach(async () => {
  heard = []
  refusing = 0
  shop = await openShop()
  server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    const signature = request.headers['stripe-signature'] ?? ''
    const event = shop.stripe.webhooks.constructEvent(body, signature, SECRET)
    if (refusing > 0) refusing -= 1
    else {
      heard.push(event)
      response.end()
      return
    }
    response.writeHead(503).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  shop.double.control.webhooks.endpoint = { url: `http://127.0.0.1:${port}/`, secret: SECRET }
})

afterEach(async () => {
  await shop.double.close()
  await new Promise((closed) => server.close(closed))
})

const types = (): string[] => heard.map(({ type }) => type)
const settled = (): Promise<void> => shop.double.control.webhooks.settled()

it("are signed so that Stripe's own library believes them", async () => {
  const { id } = await shop.stripe.paymentIntents.create(ORDER)
  await settled()
  expect(types().sort()).toEqual([...PAID].sort())
  const paid = heard.find(({ type }) => type === 'payment_intent.succeeded')
  expect(paid?.data.object).toMatchObject({ id, status: 'succeeded' })
  expect(paid?.request?.id).toMatch(/^req_/)
})

it('with another secret are not believed', async () => {
  const { webhooks } = shop.double.control
  expect(() =>
    shop.stripe.webhooks.constructEvent('{}', `t=${Math.floor(Date.now() / 1000)},v1=00`, SECRET),
  ).toThrow()
  webhooks.endpoint = undefined
  await shop.stripe.paymentIntents.create(ORDER)
  await settled()
  expect(heard).toEqual([])
})

it('are sent again until they are taken', async () => {
  refusing = 3
  await shop.stripe.paymentIntents.create(ORDER)
  await settled()
  expect(heard).toEqual([])
  shop.double.control.webhooks.retry()
  await settled()
  expect(types().sort()).toEqual([...PAID].sort())
  const { deliveries } = shop.double.control.webhooks
  expect(deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 503],
    [1, 503],
    [1, 503],
    [2, 200],
    [2, 200],
    [2, 200],
  ])
})

it('are kept back until they are released, three times each, in any order', async () => {
  const { webhooks } = shop.double.control
  Object.assign(webhooks.weather, { hold: true, times: 3, shuffle: true })
  for (let index = 0; index < 5; index += 1) await shop.stripe.paymentIntents.create(ORDER)
  await settled()
  expect([heard.length, webhooks.held]).toEqual([0, 45])
  webhooks.release()
  await settled()
  const inOrder = heard.map(({ id }) => id)
  const events = await shop.stripe.events.list({ limit: 100 })
  const happened = events.data.map(({ id }) => id).reverse()
  expect([...new Set(inOrder)].sort()).toEqual([...happened].sort())
  expect(inOrder).toHaveLength(45)
  expect([...new Set(inOrder)]).not.toEqual(happened)
})

it('are lost by their type, and still in the list of events', async () => {
  shop.double.control.webhooks.weather.lose = ['payment_intent.succeeded']
  await shop.stripe.paymentIntents.create(ORDER)
  await settled()
  expect(types()).not.toContain('payment_intent.succeeded')
  const { data } = await shop.stripe.events.list({ type: 'payment_intent.succeeded' })
  expect(data).toHaveLength(1)
  shop.double.control.repeat(data[0]?.id ?? '')
  await settled()
  expect(types()).toContain('payment_intent.succeeded')
})

it('arrive before the answer of a request that is late', async () => {
  shop.double.control.fail('late', 'POST', '/v1/payment_intents')
  await shop.stripe.paymentIntents.create(ORDER)
  expect(types().sort()).toEqual([...PAID].sort())
})

it('that come after those which a late request has caused do not keep it waiting', async () => {
  const { control } = shop.double
  await shop.stripe.paymentIntents.create(ORDER)
  const [earlier] = control.state.events.keys()
  control.fail('late', 'POST', '/v1/payment_intents')
  const answered: Stripe.PaymentIntent[] = []
  void shop.stripe.paymentIntents.create(ORDER).then((intent) => answered.push(intent))
  // As long as it is not answered, there is always another one to send.
  for (let sent = 0; sent < 100 && answered.length === 0; sent += 1) {
    for (let n = 0; n < 8; n += 1) control.repeat(earlier!)
    const before = heard.length
    await expect.poll(() => heard.length, { interval: 1 }).toBeGreaterThan(before + 4)
  }
  expect(answered).toMatchObject([{ status: 'succeeded' }])
})

it('of a forged body are refused by the library', async () => {
  const { signatureOf } = await import('../../demo/stripe-double/webhooks.js')
  const header = signatureOf('{"id":"evt_1"}', SECRET, Math.floor(Date.now() / 1000))
  const forged = Promise.resolve().then(() =>
    shop.stripe.webhooks.constructEvent('{"id":"evt_2"}', header, SECRET),
  )
  expect(await refusalOf(forged)).toMatchObject({ type: 'StripeSignatureVerificationError' })
})
