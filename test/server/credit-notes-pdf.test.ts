import { expect, it } from 'vitest'
import type { Invoice } from '@virtual-practice/credits/contract'
import { billingDetails } from '../support/buying-practice.js'
import { type Paid, usePaidPurchases } from '../support/paid-purchase.js'
import { spokenIn } from '../support/pdf-spoken.js'
import { textOfPdf } from '../support/pdf-text.js'
import { aBuyer, buy, follow, intentIn } from '../support/till.js'

const { double, paid, server, stripe, tell } = await usePaidPurchases()

const returned = async (bought: Paid, amount: number): Promise<string> => {
  const refund = await stripe.refunds.create({ payment_intent: bought.intent, amount })
  await tell(bought, 'charge.refunded')
  return refund.id
}

const dayOf = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant))

const invoiceOf = async ({ practice, purchase }: Paid): Promise<Invoice> =>
  (await practice.call<Invoice>('readInvoice', { params: { invoice: purchase.invoice! } })).body

async function newest(bought: Paid) {
  const { creditNotes } = await invoiceOf(bought)
  const params = { creditNote: creditNotes.at(-1)!.id }
  const response = await bought.practice.send('readCreditNotePdf', { params })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { bytes, headers: response.headers, ...(await textOfPdf(bytes)) }
}

const inArabic = async (): Promise<Paid> => {
  const practice = await aBuyer(server)
  const body = billingDetails({ version: 1, language: 'ar', company: 'عيادة النور (Noor)' })
  await practice.call('saveBillingDetails', { body })
  const bought = await buy(practice)
  const intent = intentIn(bought)
  await stripe.paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' })
  return { practice, intent, purchase: (await follow(practice, bought.purchase)).purchase }
}

it('is a file named by its number, with everything that it says', async () => {
  const bought = await paid()
  const { number, issuedAt } = await invoiceOf(bought)
  await returned(bought, 595)
  const { headers, text, language, isTagged } = await newest(bought)
  expect(headers.get('Content-Type')).toBe('application/pdf')
  expect(headers.get('Content-Disposition')).toBe(`attachment; filename="CN-${number}.pdf"`)
  expect({ language, isTagged }).toEqual({ language: 'en-GB', isTagged: true })
  for (const said of [
    'Credit note',
    `Credit note number CN-${number}`,
    `For invoice ${number} of ${dayOf(issuedAt, 'en-GB')}`,
    'Northgate Practice Ltd',
    'Part of the price of 100 AI credits',
    'Subtotal US$5.00',
    'USt. 19% US$0.95',
    'Total credited US$5.95',
    'Reason: refund',
    'Paid back to Visa •••• 4242',
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(said)
})

it('of all of it has the line of the invoice', async () => {
  const bought = await paid()
  await returned(bought, 1_190)
  const { text } = await newest(bought)
  expect(text).not.toContain('Part of')
  expect(text.replace(/\s+/g, ' ')).toContain('Total credited US$11.90')
})

it('is for whom the invoice is for, whatever the details are now', async () => {
  const bought = await paid()
  const details = billingDetails({ version: 1, company: 'Northgate Group' })
  await bought.practice.call('saveBillingDetails', { body: details })
  await returned(bought, 100)
  const { text } = await newest(bought)
  expect(text).toContain('Northgate Practice Ltd')
  expect(text).not.toContain('Northgate Group')
})

it('says which credit note it takes back, and why', async () => {
  const bought = await paid()
  const number = `CN-${bought.practice.account.toUpperCase()}`
  double.control.failRefund(await returned(bought, 595))
  await tell(bought, 'refund.failed')
  const { text } = await newest(bought)
  for (const said of [
    'Cancellation of a credit note',
    `Cancels credit note ${number}-0001`,
    `${number}-0002`,
    'Total no longer credited US$5.95',
    'the refund did not reach the card',
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(said)
  expect(text).not.toContain('Paid back')
})

it('is in the language of the invoice, with numbers as they are read', async () => {
  const bought = await inArabic()
  const { number, issuedAt } = await invoiceOf(bought)
  const params = { purchase: bought.purchase.id }
  const body = { credits: 60, reason: 'not-needed' }
  await bought.practice.call('returnPurchase', { params, body })
  const { bytes, language, lines } = await newest(bought)
  expect(language).toBe('ar')
  const latin = lines.map((line) => line.filter((piece) => /^[\x20-\x7e]+$/.test(piece)))
  expect(latin).toContainEqual(['US$', '5.95'])
  expect(latin.flat()).toContain(number)
  expect(spokenIn(bytes)).toEqual(
    expect.arrayContaining([
      'إشعار دائن',
      `عن الفاتورة ${number} بتاريخ ${dayOf(issuedAt, 'ar-u-nu-latn')}`,
      'إجمالي المبلغ المُعاد 5.95\u00a0US$',
      'السبب: ردّ مبلغ (not needed)',
      'أُعيد المبلغ إلى بطاقة Visa •••• 4242',
    ]),
  )
})
