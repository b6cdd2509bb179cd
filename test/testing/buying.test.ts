import { describe, expect, it } from 'vitest'
import { saveBillingDetails } from '../../src/client/billing-details-calls.js'
import {
  followPurchase,
  purchase,
  readPaymentMethods,
  readQuote,
} from '../../src/client/buying-calls.js'
import { readInvoices } from '../../src/client/invoice-calls.js'
import { readRecharge, saveRecharge } from '../../src/client/recharge-calls.js'
import { rehearseRecharge } from '../../src/client/recharge-past-calls.js'
import { testAccount } from '../../src/testing.js'
import { refusalOf } from '../support/asked-of-fake.js'

const key = (text: string) => ({ key: text })

describe('buying', () => {
  it('asks whom the invoice is for, then lands credits, an invoice and the tax once', async () => {
    const account = testAccount('new-practice')
    const client = account.client()
    const wanted = { bundle: 'medium', quantity: 1 }
    expect((await refusalOf(readQuote(client, wanted))).code).toBe('billing_details_required')
    const address = { country: 'DE', line1: 'Tor 1', line2: null, postalCode: '10115' }
    const details = { company: 'Praxis Nord', taxId: null, version: 0 }
    const body = { ...details, address: { ...address, city: 'Berlin', region: null } }
    await saveBillingDetails(client, body, key('k1'))
    const { total, currency } = await readQuote(client, wanted)
    expect({ total, currency }).toEqual({ total: 5_355, currency: 'USD' })

    const seen = { ...wanted, currency, total: 4_500 }
    expect((await refusalOf(purchase(client, seen, key('k2')))).code).toBe('price_changed')
    const ordered = await purchase(client, { ...wanted, total, currency }, key('k3'))
    expect((await client.readBalance()).available).toBe(500)
    expect(account.pay(ordered.purchase.id, 'declines')).toMatchObject({
      ...{ state: 'open', declineCode: 'card_declined' },
    })
    account.pay(ordered.purchase.id)
    expect(() => account.pay(ordered.purchase.id)).toThrow('already ended')
    const followed = await followPurchase(client, ordered.purchase.id, key('k4'))
    expect(followed).toMatchObject({ clientSecret: null, purchase: { state: 'succeeded' } })
    expect(await client.readBalance()).toMatchObject({ available: 1_000, purchased: 500 })
    const { invoices } = await readInvoices(client, {})
    expect(invoices).toMatchObject([
      { number: 'NORTHGATE-0001', total: 5_355, company: 'Praxis Nord', tax: { amount: 855 } },
    ])
  })

  it('gives an order up after a day', async () => {
    const account = testAccount()
    const client = account.client()
    const wanted = { bundle: 'small', quantity: 1, total: 1_000, currency: 'USD' }
    const { purchase: open } = await purchase(client, wanted, key('k1'))
    account.advance(86_400_000)
    const followed = await followPurchase(client, open.id, key('k2'))
    expect(followed.purchase).toMatchObject({ state: 'canceled', cancelReason: 'expired' })
  })
})

describe('auto-recharge', () => {
  const rule = {
    ...{ enabled: true, threshold: 450, bundle: 'medium', quantity: 1, capPerPeriod: 9_000 },
    ...{ maxPerPeriod: 5, pausedUntil: null, total: 4_500, currency: 'USD' },
  }

  it('charges when work takes the balance below its threshold, up to its cap', async () => {
    const account = testAccount('ordinary')
    const client = account.client()
    await saveRecharge(client, { ...rule, version: 0 }, key('k1'))
    const use = async () => {
      const { available } = await client.readBalance()
      const quantity = (available - 440) * 10_000
      const work = { feature: 'ai-scribe', quantity, member: 'dr-lee', session: 'visit-9' }
      return (await account.asHost('debit', { body: work })).balance.available
    }
    expect(await use()).toBe(940)
    expect(await use()).toBe(940)
    expect(await use()).toBe(440)
    expect(await readRecharge(client)).toMatchObject({ state: 'capped', spent: 9_000, count: 2 })
  })

  it('is rehearsed on what was, charge by charge up to the cap', async () => {
    const client = testAccount('expiring-tonight').client()
    const asked = { bundle: 'small', quantity: 1, days: 60, maxPerPeriod: 3 }
    const at = (threshold: number, capPerPeriod: number) =>
      rehearseRecharge(client, { ...asked, threshold, capPerPeriod })
    expect(await at(200, 5_000)).toMatchObject({ charges: [], spent: 0, held: [] })
    const { charges, lowest, days, spent } = await at(300, 5_000)
    expect(charges).toMatchObject([{ trigger: 'debit', available: 278, credits: 100 }])
    expect(spent).toBe(1_000)
    expect(lowest).toMatchObject({ without: { available: 224 }, with: { available: 278 } })
    expect(days.at(-1)).toMatchObject({ without: 224, with: 324 })
    expect((await at(300, 999)).held).toMatchObject([{ verdict: 'cap_per_period' }])
  })

  it('is rehearsed without what is left while a renewal is on its way', async () => {
    const account = testAccount('expiring-tonight')
    const client = account.client()
    const { period } = await client.readBalance()
    const asked = { bundle: 'small', quantity: 1, days: 30, maxPerPeriod: 3, capPerPeriod: 999 }
    const lowest = async () =>
      (await rehearseRecharge(client, { ...asked, threshold: 1 })).lowest.without.available
    const before = await lowest()
    account.advanceTo(new Date(Date.parse(period!.end) + 1_800_000))
    expect((await client.readBalance()).monthly).toBe(0)
    expect(await lowest()).toBe(before)
  })

  it('asks before it charges at once', async () => {
    const client = testAccount('depleted').client()
    const saving = (more: object, name: string) =>
      saveRecharge(client, { ...rule, version: 0, ...more }, key(name))
    const { code } = await refusalOf(saving({}, 'k1'))
    expect(code).toBe('recharge_confirmation_required')
    expect(await readRecharge(client)).toMatchObject({ version: 0, rule: null, state: 'off' })
    const { paymentMethods } = await readPaymentMethods(client)
    const confirmed = { total: 4_500, paymentMethod: paymentMethods[0]!.id }
    expect(await saving({ confirmed }, 'k2')).toMatchObject({ state: 'armed', available: 500 })
  })
})
