import { describe, expect, it } from 'vitest'
import type { CreditNote, Invoice, Invoices } from '@virtual-practice/credits/contract'
import { billingDetails } from '../support/buying-practice.js'
import { type Paid, usePaidPurchases } from '../support/paid-purchase.js'

const { chargeOf, double, paid, server, stripe, tell, violations } = await usePaidPurchases()
const { control } = double

const invoiceOf = async ({ practice, purchase }: Paid): Promise<Invoice> =>
  (await practice.call<Invoice>('readInvoice', { params: { invoice: purchase.invoice! } })).body
const notesOf = async (bought: Paid): Promise<readonly CreditNote[]> =>
  (await invoiceOf(bought)).creditNotes
const figuresOf = async (bought: Paid) =>
  (await notesOf(bought)).map(({ price, tax, total }) => [price, tax?.amount, total])
const numberOf = ({ practice }: Paid, seq: number): string =>
  `CN-${practice.account.toUpperCase()}-${String(seq).padStart(4, '0')}`
const returned = async (bought: Paid, amount: number) => {
  const refund = await stripe.refunds.create({ payment_intent: bought.intent, amount })
  await tell(bought, 'charge.refunded')
  return refund.id
}
const disputed = async (bought: Paid, status: 'lost' | 'won') => {
  const { id } = control.openDispute(chargeOf(bought))
  await tell(bought, 'charge.dispute.created')
  const whileOpen = await notesOf(bought)
  control.closeDispute(id, status)
  await tell(bought, 'charge.dispute.closed')
  return whileOpen
}

describe('money that goes back', () => {
  it('on our order has a credit note that says which order, why, and to which card', async () => {
    const bought = await paid()
    const { practice, purchase } = bought
    const params = { purchase: purchase.id }
    const body = { credits: 60, reason: 'not-needed' }
    const { refunds } = (
      await practice.call<{ refunds: { id: string }[] }>('returnPurchase', { params, body })
    ).body
    expect(await notesOf(bought)).toEqual([
      {
        id: expect.stringMatching(/^cn_/) as string,
        number: numberOf(bought, 1),
        cancels: null,
        cause: 'refund',
        reason: 'not-needed',
        refund: refunds[0]!.id,
        issuedAt: expect.stringMatching(/Z$/) as string,
        lines: [
          {
            bundle: 'small',
            text: 'Part of the price of 100 AI credits and 20 bonus credits',
            ...{ quantity: 1, unitPrice: 500, amount: 500 },
          },
        ],
        price: 500,
        tax: { country: 'DE', name: 'USt.', basisPoints: 1_900, amount: 95 },
        total: 595,
        card: { brand: 'visa', last4: '4242' },
      },
    ])
    expect(await violations(bought)).toEqual([])
  })

  it('whole is the line of the invoice, its price, its tax and its total', async () => {
    const bought = await paid()
    await returned(bought, 1_190)
    const { lines, price, tax, total, creditNotes } = await invoiceOf(bought)
    expect(creditNotes).toMatchObject([{ lines, price, tax, total, reason: null, refund: null }])
  })

  it('in three parts has three notes, whose tax is that of the invoice in the end', async () => {
    const bought = await paid()
    for (const amount of [333, 333, 524]) await returned(bought, amount)
    expect(await figuresOf(bought)).toEqual([
      [280, 53, 333],
      [280, 53, 333],
      [440, 84, 524],
    ])
    expect((await notesOf(bought)).map(({ number }) => number)).toEqual(
      [1, 2, 3].map((seq) => numberOf(bought, seq)),
    )
  })

  it('in parts that are told at once, and again, has one note for each part', async () => {
    const bought = await paid()
    for (const amount of [100, 200]) control.refund(chargeOf(bought), amount)
    for (let times = 0; times < 3; times += 1) await tell(bought, 'charge.refunded')
    expect((await notesOf(bought)).map(({ total }) => total)).toEqual([100, 200])
  })

  it('leaves the invoice as it was issued, also when the details changed meanwhile', async () => {
    const bought = await paid()
    const { practice, purchase } = bought
    const params = { invoice: purchase.invoice! }
    const file = async () =>
      Buffer.from(await (await practice.send('readInvoicePdf', { params })).arrayBuffer())
    const [before, whole] = [await invoiceOf(bought), await file()]
    const details = billingDetails({ version: 1, company: 'Northgate Group' })
    await practice.call('saveBillingDetails', { body: details })
    await returned(bought, 595)
    const { creditNotes } = await invoiceOf(bought)
    expect(await invoiceOf(bought)).toEqual({
      ...before,
      ...{ state: 'partly_refunded', refunded: 595, creditNotes },
    })
    expect(whole.equals(await file())).toBe(true)
  })
})

