import { expect, it } from 'vitest'
import { followPurchases } from '../../demo/server/services/follow-purchases.js'
import { HOUR_AND_MORE, rechargeOf, SLOW, use, useRecharging } from '../support/recharging.js'

const { armed, drain, double, server } = await useRecharging()
const { answers } = double.control

const threeOf = <T>(make: () => Promise<T>): Promise<T[]> => Promise.all([make(), make(), make()])

it('no charge waits for the provider to answer about another one', async () => {
  const practices = await threeOf(() => armed())
  for (const practice of practices) await use(practice, 11)
  double.control.fail('held', 'POST', '/v1/payment_intents', 3)
  const drained = drain()
  await answers.holding(3)
  answers.release()
  expect(await drained).toBe(3)
  for (const practice of practices)
    expect(await rechargeOf(practice)).toMatchObject({ count: 1, unfinished: null })
})

it('no purchase waits for the provider to answer about another one', async () => {
  const practices = await threeOf(() => armed([SLOW]))
  for (const practice of practices) await use(practice, 11)
  await drain()
  server.clock.advance(HOUR_AND_MORE)
  double.control.fail('held', 'GET', '/v1/payment_intents/', 3)
  const followed = followPurchases(server.backend.practice)
  await answers.holding(3)
  answers.release()
  expect(await followed).toBe(3)
})
