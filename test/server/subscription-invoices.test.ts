import { describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import type { Invoice, Invoices } from '@virtual-practice/credits/contract'
import type { ServerCaller } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'
import { PRICES } from '../support/stripe-life.js'
import { invoiceEvent, sendToWebhook } from '../support/stripe-events.js'
import { aBuyer, buy, follow, intentIn, useTill } from '../support/till.js'

const { server, stripe } = await useTill()

const URL_OF_STRIPE = 'https://invoice.stripe.com/i/acct_1/test_1'
const MADE = '2026-03-02T09:00:00.000Z'

interface Told {
  readonly paid?: boolean
  readonly made?: string
  readonly type?: Parameters<typeof invoiceEvent>[3]
  readonly at?: string
}

/** Tells of an invoice of the subscription as Stripe would. */
async function tell(
  { account }: ServerCaller,
  number: string,
  more: Partial<Stripe.Invoice> = {},
  { paid = true, made = MADE, at = made, type }: Told = {},
): Promise<void> {
  const event = invoiceEvent(
    at,
    {
      account,
      id: `in_${account}_${number}`,
      price: PRICES.starter,
      period: [MADE, '2026-04-02T09:00:00.000Z'],
      reason: 'subscription_create',
      made,
      paid,
      more: { number, hosted_invoice_url: URL_OF_STRIPE, ...more },
    },
    undefined,
    type,
  )
  expect((await sendToWebhook(server.url, event)).status).toBe(200)
}

async function paid(practice: ServerCaller): Promise<void> {
  const bought = await buy(practice)
  await stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
  await follow(practice, bought.purchase)
}

const list = async (practice: ServerCaller, query = {}): Promise<Invoices> =>
  (await practice.call<Invoices>('readInvoices', { query })).body
const numbers = ({ invoices }: Invoices): string[] => invoices.map(({ number }) => number)
const only = async (practice: ServerCaller): Promise<Invoice> => {
  const { invoices } = await list(practice)
  expect(invoices).toHaveLength(1)
  return invoices[0]!
}

describe('an invoice of the subscription', () => {
  it('is listed as the provider tells it, with the way to it', async () => {
    const practice = await aBuyer(server)
    await tell(practice, 'A1-0001', { total: 5_831 })
    const invoice = await only(practice)
    expect(invoice).toMatchObject({
      kind: 'subscription',
      number: 'A1-0001',
      state: 'paid',
      issuedAt: MADE,
      paidAt: MADE,
      currency: 'USD',
      price: 4_900,
      tax: null,
      total: 5_831,
      purchase: null,
      providerUrl: URL_OF_STRIPE,
    })
    const params = { invoice: invoice.id }
    expect((await practice.call('readInvoice', { params })).body).toEqual(invoice)
    expect(await practice.refused('readInvoicePdf', { params })).toMatchObject({
      code: 'not_found',
    })
  })

  it('has the lines that come to its price, and otherwise none', async () => {
    const [whole, partly] = [await aBuyer(server), await aBuyer(server)]
    const credited = await aBuyer(server)
    const lineOf = (amount: number, description: string) => ({
      ...invoiceEvent(MADE, {
        id: 'in_1',
        price: PRICES.starter,
        period: [MADE, MADE],
        made: MADE,
        paid: true,
      }).data.object,
      amount,
      description,
      quantity: 1,
    })
    const lines = (...data: object[]) =>
      ({ object: 'list', data, has_more: false, url: '/' }) as Stripe.Invoice['lines']
    await tell(whole, 'A1-0001', { lines: lines(lineOf(4_900, 'Pro plan')) })
    await tell(partly, 'A1-0001', {
      lines: lines(lineOf(9_900, 'Pro plan'), lineOf(-5_000, 'Unused time')),
    })
    expect((await only(whole)).lines).toEqual([
      { bundle: null, text: 'Pro plan', quantity: 1, unitPrice: 4_900, amount: 4_900 },
    ])
    expect((await only(partly)).lines).toEqual([])
    await tell(credited, 'A1-0001', { lines: lines(lineOf(9_900, 'Pro plan')) })
    expect((await only(credited)).lines).toEqual([])
  })

  it('is paid once that was told, whatever comes late', async () => {
    const practice = await aBuyer(server)
    const late = { at: '2026-03-03T09:00:00.000Z' }
    await tell(practice, 'A1-0001', {}, { paid: false, type: 'invoice.finalized' })
    expect((await only(practice)).state).toBe('open')
    await tell(practice, 'A1-0001')
    await tell(practice, 'A1-0001', {}, { paid: false, ...late })
    expect(await only(practice)).toMatchObject({ state: 'paid', paidAt: MADE })
  })

  it('says what went back by credit notes', async () => {
    const practice = await aBuyer(server)
    await tell(practice, 'A1-0001')
    const at = '2026-03-04T09:00:00.000Z'
    const credited = { post_payment_credit_notes_amount: 900 }
    await tell(practice, 'A1-0001', credited, { at, type: 'invoice.updated' })
    expect(await only(practice)).toMatchObject({ state: 'partly_refunded', refunded: 900 })
  })

  it.each([
    ['has no number yet', { number: null }, {}],
    ['is void', { status: 'void' }, { paid: false, type: 'invoice.voided' }],
    ['comes to less than nothing', { total: -100 }, {}],
    ['is of no subscription', { parent: null }, {}],
  ] as const)('is not listed when it %s', async (_what, more, told) => {
    const practice = await aBuyer(server)
    await tell(practice, 'A1-0001', more, told)
    expect((await list(practice)).invoices).toEqual([])
  })

  it('is of its account alone', async () => {
    const [practice, other] = [await aBuyer(server), await aBuyer(server)]
    await tell(other, 'A1-0001')
    const { id } = await only(other)
    expect((await list(practice)).invoices).toEqual([])
    expect(await practice.refused('readInvoice', { params: { invoice: id } })).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('invoices of both kinds', () => {
  it('are in one order, on pages, and found by number and state', async () => {
    server.clock.now = MONDAY
    const practice = await aBuyer(server)
    const days = ['2026-03-02', '2026-03-04', '2026-03-06']
    await tell(practice, 'A1-0001', {}, { made: `${days[0]}T09:00:00.000Z` })
    server.clock.now = new Date(`${days[0]}T12:00:00.000Z`)
    await paid(practice)
    await tell(practice, 'A1-0002', {}, { made: `${days[1]}T09:00:00.000Z` })
    server.clock.now = new Date(`${days[1]}T12:00:00.000Z`)
    await paid(practice)
    await tell(practice, 'A1-0003', {}, { made: `${days[2]}T09:00:00.000Z`, paid: false })
    server.clock.now = null
    const ours = [1, 2].map((seq) => `${practice.account.toUpperCase()}-000${seq}`)
    const all = ['A1-0003', ours[1], 'A1-0002', ours[0], 'A1-0001']
    expect(numbers(await list(practice))).toEqual(all)

    const found: string[] = []
    let cursor: string | null = null
    do {
      const page: Invoices = await list(practice, { limit: 2, ...(cursor && { cursor }) })
      found.push(...numbers(page))
      cursor = page.nextCursor
    } while (cursor)
    expect(found).toEqual(all)

    expect(numbers(await list(practice, { search: '0002' }))).toEqual([ours[1], 'A1-0002'])
    expect(numbers(await list(practice, { state: 'open' }))).toEqual(['A1-0003'])
    expect(numbers(await list(practice, { state: 'paid' }))).toHaveLength(4)
  })
})
