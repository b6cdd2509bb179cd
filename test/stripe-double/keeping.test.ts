import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf } from '../../demo/stripe-double/state.js'
import { openShop, refusalOf, type Shop } from './with-double.js'

let shop: Shop
beforeAll(async () => (shop = await openShop()))
afterAll(() => shop.double.close())

const newCustomer = async (): Promise<string> =>
  (await shop.stripe.customers.create({ metadata: { credits_account: 'northgate' } })).id

const lastEvent = async () => (await shop.stripe.events.list({ limit: 1 })).data[0]

it('changes a customer, and takes metadata away', async () => {
  const id = await newCustomer()
  const address = { line1: 'Hauptstr. 1', country: 'DE' }
  await shop.stripe.customers.update(id, { name: 'Praxis', address, metadata: { plan: 'pro' } })
  await shop.stripe.customers.update(id, { metadata: { credits_account: '' } })
  expect(await shop.stripe.customers.retrieve(id)).toMatchObject({
    name: 'Praxis',
    address,
    metadata: { plan: 'pro' },
  })
  expect(await lastEvent()).toMatchObject({ type: 'customer.updated' })
})

it('attaches, lists, prefers and detaches a card', async () => {
  const customer = await newCustomer()
  const { id } = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer })
  await shop.stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
  const { data } = await shop.stripe.paymentMethods.list({ customer, type: 'card' })
  expect(data).toMatchObject([{ id, customer, card: { last4: '4242' } }])
  await shop.stripe.paymentMethods.detach(id)
  expect((await shop.stripe.paymentMethods.list({ customer })).data).toEqual([])
  expect(await shop.stripe.customers.retrieve(customer)).toMatchObject({
    invoice_settings: { default_payment_method: null },
  })
})

it("uses no card of another customer, and prefers none that is not the customer's", async () => {
  const [customer, other] = [await newCustomer(), await newCustomer()]
  const { id } = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer })
  const order = { amount: 500, currency: 'eur', confirm: true, payment_method: id }
  expect(
    await refusalOf(shop.stripe.paymentIntents.create({ ...order, customer: other })),
  ).toMatchObject({ param: 'payment_method' })
  const settings = { invoice_settings: { default_payment_method: id } }
  expect(await refusalOf(shop.stripe.customers.update(other, settings))).toMatchObject({
    code: 'resource_missing',
  })
})

it('refuses to keep a card that is refused, but keeps 4000000000000341', async () => {
  const customer = await newCustomer()
  const keep = (token: string) => shop.stripe.paymentMethods.attach(token, { customer })
  expect(await refusalOf(keep('pm_card_chargeDeclined'))).toMatchObject({ code: 'card_declined' })
  expect(await keep('pm_card_chargeCustomerFail')).toMatchObject({ customer })
})

it('keeps a card that paid, when it was to be kept', async () => {
  const customer = await newCustomer()
  const order = { amount: 500, currency: 'eur', customer, confirm: true } as const
  await shop.stripe.paymentIntents.create({ ...order, payment_method: 'pm_card_visa' })
  expect((await shop.stripe.paymentMethods.list({ customer })).data).toEqual([])
  await shop.stripe.paymentIntents.create({
    ...order,
    payment_method: 'pm_card_visa',
    setup_future_usage: 'off_session',
  })
  expect((await shop.stripe.paymentMethods.list({ customer })).data).toHaveLength(1)
})

it('sets a card up with a challenge, after which it pays without the person', async () => {
  const customer = await newCustomer()
  const setup = await shop.stripe.setupIntents.create({
    customer,
    confirm: true,
    payment_method: 'pm_card_authenticationRequiredOnSetup',
  })
  expect(setup.status).toBe('requires_action')
  shop.double.control.answerChallenge(setup.id, true)
  const { status, payment_method } = await shop.stripe.setupIntents.retrieve(setup.id)
  expect(status).toBe('succeeded')
  const paid = await shop.stripe.paymentIntents.create({
    amount: 500,
    currency: 'eur',
    customer,
    confirm: true,
    off_session: true,
    payment_method: idOf(payment_method) ?? '',
  })
  expect(paid.status).toBe('succeeded')
})

it('does not set a card up whose challenge failed, or that is refused, or a setup canceled', async () => {
  const customer = await newCustomer()
  const { id } = await shop.stripe.setupIntents.create({
    customer,
    confirm: true,
    payment_method: 'pm_card_authenticationRequired',
  })
  shop.double.control.answerChallenge(id, false)
  expect(await shop.stripe.setupIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    last_setup_error: { code: 'setup_intent_authentication_failure' },
  })
  const refused = shop.stripe.setupIntents.confirm(id, { payment_method: 'pm_card_chargeDeclined' })
  expect(await refusalOf(refused)).toMatchObject({ code: 'card_declined' })
  expect(await shop.stripe.setupIntents.cancel(id)).toMatchObject({ status: 'canceled' })
  expect((await shop.stripe.paymentMethods.list({ customer })).data).toEqual([])
})

it('replaces a card that the bank replaced', async () => {
  const customer = await newCustomer()
  const { id } = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer })
  const card = { number: '5555555555554444', expMonth: 3, expYear: 2044 }
  shop.double.control.replaceCard(id, card)
  expect(await shop.stripe.paymentMethods.retrieve(id)).toMatchObject({
    customer,
    card: { brand: 'mastercard', last4: '4444', exp_month: 3, exp_year: 2044 },
  })
  expect(await lastEvent()).toMatchObject({
    type: 'payment_method.automatically_updated',
    data: { previous_attributes: { card: { last4: '4242' } } },
  })
})

it('finds a tax number to be what was decided', async () => {
  const customer = await newCustomer()
  const made = await shop.stripe.customers.createTaxId(customer, {
    type: 'eu_vat',
    value: 'DE123456789',
  })
  expect(made).toMatchObject({ country: 'DE', verification: { status: 'pending' } })
  shop.double.control.decideTaxId('DE123456789', 'verified')
  const read = () => shop.stripe.customers.retrieveTaxId(customer, made.id)
  expect(await read()).toMatchObject({ verification: { status: 'verified' } })
  expect(await lastEvent()).toMatchObject({ type: 'customer.tax_id.updated' })
  shop.double.control.decideTaxId('DE999999999', 'unverified')
  const other = { type: 'eu_vat', value: 'DE999999999' } as const
  await shop.stripe.customers.createTaxId(customer, other)
  const [newest] = (await shop.stripe.customers.listTaxIds(customer)).data
  expect(newest).toMatchObject({ verification: { status: 'unverified' } })
  await shop.stripe.customers.deleteTaxId(customer, made.id)
  expect(await refusalOf(read())).toMatchObject({ code: 'resource_missing' })
})

it('opens and expires a checkout session', async () => {
  const session = await shop.stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: 'https://shop.test/ok?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://shop.test/back',
    line_items: [
      {
        quantity: 2,
        price_data: { currency: 'eur', unit_amount: 950, product_data: { name: '500 credits' } },
      },
    ],
  })
  expect(session).toMatchObject({ amount_total: 1900, status: 'open', payment_status: 'unpaid' })
  expect(session.url).toBe(`${shop.double.url}/c/pay/${session.id}`)
  expect(await shop.stripe.checkout.sessions.expire(session.id)).toMatchObject({
    status: 'expired',
    url: null,
  })
  expect(await lastEvent()).toMatchObject({ type: 'checkout.session.expired' })
})
