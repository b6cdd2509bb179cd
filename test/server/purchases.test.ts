import { describe, expect, it } from 'vitest'
import type { PurchaseResult } from '@virtual-practice/credits/contract'
import { billTo } from '../support/buying-practice.js'
import { aBuyer, buy, follow, intentIn, SMALL, useTill } from '../support/till.js'
import type { ServerCaller } from '../support/server-caller.js'

const { double, server, stripe } = await useTill()
const pay = (bought: PurchaseResult, payment_method = 'pm_card_visa') =>
  stripe.paymentIntents.confirm(intentIn(bought), { payment_method })
const purchasedBy = async (practice: ServerCaller) => (await practice.balance()).purchased

describe('a purchase', () => {
  it('brings its credits when it is paid, and not before', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    expect(bought.purchase).toMatchObject({
      state: 'open',
      member: 'service',
      credits: 100,
      price: 1_000,
      tax: { country: 'DE', basisPoints: 1_900, amount: 190 },
      total: 1_190,
      grant: null,
    })
    expect(await purchasedBy(practice)).toBe(0)
    await pay(bought)
    const { purchase, clientSecret } = await follow(practice, bought.purchase)
    expect(purchase).toMatchObject({ state: 'succeeded', card: { brand: 'visa', last4: '4242' } })
    expect(clientSecret).toBeNull()
    expect(await purchasedBy(practice)).toBe(100)
    expect(await practice.grants()).toContainEqual(
      expect.objectContaining({ id: purchase.grant, source: 'purchased', expiresAt: null }),
    )
  })

  it('tells the provider whose it is', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    const intent = await stripe.paymentIntents.retrieve(intentIn(bought))
    expect(intent).toMatchObject({
      amount: 1_190,
      currency: 'usd',
      metadata: { credits_account: practice.account, credits_purchase: bought.purchase.id },
      setup_future_usage: 'off_session',
    })
    const customer = await stripe.customers.retrieve(intent.customer as string)
    expect(customer).toMatchObject({ metadata: { credits_account: practice.account } })
  })

  it('waits for the person after a decline, and says why', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    await expect(pay(bought, 'pm_card_visa_chargeDeclinedInsufficientFunds')).rejects.toThrow()
    const declined = await follow(practice, bought.purchase)
    expect(declined.purchase).toMatchObject({ state: 'open', declineCode: 'insufficient_funds' })
    await pay(declined)
    const { purchase } = await follow(practice, bought.purchase)
    expect(purchase).toMatchObject({ state: 'succeeded', declineCode: null })
  })

  it('brings them once, however often and by how many it is followed', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    await pay(bought)
    await Promise.all(Array.from({ length: 8 }, () => follow(practice, bought.purchase)))
    expect(await purchasedBy(practice)).toBe(100)
    expect(await server.query('select * from ledger.violations($1)', [practice.account])).toEqual(
      [],
    )
  })
})

describe('an order', () => {
  it('that is made again is the one that is not finished', async () => {
    const practice = await aBuyer(server)
    const results = await Promise.all([buy(practice), buy(practice), buy(practice)])
    expect(new Set(results.map(({ purchase }) => purchase.id)).size).toBe(1)
    expect(new Set(results.map(intentIn)).size).toBe(1)
  })

  it('of something else waits until that is finished or cancelled', async () => {
    const practice = await aBuyer(server)
    const { purchase } = await buy(practice)
    const other = { body: { ...SMALL, quantity: 2, total: 2_380 } }
    expect(await practice.refused('purchase', other)).toMatchObject({
      code: 'purchase_open',
      purchase: purchase.id,
    })
    await practice.call('cancelPurchase', { params: { purchase: purchase.id } })
    expect((await practice.call<PurchaseResult>('purchase', other)).body.purchase.quantity).toBe(2)
  })

  it('under the same key is the first one, also when it was paid', async () => {
    const practice = await aBuyer(server)
    const request = { key: 'k-1', body: SMALL }
    const first = await practice.call<PurchaseResult>('purchase', request)
    await pay(first.body)
    await follow(practice, first.body.purchase)
    const again = await practice.call<PurchaseResult>('purchase', request)
    expect(again.replayed).toBe(true)
    expect(again.body.purchase).toMatchObject({ id: first.body.purchase.id, state: 'succeeded' })
  })

  it('is of one member', async () => {
    const practice = await aBuyer(server)
    const ada = await practice.as('ada', 'buy')
    await buy(practice)
    expect((await buy(ada, { quantity: 2, total: 2_380 })).purchase.member).toBe('ada')
  })

  it.each([
    ['price_changed', { total: 1_000 }],
    ['price_changed', { currency: 'EUR' }],
    ['invalid_request', { returnUrl: 'https://practice.example/' }],
  ])('is refused as %s: %o', async (code, more) => {
    const practice = await aBuyer(server)
    const refused = await practice.refused('purchase', { body: { ...SMALL, ...more } })
    expect(refused.code).toBe(code)
  })

  it('needs a subscription, and somewhere for the invoice to go', async () => {
    const practice = server.fresh()
    const refused = async () => (await practice.refused('purchase', { body: SMALL })).code
    expect(await refused()).toBe('subscription_inactive')
    await practice.call('subscribe', { body: { plan: 'pro' } })
    expect(await refused()).toBe('billing_details_required')
    await billTo(practice)
    expect((await buy(practice)).purchase.state).toBe('open')
  })
})

describe('a cancelled purchase', () => {
  it('is cancelled at the provider, and brings nothing', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    const params = { purchase: bought.purchase.id }
    const { body } = await practice.call<PurchaseResult>('cancelPurchase', { params })
    expect(body.purchase).toMatchObject({ state: 'canceled', cancelReason: 'requested' })
    expect((await stripe.paymentIntents.retrieve(intentIn(bought))).status).toBe('canceled')
    await expect(pay(bought)).rejects.toThrow()
  })

  it('was paid, when it was paid meanwhile', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice)
    await pay(bought)
    const params = { purchase: bought.purchase.id }
    const { body } = await practice.call<PurchaseResult>('cancelPurchase', { params })
    expect(body.purchase).toMatchObject({ state: 'succeeded', canceledAt: null })
    expect(await purchasedBy(practice)).toBe(100)
  })
})

describe('while the provider does not answer', () => {
  it.each(['unavailable', 'cut_before', 'cut_after'] as const)(
    'an order stands, and is taken up by the same one: %s',
    async (fault) => {
      const practice = await aBuyer(server)
      double.control.fail(fault, 'POST', '/v1/payment_intents', 3)
      expect((await practice.refused('purchase', { body: SMALL })).code).toBe(
        'payments_unavailable',
      )
      double.control.faults.splice(0)
      const { purchase } = await buy(practice)
      expect(purchase.state).toBe('open')
      const intents = [...double.control.state.paymentIntents.values()]
      const made = intents.filter(({ metadata }) => metadata.credits_purchase === purchase.id)
      expect(made).toHaveLength(1)
    },
    20_000,
  )
})
