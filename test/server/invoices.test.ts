import { describe, expect, it } from 'vitest'
import type { Invoice, Invoices } from '@virtual-practice/credits/contract'
import { billingDetails, billTo } from '../support/buying-practice.js'
import { spokenIn } from '../support/pdf-spoken.js'
import { textOfPdf } from '../support/pdf-text.js'
import type { ServerCaller } from '../support/server-caller.js'
import { aBuyer, buy, follow, intentIn, useTill } from '../support/till.js'

const { server, stripe } = await useTill()

async function paid(practice: ServerCaller, more: object = {}): Promise<string> {
  const bought = await buy(practice, more)
  await stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
  const { purchase } = await follow(practice, bought.purchase)
  return purchase.invoice!
}

const list = async (practice: ServerCaller, query = {}): Promise<Invoices> =>
  (await practice.call<Invoices>('readInvoices', { query })).body
const read = async (practice: ServerCaller, invoice: string): Promise<Invoice> =>
  (await practice.call<Invoice>('readInvoice', { params: { invoice } })).body
const numberOf = (practice: ServerCaller, seq: number): string =>
  `${practice.account.toUpperCase()}-${String(seq).padStart(4, '0')}`

it('says what was bought, with its tax, for whom, and what paid', async () => {
  const practice = await aBuyer(server)
  const invoice = await read(practice, await paid(practice))
  expect(invoice).toMatchObject({
    kind: 'purchase',
    number: numberOf(practice, 1),
    state: 'paid',
    currency: 'USD',
    lines: [
      { bundle: 'small', text: '100 AI credits', quantity: 1, unitPrice: 1_000, amount: 1_000 },
    ],
    price: 1_000,
    tax: { country: 'DE', basisPoints: 1_900, amount: 190 },
    total: 1_190,
    refunded: 0,
    card: { brand: 'visa', last4: '4242' },
    company: 'Northgate Practice Ltd',
    address: { country: 'DE', city: 'Berlin' },
    taxId: null,
    providerUrl: null,
  })
})

it('stays as it was when the details change', async () => {
  const practice = await aBuyer(server)
  const first = await paid(practice)
  const taxId = { type: 'eu_vat', value: 'DE136695976' }
  const body = billingDetails({ version: 1, company: 'Northgate Group', taxId })
  await practice.call('saveBillingDetails', { body })
  const second = await paid(practice)
  expect(await read(practice, first)).toMatchObject({
    company: 'Northgate Practice Ltd',
    taxId: null,
  })
  expect(await read(practice, second)).toMatchObject({
    number: numberOf(practice, 2),
    company: 'Northgate Group',
    taxId: { ...taxId, state: 'pending' },
  })
})

it('is numbered without gaps, whatever comes to nothing between', async () => {
  const practice = await aBuyer(server)
  await paid(practice)
  const given = await buy(practice)
  const params = { purchase: given.purchase.id }
  await practice.call('cancelPurchase', { params })
  await paid(practice)
  const { invoices } = await list(practice)
  expect(invoices.map(({ number }) => number)).toEqual([
    numberOf(practice, 2),
    numberOf(practice, 1),
  ])
})

it('has a number of its own, also where accounts are spelt alike', async () => {
  const first = server.fresh()
  const { account } = first
  const spellings = [
    account,
    account.toUpperCase(),
    account.replace(/[a-z]/, (a) => a.toUpperCase()),
  ]
  const numbers: string[] = []
  for (const spelling of spellings) {
    const practice = first.ofNobody(spelling)
    const opening = { timeZone: 'Europe/Berlin', currency: 'USD' }
    await practice.call('createAccount', { body: opening })
    await billTo(practice)
    await practice.call('subscribe', { body: { plan: 'pro' } })
    numbers.push((await read(practice, await paid(practice))).number)
  }
  expect(new Set(numbers).size).toBe(3)
  expect(numbers[0]).toBe(`${account.toUpperCase()}-0001`)
})

it('says what of its money went back', async () => {
  const practice = await aBuyer(server)
  const invoice = await paid(practice)
  const { purchase } = await read(practice, invoice)
  await server.query('update credits.purchases set refunded = 500 where purchase = $1', [purchase])
  expect(await read(practice, invoice)).toMatchObject({ state: 'partly_refunded', refunded: 500 })
  expect((await list(practice, { state: 'paid' })).invoices).toEqual([])
  expect((await list(practice, { state: 'partly_refunded' })).invoices).toHaveLength(1)
})

it('is found by part of its number, and on its page', async () => {
  const practice = await aBuyer(server)
  for (let n = 0; n < 3; n += 1) await paid(practice)
  const first = await list(practice, { limit: 2 })
  const second = await list(practice, { limit: 2, cursor: first.nextCursor! })
  const numbers = [...first.invoices, ...second.invoices].map(({ number }) => number)
  expect(numbers).toEqual([3, 2, 1].map((seq) => numberOf(practice, seq)))
  expect(second.nextCursor).toBeNull()
  const found = await list(practice, { search: '-0002' })
  expect(found.invoices.map(({ number }) => number)).toEqual([numberOf(practice, 2)])
})

it('of another account is not found', async () => {
  const [practice, other] = [await aBuyer(server), await aBuyer(server)]
  const invoice = await paid(other)
  for (const route of ['readInvoice', 'readInvoicePdf'] as const)
    expect(await practice.refused(route, { params: { invoice } })).toMatchObject({
      code: 'not_found',
    })
})

describe('as a PDF', () => {
  const pdfOf = async (practice: ServerCaller, invoice: string) => {
    const response = await practice.send('readInvoicePdf', { params: { invoice } })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }

  it('is a file named by its number, with everything that it says', async () => {
    const practice = await aBuyer(server)
    const { response, bytes } = await pdfOf(practice, await paid(practice))
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${numberOf(practice, 1)}.pdf"`,
    )
    const { text, language, isTagged } = await textOfPdf(bytes)
    expect({ language, isTagged }).toEqual({ language: 'en-GB', isTagged: true })
    for (const said of [
      numberOf(practice, 1),
      'Virtual Practice Demo Ltd',
      'Northgate Practice Ltd',
      '100 AI credits',
      '19%',
      'US$11.90',
      'Paid with Visa •••• 4242',
    ])
      expect(text).toContain(said)
  })

  it('is the same file whenever it is asked for', async () => {
    const practice = await aBuyer(server)
    const invoice = await paid(practice)
    const [first, second] = [await pdfOf(practice, invoice), await pdfOf(practice, invoice)]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })

  it('is in the language of the practice, with numbers and names as they are read', async () => {
    const practice = await aBuyer(server)
    const company = 'عيادة و50 (Noor) طبيب'
    const body = billingDetails({ version: 1, language: 'ar', company })
    await practice.call('saveBillingDetails', { body })
    const { bytes } = await pdfOf(practice, await paid(practice))
    const { language, lines } = await textOfPdf(bytes)
    expect(language).toBe('ar')
    const latin = lines.map((line) => line.filter((piece) => /^[\x20-\x7e]+$/.test(piece)))
    expect(latin).toContainEqual(['(', 'Noor', ')', '50', 'Virtual', 'Practice', 'Demo', 'Ltd'])
    expect(latin).toContainEqual(['1', 'North', 'Gate', '1', 'Example', 'Street'])
    expect(latin).toContainEqual(['US$', '11.90'])
    expect(spokenIn(bytes)).toEqual(
      expect.arrayContaining([company, 'الإجمالي 11.90\u00a0US$', 'دُفعت ببطاقة Visa •••• 4242']),
    )
  })
})
