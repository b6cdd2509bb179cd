import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openShop, refusalOf, type Shop } from './with-double.js'

let shop: Shop
beforeAll(async () => (shop = await openShop()))
afterAll(() => shop.double.close())

const ORDER = { amount: 1900, currency: 'eur' } as const

describe('an idempotency key', () => {
  it('gets the first answer again, and says so', async () => {
    const idempotencyKey = 'purchase-1'
    const first = await shop.stripe.paymentIntents.create(ORDER, { idempotencyKey })
    const again = await shop.stripe.paymentIntents.create(ORDER, { idempotencyKey })
    expect(again.id).toBe(first.id)
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(again.lastResponse.requestId).toMatch(/^req_/)
  })

  it('is refused with other parameters', async () => {
    const idempotencyKey = 'purchase-2'
    await shop.stripe.paymentIntents.create(ORDER, { idempotencyKey })
    const other = { ...ORDER, amount: 2000 }
    const error = await refusalOf(shop.stripe.paymentIntents.create(other, { idempotencyKey }))
    expect(error).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
  })

  it('gets the refusal of a card again, and charges nothing', async () => {
    const order = { ...ORDER, confirm: true, payment_method: 'pm_card_chargeDeclined' }
    const attempt = () =>
      refusalOf(shop.stripe.paymentIntents.create(order, { idempotencyKey: 'purchase-3' }))
    const first = await attempt()
    const again = await attempt()
    expect(again.charge).toBe(first.charge)
  })

  it('may be used again after a request that was not understood', async () => {
    const options = { idempotencyKey: 'purchase-4' }
    await refusalOf(shop.stripe.paymentIntents.create({ ...ORDER, amount: 1 }, options))
    expect(await shop.stripe.paymentIntents.create(ORDER, options)).toMatchObject(ORDER)
  })
})

describe('a list', () => {
  it('goes through all pages, newest first, and back', async () => {
    const own = await openShop()
    const ids: string[] = []
    for (let index = 0; index < 25; index += 1)
      ids.unshift((await own.stripe.paymentIntents.create(ORDER)).id)
    const all = await own.stripe.paymentIntents.list({ limit: 10 }).autoPagingToArray({ limit: 50 })
    expect(all.map(({ id }) => id)).toEqual(ids)
    const first = await own.stripe.paymentIntents.list({ limit: 10 })
    expect(first.has_more).toBe(true)
    const back = await own.stripe.paymentIntents.list({ limit: 10, ending_before: ids[15]! })
    expect(back.data.map(({ id }) => id)).toEqual(ids.slice(5, 15))
    await own.double.close()
  })

  it('is of one customer only', async () => {
    const { id: customer } = await shop.stripe.customers.create()
    const { id } = await shop.stripe.paymentIntents.create({ ...ORDER, customer })
    const { data } = await shop.stripe.paymentIntents.list({ customer })
    expect(data.map((each) => each.id)).toEqual([id])
  })
})

describe('a key', () => {
  const withKey = (key: string) =>
    new Stripe(key, { host: '127.0.0.1', port: shop.double.port, protocol: 'http' })

  it('must be known', async () => {
    const error = await refusalOf(withKey('sk_test_other').customers.list())
    expect(error).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 })
  })

  it('that is publishable reads a payment by its client secret only', async () => {
    const page = withKey(shop.double.keys.publishable)
    const { id, client_secret } = await shop.stripe.paymentIntents.create(ORDER)
    expect(await refusalOf(page.customers.list())).toMatchObject({ statusCode: 401 })
    expect(await refusalOf(page.paymentIntents.retrieve(id))).toMatchObject({
      param: 'client_secret',
    })
    const params = { client_secret: client_secret ?? '' }
    expect(await page.paymentIntents.retrieve(id, params)).toMatchObject({ id })
  })
})

it('puts what was asked for in the place of an id', async () => {
  const { id: customer } = await shop.stripe.customers.create({ name: 'Northgate' })
  const order = { ...ORDER, customer, confirm: true, payment_method: 'pm_card_visa' }
  const { id } = await shop.stripe.paymentIntents.create(order)
  const expand = ['data.customer', 'data.payment_method', 'data.latest_charge']
  const { data } = await shop.stripe.paymentIntents.list({ customer, expand })
  expect(data).toMatchObject([
    {
      id,
      customer: { name: 'Northgate' },
      payment_method: { card: { brand: 'visa' } },
      latest_charge: { paid: true },
    },
  ])
})

it('says what it does not have', async () => {
  expect(await refusalOf(shop.stripe.charges.retrieve('ch_none'))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  })
})

describe('a fault', () => {
  const order = { ...ORDER, confirm: true, payment_method: 'pm_card_visa' }

  it.each([
    ['unavailable', 'StripeAPIError'],
    ['rate_limited', 'StripeRateLimitError'],
    ['refused', 'StripeInvalidRequestError'],
    ['cut_before', 'StripeConnectionError'],
  ] as const)('%s does nothing', async (kind, type) => {
    const before = shop.double.control.books().charges.length
    // The library asks again by itself when a connection that was kept open ends.
    const times = kind === 'cut_before' ? 2 : 1
    shop.double.control.fail(kind, 'POST', '/v1/payment_intents', times)
    expect(await refusalOf(shop.stripe.paymentIntents.create(order))).toMatchObject({ type })
    expect(shop.double.control.books().charges).toHaveLength(before)
  })

  it('cut_after charges, and the key finds the charge', async () => {
    shop.double.control.fail('cut_after', 'POST', '/v1/payment_intents', 2)
    const before = shop.double.control.books().charges.length
    const attempt = () => shop.stripe.paymentIntents.create(order, { idempotencyKey: 'cut' })
    expect(await refusalOf(attempt())).toMatchObject({ type: 'StripeConnectionError' })
    expect(await attempt()).toMatchObject({ status: 'succeeded' })
    expect(shop.double.control.books().charges).toHaveLength(before + 1)
  })

  it('held charges, and does not answer before it is let go', async () => {
    const { control } = shop.double
    control.fail('held', 'POST', '/v1/payment_intents')
    const before = control.books().charges.length
    let isAnswered = false
    const asked = shop.stripe.paymentIntents.create(order).finally(() => (isAnswered = true))
    await control.answers.holding()
    expect([control.books().charges.length, isAnswered]).toEqual([before + 1, false])
    control.answers.release()
    expect(await asked).toMatchObject({ status: 'succeeded' })
  })
})

describe('the control over HTTP', () => {
  const ask = (name: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${shop.double.url}/_double/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })

  it('gives the books', async () => {
    const answer = await ask('books', {})
    expect(await answer.json()).toEqual(shop.double.control.books())
  })

  it('takes nothing it does not understand, and nothing from a page', async () => {
    expect((await ask('settle', { intent: 5 })).status).toBe(400)
    expect((await ask('nothing', {})).status).toBe(404)
    expect((await ask('books', {}, { origin: 'http://127.0.0.1:1' })).status).toBe(404)
  })
})
