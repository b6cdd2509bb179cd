import { describe, expect, it } from 'vitest'
import type { Bundles, BuyingBlocked } from '@virtual-practice/credits/contract'
import { billTo } from '../support/buying-practice.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import { DAY, MONDAY, after } from '../support/server-instants.js'
import { catalogueFileWith } from '../support/catalogue-file.js'

const TEN = { code: 'ten', name: 'Ten', credits: 10, bonusCredits: 1, quantityMax: 3 }
const server = useTestServer({
  stripe: { secretKey: 'sk_test', publishableKey: 'pk_test', apiUrl: 'http://127.0.0.1:9' },
  catalogueFile: catalogueFileWith({
    features: [
      { code: 'sms', name: 'SMS', rates: [{ version: 1, credits: 1, per: 1, unit: 'units' }] },
    ],
    bundles: [
      { ...TEN, prices: { USD: 100, EUR: 90 } },
      { code: 'dollars', name: 'Dollars', credits: 5, prices: { USD: 50 } },
    ],
    taxes: [{ country: 'DE', name: 'VAT', basisPoints: 1_900 }],
    supportUrl: 'https://practice.example/support',
    cardBrands: ['visa'],
  }),
})

const bundlesOf = async (practice: ServerCaller) =>
  (await practice.call<Bundles>('readBundles')).body
const subscribed = (practice: ServerCaller) => practice.call('subscribe', { body: { plan: 'pro' } })

it("tells what is sold in the account's currency, and what to say before paying", async () => {
  const { bundles, ...said } = await bundlesOf(server.fresh({ currency: 'EUR' }))
  expect(bundles).toEqual([{ ...TEN, quantityMin: 1, price: 90 }])
  expect(said).toEqual({
    currency: 'EUR',
    blocked: 'no_subscription',
    cardBrands: ['visa'],
    supportUrl: 'https://practice.example/support',
    publishableKey: 'pk_test',
    lastPurchase: null,
  })
})

describe('an account', () => {
  const blocked = async (practice: ServerCaller): Promise<BuyingBlocked | null> =>
    (await bundlesOf(practice)).blocked

  it('may buy when it has a subscription, and its invoices go somewhere', async () => {
    const practice = server.fresh()
    expect(await blocked(practice)).toBe('no_subscription')
    await subscribed(practice)
    expect(await blocked(practice)).toBe('billing_details_required')
    await billTo(practice)
    expect(await blocked(practice)).toBeNull()
  })

  it('may not while its last invoice is not paid, nor after the subscription has ended', async () => {
    server.clock.now = MONDAY
    const practice = server.fresh()
    await billTo(practice)
    await subscribed(practice)
    const body = { invoice: 'in_1', billingReason: 'subscription_cycle', invoicedAt: after(0) }
    await practice.call('renew', { body: { ...body, paid: false } })
    expect(await blocked(practice)).toBe('past_due')
    await practice.call('cancel', { body: { when: 'now' } })
    expect(await blocked(practice)).toBe('canceled')
    server.clock.advance(DAY)
  })

  it('may not where there is no till, and no key is told', async () => {
    const without = await runBackend(server.databaseUrl)
    const practice = createServerCaller(without.url, 'without-till')
    await subscribed(practice)
    expect(await bundlesOf(practice)).toMatchObject({
      blocked: 'payments_unavailable',
      publishableKey: null,
    })
    await without.stop()
  })
})

describe('a quote', () => {
  const asked = { query: { bundle: 'ten', quantity: 3 } }

  it("has the tax of the country that the account's invoices go to", async () => {
    const practice = server.fresh()
    await billTo(practice)
    expect((await practice.call('quote', asked)).body).toEqual({
      bundle: 'ten',
      quantity: 3,
      credits: 30,
      bonusCredits: 3,
      currency: 'USD',
      price: 300,
      tax: { country: 'DE', name: 'VAT', basisPoints: 1_900, amount: 57 },
      total: 357,
    })
  })

  it('is of one bundle unless told', async () => {
    const practice = server.fresh()
    await billTo(practice, 'US')
    const { body } = await practice.call('quote', { query: { bundle: 'dollars' } })
    expect(body).toMatchObject({ quantity: 1, price: 50, tax: null, total: 50 })
  })

  it('is none while nobody knows which tax is due', async () => {
    expect((await server.fresh().refused('quote', asked)).code).toBe('billing_details_required')
  })

  it('is for those who may buy', async () => {
    const practice = server.fresh()
    await billTo(practice)
    const reader = await practice.as('dr-lee')
    expect((await reader.refused('quote', asked)).code).toBe('forbidden')
    const buyer = await practice.as('ada', 'read buy')
    expect((await buyer.call('quote', asked)).body).toMatchObject({ total: 357 })
  })
})
