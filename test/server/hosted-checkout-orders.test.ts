import { beforeAll, describe, expect, it } from 'vitest'
import type { PurchaseResult } from '@virtual-practice/credits/contract'
import { HOSTED, payOnPage, withoutWebhooks } from '../support/hosted-checkout.js'
import { drainNow } from '../support/drain-now.js'
import type { ServerCaller } from '../support/server-caller.js'
import { STRIPE_SECRET } from '../support/stripe-events.js'
import { aBuyer, buy, SMALL, useTill } from '../support/till.js'

const { double, server } = await useTill({ origins: ['https://practice.example'] })
const { control } = double

beforeAll(() => {
  control.webhooks.endpoint = { url: `${server.url}/v1/stripe/webhooks`, secret: STRIPE_SECRET }
})

const pay = (bought: PurchaseResult, number?: string) => payOnPage(double, bought, number)
const purchasedBy = async (practice: ServerCaller) => (await practice.balance()).purchased
const cancel = async (practice: ServerCaller, { purchase }: PurchaseResult) =>
  (await practice.call<PurchaseResult>('cancelPurchase', { params: { purchase: purchase.id } }))
    .body

describe('an order to be paid there', () => {
  it('that is made again is the one that is not finished, on the same page', async () => {
    const practice = await aBuyer(server)
    const results = await Promise.all([1, 2, 3].map(() => buy(practice, HOSTED)))
    expect(new Set(results.map(({ purchase }) => purchase.id)).size).toBe(1)
    expect(new Set(results.map(({ checkoutUrl }) => checkoutUrl)).size).toBe(1)
  })

  it.each([
    ['there, and then here', HOSTED, {}],
    ['here, and then there', {}, HOSTED],
  ])('is another one when it is to be paid %s', async (_what, first, second) => {
    const practice = await aBuyer(server)
    const { purchase } = await buy(practice, first)
    const refused = await practice.refused('purchase', { body: { ...SMALL, ...second } })
    expect(refused).toMatchObject({ code: 'purchase_open', purchase: purchase.id })
  })

  it('is cancelled there, and its page then takes no money', async () => {
    const practice = await aBuyer(server)
    const bought = await buy(practice, HOSTED)
    await pay(bought, '4000000000000002')
    expect((await cancel(practice, bought)).purchase).toMatchObject({
      state: 'canceled',
      cancelReason: 'requested',
    })
    await control.webhooks.settled()
    expect((await pay(bought)).ok).toBe(false)
    expect(await purchasedBy(practice)).toBe(0)
  })

  it('was paid, when it was paid before it could be cancelled', async () => {
    const practice = await aBuyer(server)
    await withoutWebhooks(double, async () => {
      const bought = await buy(practice, HOSTED)
      await pay(bought)
      const { purchase } = await cancel(practice, bought)
      expect(purchase).toMatchObject({ state: 'succeeded', canceledAt: null })
    })
    expect(await purchasedBy(practice)).toBe(100)
  })

  it.each(['https://evil.test/', 'http://practice.example/', 'javascript:alert(1)', '/credits'])(
    'is refused when it is to come back to %s',
    async (returnUrl) => {
      const practice = await aBuyer(server)
      const refused = await practice.refused('purchase', { body: { ...SMALL, returnUrl } })
      expect(refused).toMatchObject({
        code: 'invalid_request',
        fields: [{ path: 'returnUrl' }],
      })
    },
  )

  it('is taken up by whoever comes next when nobody knows whether it was made', async () => {
    const practice = await aBuyer(server)
    control.fail('cut_after', 'POST', '/v1/checkout/sessions', 3)
    const body = { ...SMALL, ...HOSTED }
    expect((await practice.refused('purchase', { body })).code).toBe('payments_unavailable')
    await drainNow(server)
    const { purchase, checkoutUrl } = await buy(practice, HOSTED)
    expect(checkoutUrl).not.toBeNull()
    const sessions = [...control.state.sessions.values()]
    const made = sessions.filter(({ metadata }) => metadata?.credits_purchase === purchase.id)
    expect(made).toHaveLength(1)
  }, 20_000)
})