describe('money that comes back to us', () => {
  it('is on a note that takes the other one back, with its figures', async () => {
    const bought = await paid()
    const refund = await returned(bought, 333)
    await returned(bought, 100)
    control.failRefund(refund)
    await tell(bought, 'refund.failed')
    expect(await figuresOf(bought)).toEqual([
      [280, 53, 333],
      [84, 16, 100],
      [280, 53, 333],
    ])
    expect((await notesOf(bought)).map(({ cancels }) => cancels)).toEqual([
      ...[null, null, numberOf(bought, 1)],
    ])
    expect(await violations(bought)).toEqual([])
    await returned(bought, 1_090)
    expect((await figuresOf(bought)).at(-1)).toEqual([916, 174, 1_090])
    expect(await violations(bought)).toEqual([])
  })
})

describe('a dispute', () => {
  it('has a credit note when it is lost, and none before', async () => {
    const bought = await paid()
    expect(await disputed(bought, 'lost')).toEqual([])
    expect(await notesOf(bought)).toMatchObject([
      { cause: 'dispute', price: 1_000, tax: { amount: 190 }, total: 1_190 },
    ])
    expect(await invoiceOf(bought)).toMatchObject({ state: 'dispute_lost', refunded: 0 })
    expect(await violations(bought)).toEqual([])
  })

  it('has none when it is won', async () => {
    const bought = await paid()
    await disputed(bought, 'won')
    expect(await notesOf(bought)).toEqual([])
  })

  it('that was lost and is won after all has a note that takes the other one back', async () => {
    const bought = await paid()
    await disputed(bought, 'lost')
    // The double decides once. A bank may think again.
    const [dispute] = [...control.state.disputes.values()].slice(-1)
    dispute!.status = 'won'
    await tell(bought, 'charge.dispute.closed')
    expect(await notesOf(bought)).toMatchObject([
      { cancels: null },
      { cancels: numberOf(bought, 1), cause: 'dispute', total: 1_190 },
    ])
    expect(await violations(bought)).toEqual([])
  })

  it('of a payment of which a part went back has a note for what was left', async () => {
    const bought = await paid()
    await returned(bought, 119)
    await disputed(bought, 'lost')
    const notes = await notesOf(bought)
    expect(notes.reduce((sum, { total }) => sum + total, 0)).toBe(1_190)
    expect(await violations(bought)).toEqual([])
  })
})

it('is found with its invoice by a part of its number', async () => {
  const bought = await paid()
  await returned(bought, 100)
  const { practice } = bought
  const found = async (search: string) =>
    (await practice.call<Invoices>('readInvoices', { query: { search } })).body.invoices
  expect(await found(numberOf(bought, 1).toLowerCase())).toHaveLength(1)
  expect(await found(numberOf(bought, 2))).toEqual([])
})

it('of another account is not found', async () => {
  const [bought, { practice: other }] = [await paid(), await paid()]
  await returned(bought, 100)
  const [{ id: creditNote }] = (await notesOf(bought)) as [CreditNote]
  const params = { creditNote }
  expect((await other.refused('readCreditNotePdf', { params })).code).toBe('not_found')
  const clerk = await bought.practice.as('dr-lee', 'read buy')
  expect((await clerk.refused('readCreditNotePdf', { params })).code).toBe('forbidden')
  expect(await server.query('select * from ledger.violations()')).toEqual([])
})
