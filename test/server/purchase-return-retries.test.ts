import { afterEach, describe, expect, it } from 'vitest'
import type { Purchase } from '@virtual-practice/credits/contract'
import { drainNow } from '../support/drain-now.js'
import { type Paid, usePaidPurchases } from '../support/paid-purchase.js'

const { chargeOf, double, paid, read, server, stripe, tell, violations } = await usePaidPurchases()
const { control } = double

afterEach(() => void control.faults.splice(0))

const asked = ({ purchase }: Pick<Paid, 'purchase'>, credits?: number) => ({
  params: { purchase: purchase.id },
  body: { reason: 'not-needed', ...(credits !== undefined && { credits }) },
})
const giveBack = async (bought: Paid, credits?: number, key?: string) =>
  bought.practice.call<Purchase>('returnPurchase', {
    ...asked(bought, credits),
    ...(key !== undefined && { key }),
  })
const refundsOf = async ({ intent }: Paid) =>
  (await stripe.refunds.list({ payment_intent: intent })).data.map(({ amount }) => amount)

describe('the same order', () => {
  it('under its key gives back once', async () => {
    const bought = await paid()
    await giveBack(bought, 12, 'k-1')
    const again = await giveBack(bought, 12, 'k-1')
    expect([again.replayed, again.body.refunded]).toEqual([true, 119])
    const other = { ...asked(bought, 13), key: 'k-1' }
    expect((await bought.practice.refused('returnPurchase', other)).code).toBe(
      'idempotency_conflict',
    )
    expect(await refundsOf(bought)).toEqual([119])
  })

  it('told by the webhook meanwhile takes no credits twice', async () => {
    const bought = await paid()
    // The provider has given it back, and its answer is lost.
    control.fail('cut_after', 'POST', '/v1/refunds', 3)
    const { body } = await giveBack(bought, 60)
    expect(body).toMatchObject({ refunded: 0, refunds: [{ state: 'pending' }] })
    control.faults.splice(0)
    await tell(bought, 'charge.refunded')
    expect(await read(bought)).toMatchObject({ refunded: 595, refunds: [{ state: 'succeeded' }] })
    await drainNow(server)
    expect(await refundsOf(bought)).toEqual([595])
    expect(await bought.practice.balance()).toMatchObject({ purchased: 60 })
    expect(await violations(bought)).toEqual([])
  })
})

describe('a provider', () => {
  it.each(['unavailable', 'cut_before', 'cut_after'] as const)(
    'that does not answer is asked again, and gives back once: %s',
    async (fault) => {
      const bought = await paid()
      control.fail(fault, 'POST', '/v1/refunds', 3)
      await giveBack(bought, 12)
      expect(await bought.practice.balance()).toMatchObject({ purchased: 108 })
      control.faults.splice(0)
      await drainNow(server)
      expect(await read(bought)).toMatchObject({ refunded: 119, refunds: [{ state: 'succeeded' }] })
      expect(await refundsOf(bought)).toEqual([119])
      expect(await violations(bought)).toEqual([])
    },
  )

  it('that says no has its reason kept, and the credits are back', async () => {
    const bought = await paid()
    // A dispute of which nothing was told yet.
    control.openDispute(chargeOf(bought))
    control.fail('unavailable', 'GET', '/v1/payment_intents', 30)
    await giveBack(bought, 12)
    control.faults.splice(0)
    expect(await read(bought)).toMatchObject({ refunds: [{ state: 'pending' }] })
    await drainNow(server)
    expect(await read(bought)).toMatchObject({ dispute: 'open', refunds: [{ state: 'failed' }] })
    const dispute = [...control.state.disputes.values()].at(-1)!
    control.closeDispute(dispute.id, 'won')
    await tell(bought, 'charge.dispute.closed')
    expect(await bought.practice.balance()).toMatchObject({ purchased: 120 })
    const kept = await server.query<{ error: string }>(
      'select error from credits.purchase_refunds where account = $1',
      [bought.practice.account],
    )
    expect(kept).toEqual([{ error: 'Stripe refused: charge_disputed' }])
    expect(await violations(bought)).toEqual([])
  })
})
