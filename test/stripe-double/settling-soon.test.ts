import { afterAll, beforeAll, expect, it } from 'vitest'
import { settleDue } from '../../demo/stripe-double/settling-soon.js'
import { openShop, type Shop } from './with-double.js'

let shop: Shop
beforeAll(async () => (shop = await openShop()))
afterAll(() => shop.double.close())

it('settles what has been processing for a minute, once, and nothing before', async () => {
  const { double, stripe } = shop
  const { id } = await stripe.paymentIntents.create({
    amount: 1900,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_doubleProcessing',
  })
  const open = await stripe.paymentIntents.create({ amount: 1900, currency: 'eur' })

  expect(settleDue(double.control, 60)).toBe(0)
  double.control.moveClock(60)
  expect(settleDue(double.control, 60)).toBe(1)
  expect(settleDue(double.control, 60)).toBe(0)
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' })
  expect(await stripe.paymentIntents.retrieve(open.id)).toMatchObject({ status: open.status })
})
