import type { Invoices, InvoiceState } from '@virtual-practice/credits/contract'
import { describe, expect, it } from 'vitest'
import { type Paid, usePaidPurchases, work } from '../support/paid-purchase.js'

const { chargeOf, double, grantsOf, paid, read, tell, violations } = await usePaidPurchases()
const { control } = double

const open = (bought: Paid): string => control.openDispute(chargeOf(bought)).id
const disputed = async (): Promise<[Paid, string]> => {
  const bought = await paid()
  const id = open(bought)
  await tell(bought, 'charge.dispute.created')
  return [bought, id]
}
const invoicesOf = async ({ practice }: Paid, state: InvoiceState) =>
  (await practice.call<Invoices>('readInvoices', { query: { state } })).body.invoices
const isOver = async (bought: Paid, id: string, status: 'lost' | 'won') => {
  control.closeDispute(id, status)
  await tell(bought, 'charge.dispute.closed')
}

describe('a dispute', () => {
  it('takes the unused credits of its purchase, and no others', async () => {
    const bought = await paid()
    await bought.practice.grant({ credits: 40 })
    const { available } = await bought.practice.balance()
    open(bought)
    await tell(bought, 'charge.dispute.created')
    expect(await read(bought)).toMatchObject({ dispute: 'open', refunded: 0 })
    expect(await bought.practice.balance()).toMatchObject({ available: available - 120 })
    expect(await violations(bought)).toEqual([])
    expect(await invoicesOf(bought, 'disputed')).toMatchObject([{ refunded: 0 }])
    expect(await invoicesOf(bought, 'paid')).toEqual([])
  })

  it('of a card that the bank disputes at once leaves nothing to spend', async () => {
    const bought = await paid('pm_card_createDispute')
    await tell(bought, 'charge.dispute.created')
    expect(await read(bought)).toMatchObject({ state: 'succeeded', dispute: 'open' })
    expect(await bought.practice.balance()).toMatchObject({ purchased: 0 })
  })

  it('that is won gives back exactly what it took', async () => {
    const bought = await paid()
    const { monthly } = await bought.practice.balance()
    await bought.practice.debit(work(monthly + 30))
    const before = await grantsOf(bought)
    const id = open(bought)
    await tell(bought, 'charge.dispute.created')
    expect(await grantsOf(bought)).toMatchObject({
      paid: { remaining: 0, refundedCredits: 70, owedCredits: 30 },
    })
    await isOver(bought, id, 'won')
    expect(await grantsOf(bought)).toEqual(before)
    expect(await read(bought)).toMatchObject({ dispute: 'won' })
    expect(await violations(bought)).toEqual([])
  })

  it('that is lost keeps what it took, also of use that is given back later', async () => {
    const bought = await paid()
    const { monthly } = await bought.practice.balance()
    const { operation } = await bought.practice.debit(work(monthly + 30))
    const id = open(bought)
    await tell(bought, 'charge.dispute.created')
    await isOver(bought, id, 'lost')
    await bought.practice.call('refundUsage', {
      params: { operation },
      body: { credits: 20, reason: 'test' },
    })
    expect(await read(bought)).toMatchObject({ dispute: 'lost' })
    expect(await invoicesOf(bought, 'dispute_lost')).toHaveLength(1)
    expect(await grantsOf(bought)).toMatchObject({
      paid: { remaining: 0, refundedCredits: 90, owedCredits: 10 },
    })
    expect(await violations(bought)).toEqual([])
  })

  it('that is won after use was given back has nothing left to take from it', async () => {
    const bought = await paid()
    const { monthly } = await bought.practice.balance()
    const { operation } = await bought.practice.debit(work(monthly + 30))
    const id = open(bought)
    await tell(bought, 'charge.dispute.created')
    const body = { credits: 20, reason: 'test' }
    await bought.practice.call('refundUsage', { params: { operation }, body })
    await isOver(bought, id, 'won')
    expect(await grantsOf(bought)).toMatchObject({
      paid: { remaining: 90, refundedCredits: 0, owedCredits: 0 },
      bonus: { remaining: 20 },
    })
  })

  it('of what is left after a refund gives back no more than it took', async () => {
    const bought = await paid()
    control.refund(chargeOf(bought), 119)
    await tell(bought, 'charge.refunded')
    const id = open(bought)
    await tell(bought, 'charge.dispute.created')
    expect(await bought.practice.balance()).toMatchObject({ purchased: 0 })
    await isOver(bought, id, 'won')
    expect(await bought.practice.balance()).toMatchObject({ purchased: 108 })
    expect(await read(bought)).toMatchObject({ dispute: 'won', refunded: 119 })
  })

  it('that was told late, again and out of order ends the same', async () => {
    const bought = await paid()
    control.closeDispute(open(bought), 'won')
    for (const name of ['funds_reinstated', 'closed', 'created', 'funds_withdrawn', 'closed'])
      await tell(bought, `charge.dispute.${name}`)
    expect(await read(bought)).toMatchObject({ dispute: 'won' })
    expect(await bought.practice.balance()).toMatchObject({ purchased: 120 })
    expect(await violations(bought)).toEqual([])
  })

  it('of which nothing was told is found by following the purchase', async () => {
    const bought = await paid()
    open(bought)
    const params = { purchase: bought.purchase.id }
    await bought.practice.call('followPurchase', { params })
    expect(await read(bought)).toMatchObject({ dispute: 'open' })
    expect(await bought.practice.balance()).toMatchObject({ purchased: 0 })
  })
})

it('the statement adds up when credits come back in a later period', async () => {
  const [bought, id] = await disputed()
  await isOver(bought, id, 'won')
  const { body } = await bought.practice.call<{ refunded: number }>('readStatement')
  expect(body).toMatchObject({ refunded: 0 })
  const { entries } = (
    await bought.practice.call<{ entries: { credits: number; reason: string }[] }>('readEntries', {
      query: { type: 'refunded' },
    })
  ).body
  expect(entries.map(({ credits, reason }) => `${reason} ${credits}`).sort()).toEqual([
    'dispute-won 100',
    'dispute-won 20',
    'disputed -100',
    'disputed -20',
  ])
})
