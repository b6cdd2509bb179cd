import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type CreditNote,
  type Invoice,
  moneyStepOf,
  type Purchase,
} from '@virtual-practice/credits/contract'
import { billingDetails } from '../support/buying-practice.js'
import { catalogueFileWith } from '../support/catalogue-file.js'
import type { ServerCaller } from '../support/server-caller.js'
import { buy, follow, intentIn, useTill } from '../support/till.js'

const PRICES = { USD: 999, JPY: 777, KWD: 4_870, HUF: 123_457, ISK: 139_900 }
/** Everything that is charged and given back in a currency is a multiple of it. */
const STEPS: Partial<Record<string, number>> = { KWD: 10, ISK: 100 }
const TAXES = { DE: 1_900, ES: 2_100, CH: 810, US: 0 }
type Currency = keyof typeof PRICES
type Country = keyof typeof TAXES

const { server, stripe } = await useTill({
  catalogueFile: catalogueFileWith({
    features: [
      { code: 'sms', name: 'SMS', rates: [{ version: 1, credits: 1, per: 1, unit: 'units' }] },
    ],
    bundles: [{ code: 'small', name: 'Small', credits: 100, bonusCredits: 7, prices: PRICES }],
    taxes: Object.entries(TAXES)
      .filter(([, basisPoints]) => basisPoints > 0)
      .map(([country, basisPoints]) => ({ country, name: 'VAT', basisPoints })),
  }),
})

/** Half up, to what is charged in. */
const taxOf = (price: number, basisPoints: number, step: number): number =>
  Math.floor((price * basisPoints + 5_000 * step) / (10_000 * step)) * step

async function paid(currency: Currency, country: Country) {
  const practice = server.fresh({ currency })
  await practice.call('saveBillingDetails', { body: billingDetails({}, country) })
  await practice.call('subscribe', { body: { plan: 'pro' } })
  const price = PRICES[currency]
  const step = STEPS[currency] ?? 1
  const total = price + taxOf(price, TAXES[country], step)
  const bought = await buy(practice, { currency, total })
  await stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
  const { purchase } = await follow(practice, bought.purchase)
  return { practice, purchase, total, step }
}

const invoiceOf = async (practice: ServerCaller, { invoice }: Purchase): Promise<Invoice> =>
  (await practice.call<Invoice>('readInvoice', { params: { invoice: invoice! } })).body
const giveBack = (practice: ServerCaller, { id }: Purchase, credits?: number) =>
  practice.call<Purchase>('returnPurchase', {
    params: { purchase: id },
    body: { reason: 'not-needed', ...(credits !== undefined && { credits }) },
  })
/** Orders that the provider has not carried out, and why. */
const undone = ({ account }: ServerCaller) =>
  server.query(
    `select r.refund, r.state, coalesce(r.error, o.error) as error
    from credits.purchase_refunds r join credits.outbox o using (account, refund)
    where r.account = $1 and r.state <> 'succeeded'`,
    [account],
  )
const sum = (notes: readonly CreditNote[], of: (note: CreditNote) => number): number =>
  notes.reduce((all, note) => all + of(note), 0)

const cases = fc.record({
  currency: fc.constantFrom(...(Object.keys(PRICES) as Currency[])),
  country: fc.constantFrom(...(Object.keys(TAXES) as Country[])),
  parts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
})

it('in any currency and at any tax, the notes of all parts come to exactly the invoice', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ currency, country, parts }) => {
      const { practice, purchase, total, step } = await paid(currency, country)
      let left = 107
      for (const credits of parts) {
        if (credits >= left) break
        left -= credits
        await giveBack(practice, purchase, credits)
      }
      const { body } = await giveBack(practice, purchase)
      for (const { amount, state } of body.refunds) {
        expect(state).toBe('succeeded')
        expect(amount % step).toBe(0)
      }
      const { price, tax, creditNotes } = await invoiceOf(practice, purchase)
      expect(sum(creditNotes, (note) => note.total)).toBe(total)
      expect(sum(creditNotes, (note) => note.price)).toBe(price)
      expect(sum(creditNotes, (note) => note.tax?.amount ?? 0)).toBe(tax?.amount ?? 0)
      expect(await server.query('select * from ledger.violations($1)', [practice.account])).toEqual(
        [],
      )
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('fifty orders at once have numbers without gaps, and take no credit twice', async () => {
  const { practice, purchase, total } = await paid('USD', 'DE')
  const tried = await Promise.allSettled(
    Array.from({ length: 50 }, () => giveBack(practice, purchase, 3)),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(35)
  await giveBack(practice, purchase)
  expect(await undone(practice)).toEqual([])
  const { creditNotes } = await invoiceOf(practice, purchase)
  expect(creditNotes.map(({ number }) => Number(number.split('-').at(-1)))).toEqual(
    Array.from({ length: 36 }, (_, index) => index + 1),
  )
  expect(sum(creditNotes, (note) => note.total)).toBe(total)
}, 60_000)

it('the ledger and the catalogue count every currency in the same steps', async () => {
  const currencies = Intl.supportedValuesOf('currency')
  const rows = await server.query<{ step: string }>(
    'select ledger.money_step(currency) as step from unnest($1::text[]) currency',
    [currencies],
  )
  expect(rows.map(({ step }) => Number(step))).toEqual(currencies.map(moneyStepOf))
})
