import { describe, expect, it } from 'vitest'
import type { Bundles, PurchaseResult } from '@virtual-practice/credits/contract'
import { aBuyer, buy, follow, intentIn, SMALL, useTill } from '../support/till.js'
import type { ServerCaller } from '../support/server-caller.js'

const { server, stripe } = await useTill()

async function bought(practice: ServerCaller, order: object = {}): Promise<string> {
  const answer = await buy(practice, order)
  await stripe.paymentIntents.confirm(intentIn(answer), { payment_method: 'pm_card_visa' })
  return (await follow(practice, answer.purchase)).purchase.id
}

const lastSeenBy = async (practice: ServerCaller): Promise<string | null> =>
  (await practice.call<Bundles>('readBundles')).body.lastPurchase

describe('what the member bought last', () => {
  it('is told with what is for sale: paid, and his own', async () => {
    const practice = await aBuyer(server)
    const ada = await practice.as('ada', 'read buy')
    const grace = await practice.as('grace', 'read buy')
    expect(await lastSeenBy(ada)).toBeNull()
    const first = await bought(ada)
    expect(await lastSeenBy(ada)).toBe(first)
    await buy(ada)
    expect(await lastSeenBy(ada)).toBe(first)
    expect(await lastSeenBy(grace)).toBeNull()
  })

  it('is not bought again by a page that has not heard of it', async () => {
    const practice = await aBuyer(server)
    const ada = await practice.as('ada', 'read buy')
    const after = await lastSeenBy(ada)
    const first = await bought(ada, { after })
    const refused = await ada.refused('purchase', { body: { ...SMALL, after } })
    expect(refused).toMatchObject({ code: 'purchased_meanwhile', purchase: first })
    const second = await bought(ada, { after: first })
    expect(second).not.toBe(first)
    expect(await ada.refused('purchase', { body: { ...SMALL, after: first } })).toMatchObject({
      code: 'purchased_meanwhile',
      purchase: second,
    })
  })

  it('does not stand in the way of another member, or of one who asks for no such care', async () => {
    const practice = await aBuyer(server)
    const ada = await practice.as('ada', 'read buy')
    const grace = await practice.as('grace', 'read buy')
    await bought(ada, { after: null })
    expect(await bought(grace, { after: null })).toBeTruthy()
    expect(await bought(ada)).toBeTruthy()
  })
})

describe('the purchase of another member', () => {
  it.each(['followPurchase', 'cancelPurchase'] as const)(
    'is left alone by one who may only buy: %s',
    async (route) => {
      const practice = await aBuyer(server)
      const ada = await practice.as('ada', 'read buy')
      const grace = await practice.as('grace', 'read buy')
      const admin = await practice.as('admin', 'read buy manage')
      const { purchase } = await buy(ada)
      const params = { purchase: purchase.id }
      expect((await grace.refused(route, { params })).code).toBe('forbidden')
      expect(
        (await ada.call<PurchaseResult>('followPurchase', { params })).body.purchase.state,
      ).toBe('open')
      const { body } = await admin.call<PurchaseResult>(route, { params })
      expect(body.purchase.id).toBe(purchase.id)
    },
  )
})
