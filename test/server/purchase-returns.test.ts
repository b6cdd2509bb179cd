import { describe, expect, it } from 'vitest'
import type { Invoices, Purchase, Statement } from '@virtual-practice/credits/contract'
import { type Paid, usePaidPurchases, work } from '../support/paid-purchase.js'
import { aBuyer, buy } from '../support/till.js'

const { chargeOf, double, grantsOf, paid, read, server, stripe, tell, violations } =
  await usePaidPurchases()
const { control } = double

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

describe('what is unused of a purchase', () => {
  it('is given back whole, with all of its money', async () => {
    const bought = await paid()
    const { body } = await giveBack(bought)
    expect(body).toMatchObject({
      refunded: 1_190,
      refunds: [
        { state: 'succeeded', credits: 120, amount: 1_190, reason: 'not-needed', actor: 'service' },
      ],
    })
    expect(await refundsOf(bought)).toEqual([1_190])
    expect(await bought.practice.balance()).toMatchObject({ purchased: 0 })
    expect(await violations(bought)).toEqual([])
  })

  it('is given back in part, the bonus first, each credit for its share of what was paid', async () => {
    const bought = await paid()
    await giveBack(bought, 12)
    expect(await grantsOf(bought)).toMatchObject({
      paid: { remaining: 100 },
      bonus: { remaining: 8, refundedCredits: 12 },
    })
    const { body } = await giveBack(bought, 48)
    expect(body.refunds.map(({ credits, amount }) => [credits, amount])).toEqual([
      [12, 119],
      [48, 476],
    ])
    expect(await grantsOf(bought)).toMatchObject({
      paid: { remaining: 60, refundedCredits: 40 },
      bonus: { remaining: 0, refundedCredits: 20 },
    })
    expect(await refundsOf(bought)).toEqual([476, 119])
  })

  it('is what is neither used nor set aside', async () => {
    const bought = await paid()
    const { monthly } = await bought.practice.balance()
    await bought.practice.debit(work(monthly + 30))
    await bought.practice.reserve(work(15))
    const more = await bought.practice.refused('returnPurchase', asked(bought, 76))
    expect(more).toMatchObject({ code: 'invalid_request', fields: [{ path: 'credits' }] })
    expect((await giveBack(bought)).body.refunds).toMatchObject([{ credits: 75, amount: 744 }])
    expect(await grantsOf(bought)).toMatchObject({
      paid: { remaining: 15, owedCredits: 0 },
      bonus: { remaining: 0, owedCredits: 0 },
    })
    expect(await violations(bought)).toEqual([])
  })

  it('is on the statement, in the ledger and on the invoice when it was given back', async () => {
    const bought = await paid()
    await giveBack(bought, 60)
    const { practice } = bought
    const statement = (await practice.call<Statement>('readStatement')).body
    expect(statement).toMatchObject({ refunded: 60 })
    const query = { type: 'refunded' }
    const { entries } = (
      await practice.call<{ entries: { credits: number; reason: string }[] }>('readEntries', {
        query,
      })
    ).body
    expect(entries.map(({ credits, reason }) => [credits, reason]).sort()).toEqual([
      [-20, 'not-needed'],
      [-40, 'not-needed'],
    ])
    const { invoices } = (await practice.call<Invoices>('readInvoices')).body
    expect(invoices).toMatchObject([{ state: 'partly_refunded', refunded: 595 }])
  })
})

describe('nothing is given back', () => {
  const why = async (bought: Pick<Paid, 'practice' | 'purchase'>) => {
    const { code, detail } = await bought.practice.refused('returnPurchase', asked(bought))
    expect(code).toBe('nothing_to_refund')
    return detail
  }

  it('of a purchase that is not paid', async () => {
    const practice = await aBuyer(server)
    const { purchase } = await buy(practice)
    expect(await why({ practice, purchase })).toMatch(/not paid/)
  })

  it('when all of its credits are used', async () => {
    const bought = await paid()
    const { available } = await bought.practice.balance()
    await bought.practice.debit(work(available))
    expect(await why(bought)).toMatch(/used/)
  })

  it('when all of its money went back before', async () => {
    const bought = await paid()
    await giveBack(bought)
    expect(await why(bought)).toMatch(/went back before/)
  })

  it('while the bank decides about the money', async () => {
    const bought = await paid()
    control.openDispute(chargeOf(bought))
    await tell(bought, 'charge.dispute.created')
    expect(await why(bought)).toMatch(/disputed/)
  })

  it('to a member, or to another account', async () => {
    const bought = await paid()
    const admin = await bought.practice.as('ms-adeyemi', 'read buy manage')
    expect((await admin.refused('returnPurchase', asked(bought))).code).toBe('forbidden')
    const stranger = await aBuyer(server)
    expect((await stranger.refused('returnPurchase', asked(bought))).code).toBe('not_found')
    expect((await read(bought)).refunds).toEqual([])
  })
})
