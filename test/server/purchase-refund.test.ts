import { beforeEach, describe, expect, it } from 'vitest'
import type { Grant, GrantResult, UsageRefund } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** Work that costs so many credits. */
const work = (credits: number) => credits * 10_000

const reason = 'test'

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

async function moneyBack(grant: string, credits: number): Promise<Grant> {
  const request = { params: { grant }, body: { credits, reason } }
  return (await practice.call<GrantResult>('refundPurchase', request)).body.grant
}

async function refund(operation: string, credits?: number): Promise<UsageRefund> {
  const body = { reason, ...(credits !== undefined && { credits }) }
  const request = { params: { operation }, body }
  return (await practice.call<{ refund: UsageRefund }>('refundUsage', request)).body.refund
}

describe('money that is returned for a purchase', () => {
  it('takes back its unused credits, by the cumulative figure', async () => {
    const { id } = await practice.grant({ credits: 100 })
    await practice.debit({ quantity: work(30) })
    expect(await moneyBack(id, 50)).toMatchObject({ remaining: 20, refundedCredits: 50 })
    // Told again, or out of order, it takes nothing more.
    expect(await moneyBack(id, 50)).toMatchObject({ remaining: 20 })
    expect(await moneyBack(id, 40)).toMatchObject({ remaining: 20 })
    expect(await moneyBack(id, 70)).toMatchObject({ remaining: 0, refundedCredits: 70 })
    expect(await practice.balance()).toMatchObject({ available: 0 })
  })

  it('takes nothing from other grants: what is not there is owed by this one', async () => {
    await practice.grant({ credits: 40, source: 'promotional', expiresAt: after(DAY) })
    const bought = await practice.grant({ credits: 100 })
    await practice.debit({ quantity: work(100) })
    const { id } = await practice.reserve({ quantity: work(30) })
    const other = await practice.grant({ credits: 25 })
    expect(await moneyBack(bought.id, 100)).toMatchObject({
      refundedCredits: 10,
      owedCredits: 90,
      remaining: 30,
      held: 30,
    })
    expect(await practice.balance()).toMatchObject({ available: 25, held: 30, debt: 0 })
    // What comes back to it is taken first.
    await practice.settle({ reservation: id, quantity: work(10) })
    expect(await practice.balance()).toMatchObject({ available: 25, held: 0 })
    expect(await practice.grants()).toContainEqual(
      expect.objectContaining({ id: bought.id, refundedCredits: 30, owedCredits: 70 }),
    )
    expect(await practice.grants()).toContainEqual(
      expect.objectContaining({ id: other.id, remaining: 25 }),
    )
  })

  it('is taken from use that is refunded later', async () => {
    const { id } = await practice.grant({ credits: 100 })
    const { operation } = await practice.debit({ quantity: work(60) })
    await moneyBack(id, 70)
    await refund(operation, 50)
    expect(await practice.grants()).toMatchObject([
      { remaining: 20, refundedCredits: 70, owedCredits: 0 },
    ])
  })

  it('is for bought credits, and for no more than there were', async () => {
    const gift = await practice.grant({ credits: 10, source: 'promotional' })
    const bought = await practice.grant({ credits: 10 })
    const asked = (grant: string, credits: number) => ({
      params: { grant },
      body: { credits, reason },
    })
    expect(await practice.refused('refundPurchase', asked(gift.id, 5))).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'grant' }],
    })
    expect(await practice.refused('refundPurchase', asked(bought.id, 11))).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'credits' }],
    })
  })
})
