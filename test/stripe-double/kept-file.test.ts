import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptFileError } from '../../demo/stripe-double/kept-file.js'
import { openShop, type Shop } from './with-double.js'

let folder: string
let file: string
let shop: Shop
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
  file = join(folder, 'data', 'stripe-double.json')
  shop = await openShop({ file })
})
afterEach(async () => {
  await shop.double.close()
  rmSync(folder, { recursive: true, force: true })
})

async function restart(): Promise<void> {
  await shop.double.close()
  shop = await openShop({ file })
}

const payment = { amount: 1900, currency: 'usd', payment_method_types: ['card'] }

it('has the customer, the card and the payment after a restart', async () => {
  const { stripe } = shop
  const customer = await stripe.customers.create({ name: 'Northgate', metadata: { account: 'n' } })
  const paid = await stripe.paymentIntents.create({
    ...payment,
    customer: customer.id,
    payment_method: 'pm_card_visa',
    setup_future_usage: 'off_session',
    confirm: true,
  })
  const events = await stripe.events.list({ limit: 100 })
  await restart()
  expect(await shop.stripe.customers.retrieve(customer.id)).toMatchObject({ name: 'Northgate' })
  expect(await shop.stripe.paymentIntents.retrieve(paid.id)).toMatchObject({
    status: 'succeeded',
    amount_received: 1900,
  })
  expect((await shop.stripe.events.list({ limit: 100 })).data).toEqual(events.data)
  const [card] = (await shop.stripe.paymentMethods.list({ customer: customer.id })).data
  const again = { ...payment, customer: customer.id, payment_method: card!.id, confirm: true }
  expect(await shop.stripe.paymentIntents.create(again)).toMatchObject({ status: 'succeeded' })
})

it('gives the answer of a key that it saw before the restart', async () => {
  const idempotencyKey = 'once'
  const first = await shop.stripe.customers.create({ name: 'A' }, { idempotencyKey })
  await restart()
  const second = await shop.stripe.customers.create({ name: 'A' }, { idempotencyKey })
  expect(second.id).toBe(first.id)
  expect((await shop.stripe.customers.list()).data).toHaveLength(1)
})

it('keeps what the control did, so that a payment under way can end later', async () => {
  const { id } = await shop.stripe.paymentIntents.create({
    ...payment,
    payment_method: 'pm_card_doubleProcessing',
    confirm: true,
  })
  await restart()
  const command = { method: 'POST', body: JSON.stringify({ intent: id }) }
  await fetch(`${shop.double.url}/_double/settle`, command)
  await restart()
  expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' })
})

it('writes nothing for a question, and leaves no half-written file', async () => {
  await shop.stripe.customers.list()
  expect(existsSync(file)).toBe(false)
  await shop.stripe.customers.create({ name: 'A' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('shelves.customers.0.1.name', 'A')
  expect(existsSync(`${file}.new`)).toBe(false)
})

it.each(['', '{', '[]', '{"shelves":{"customers":[1]},"answers":[]}'])(
  'says what to do about a damaged file: %s',
  async (text) => {
    await shop.stripe.customers.create({ name: 'A' })
    await shop.double.close()
    writeFileSync(file, text)
    const opened = openShop({ file })
    await expect(opened).rejects.toThrow(KeptFileError)
    await expect(opened).rejects.toThrow(/stripe-double\.json.* is damaged.*npm start -- --reset/)
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)
