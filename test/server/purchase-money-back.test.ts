import { expect, it } from 'vitest'
import { type Paid, usePaidPurchases, work } from '../support/paid-purchase.js'

const { double, grantsOf, paid, read, server, stripe, tell } = await usePaidPurchases()

/** Money goes back at the provider, which tells of it. */
async function giveBack(bought: Paid, amount?: number): Promise<void> {
  await stripe.refunds.create({ payment_intent: bought.intent, ...(amount && { amount }) })
  await tell(bought, 'charge.refunded')
}

it('takes the bonus back first, then what was paid for', async () => {
  const bought = await paid()
  await giveBack(bought, 119)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 100, refundedCredits: 0, owedCredits: 0 },
    bonus: { remaining: 8, refundedCredits: 12, owedCredits: 0 },
  })
  await giveBack(bought, 476)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 60, refundedCredits: 40, owedCredits: 0 },
    bonus: { remaining: 0, refundedCredits: 20, owedCredits: 0 },
  })
})

it('takes all of it back with all of the money, and nothing more when it is told again', async () => {
  const bought = await paid()
  await giveBack(bought)
  await tell(bought, 'charge.refunded')
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 0, refundedCredits: 100, owedCredits: 0 },
    bonus: { remaining: 0, refundedCredits: 20, owedCredits: 0 },
  })
  expect(await bought.practice.balance()).toMatchObject({ purchased: 0 })
  expect((await read(bought)).refunded).toBe(1_190)
})

it('of what was used owes the rest, and touches no other credits', async () => {
  const bought = await paid()
  const { monthly } = await bought.practice.balance()
  await bought.practice.debit(work(monthly + 70))
  await bought.practice.grant({ credits: 40 })
  await giveBack(bought)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 0, refundedCredits: 30, owedCredits: 70 },
    bonus: { remaining: 0, refundedCredits: 20, owedCredits: 0 },
  })
  expect(await bought.practice.balance()).toMatchObject({ available: 40 })
})

it('brings the credits back when the bank sends the money back to us', async () => {
  const bought = await paid()
  await giveBack(bought, 595)
  expect(await bought.practice.balance()).toMatchObject({ purchased: 60 })
  const [refund] = [...double.control.state.refunds.values()].slice(-1)
  double.control.failRefund(refund!.id)
  await tell(bought, 'refund.failed')
  expect(await bought.practice.balance()).toMatchObject({ purchased: 120 })
  expect((await read(bought)).refunded).toBe(0)
  const { account } = bought.practice
  expect(await server.query('select * from ledger.violations($1)', [account])).toEqual([])
})

it('goes back by following the purchase, too, when nothing is told', async () => {
  const bought = await paid()
  await stripe.refunds.create({ payment_intent: bought.intent, amount: 119 })
  const params = { purchase: bought.purchase.id }
  await bought.practice.call('followPurchase', { params })
  expect(await bought.practice.balance()).toMatchObject({ purchased: 108 })
})

it('is no business of the route that returns credits of a grant', async () => {
  const { practice, purchase } = await paid()
  const request = { params: { grant: purchase.grant! }, body: { credits: 5, reason: 'test' } }
  expect(await practice.refused('refundPurchase', request)).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'grant' }],
  })
})
