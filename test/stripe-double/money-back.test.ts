import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf } from '../../demo/stripe-double/state.js'
import { openShop, refusalOf, type Shop } from './with-double.js'

let shop: Shop
beforeAll(async () => (shop = await openShop()))
afterAll(() => shop.double.close())

const paid = async (token = 'pm_card_visa'): Promise<{ intent: string; charge: string }> => {
  const intent = await shop.stripe.paymentIntents.create({
    amount: 1000,
    currency: 'eur',
    confirm: true,
    payment_method: token,
  })
  return { intent: intent.id, charge: idOf(intent.latest_charge) ?? '' }
}

it('adds up what was given back', async () => {
  const { intent, charge } = await paid()
  await shop.stripe.refunds.create({ payment_intent: intent, amount: 300 })
  await shop.stripe.refunds.create({ charge, amount: 200 })
  expect(await shop.stripe.charges.retrieve(charge)).toMatchObject({
    amount_refunded: 500,
    refunded: false,
  })
  await shop.stripe.refunds.create({ charge })
  expect(await shop.stripe.charges.retrieve(charge)).toMatchObject({
    amount_refunded: 1000,
    refunded: true,
  })
  const { data } = await shop.stripe.refunds.list({ charge })
  expect(data.map(({ amount }) => amount)).toEqual([500, 200, 300])
})

it('gives back no more than was paid', async () => {
  const { charge } = await paid()
  const error = await refusalOf(shop.stripe.refunds.create({ charge, amount: 1001 }))
  expect(error).toMatchObject({ type: 'StripeInvalidRequestError', param: 'amount' })
  await shop.stripe.refunds.create({ charge })
  expect(await refusalOf(shop.stripe.refunds.create({ charge }))).toMatchObject({
    code: 'charge_already_refunded',
  })
})

it('disputes 4000000000000259 at once, and gives no money back meanwhile', async () => {
  const { charge } = await paid('pm_card_createDispute')
  const { data } = await shop.stripe.disputes.list({ charge })
  expect(data).toMatchObject([{ amount: 1000, status: 'needs_response' }])
  expect(await refusalOf(shop.stripe.refunds.create({ charge }))).toMatchObject({
    code: 'charge_disputed',
  })
})

it.each([
  ['won', ['charge.dispute.closed', 'charge.dispute.funds_reinstated']],
  ['lost', ['charge.dispute.closed']],
] as const)('a dispute is %s', async (status, told) => {
  const { charge } = await paid('pm_card_createDispute')
  const [dispute] = (await shop.stripe.disputes.list({ charge })).data
  const before = (await shop.stripe.events.list({ limit: 1 })).data[0]
  shop.double.control.closeDispute(dispute?.id ?? '', status)
  expect(await shop.stripe.charges.retrieve(charge)).toMatchObject({ disputed: true })
  const after = await shop.stripe.events.list({ ending_before: before?.id ?? '' })
  expect(after.data.map(({ type }) => type).reverse()).toEqual(told)
})

it('keeps books of what was moved', async () => {
  const own = await openShop()
  const { charges } = own.double.control.books()
  expect(charges).toEqual([])
  for (const payment_method of ['pm_card_visa', 'pm_card_createDispute'])
    await own.stripe.paymentIntents.create({
      amount: 700,
      currency: 'usd',
      confirm: true,
      payment_method,
    })
  const [, first] = (await own.stripe.charges.list()).data
  own.double.control.refund(first?.id ?? '', 50)
  expect(own.double.control.books().sums).toEqual({
    usd: { charges: 2, charged: 1400, refunded: 50, disputed: 700 },
  })
  await own.double.close()
})

it('takes no amount that a currency has not', async () => {
  const order = (amount: number, currency: string) =>
    shop.stripe.paymentIntents.create({
      ...{ amount, currency, confirm: true, payment_method: 'pm_card_visa' },
    })
  for (const [amount, currency] of [
    [5_795, 'kwd'],
    [139_950, 'isk'],
  ] as const)
    expect(await refusalOf(order(amount, currency))).toMatchObject({ param: 'amount' })
  const charge = idOf((await order(5_800, 'kwd')).latest_charge) ?? ''
  expect(await refusalOf(shop.stripe.refunds.create({ charge, amount: 5 }))).toMatchObject({
    param: 'amount',
  })
})
