import { expect, it } from 'vitest'
import type { Purchase, Purchases } from '@virtual-practice/credits/contract'
import { aBuyer, buy, follow, intentIn, useTill } from '../support/till.js'

const { server, stripe } = await useTill()

it('is listed, newest first, page by page', async () => {
  const practice = await aBuyer(server)
  for (let n = 0; n < 3; n += 1) {
    const bought = await buy(practice)
    await stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
    await follow(practice, bought.purchase)
  }
  const open = await buy(practice)
  const listed = async (query: Record<string, string | number>) =>
    (await practice.call<Purchases>('readPurchases', { query })).body
  const first = await listed({ limit: 3 })
  const second = await listed({ limit: 3, cursor: first.nextCursor! })
  const all = [...first.purchases, ...second.purchases]
  expect(all.map(({ id }) => id)).toHaveLength(4)
  expect([all[0]!.id, second.nextCursor]).toEqual([open.purchase.id, null])
  expect((await listed({ state: 'unfinished' })).purchases).toMatchObject([{ id: all[0]!.id }])
  expect((await listed({ state: 'succeeded' })).purchases).toHaveLength(3)
  expect((await listed({ member: 'ada' })).purchases).toEqual([])
  const params = { purchase: open.purchase.id }
  const { body } = await practice.call<Purchase>('readPurchase', { params })
  expect(body).toEqual(all[0])
})

it.each(['readPurchase', 'followPurchase', 'cancelPurchase'] as const)(
  'is not found by %s where there is none',
  async (name) => {
    expect((await server.fresh().refused(name, { params: { purchase: 'none' } })).code).toBe(
      'not_found',
    )
  },
)
