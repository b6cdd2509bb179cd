import { describe, expect, it } from 'vitest'
import type { BalanceSeries, Invoices } from '@virtual-practice/credits/contract'
import {
  DECLINING,
  eventsOf,
  MASTERCARD,
  rechargeOf,
  save,
  use,
  useRecharging,
  VISA,
  worth,
} from '../support/recharging.js'
import { DAY } from '../support/server-instants.js'

const { armed, aPractice, chargesOf, drain, server } = await useRecharging()

describe('auto-recharge', () => {
  it('is off until somebody has switched it on', async () => {
    const practice = await aPractice(VISA)
    expect(await rechargeOf(practice)).toMatchObject({ version: 0, rule: null, state: 'off' })
    await use(practice, 490)
    expect(await eventsOf(practice)).toEqual([])
  })

  it('charges as soon as work leaves fewer credits than the threshold', async () => {
    const practice = await armed()
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', verdict: 'charge' })
    await use(practice, 10)
    expect(await eventsOf(practice, 'decided')).toEqual([])

    await use(practice, 1)
    expect(await rechargeOf(practice)).toMatchObject({ state: 'charging', spent: 1_190, count: 1 })
    await drain()
    expect(await rechargeOf(practice)).toMatchObject({
      state: 'armed',
      available: 149,
      unfinished: null,
      spent: 1_190,
      count: 1,
    })
    expect(await chargesOf(practice)).toMatchObject([{ amount: 1_190 }])
    expect(await practice.grants()).toContainEqual(
      expect.objectContaining({ source: 'recharge', credits: 100, expiresAt: null }),
    )
    const { invoices } = (await practice.call<Invoices>('readInvoices')).body
    expect(invoices).toMatchObject([{ kind: 'recharge', state: 'paid', total: 1_190 }])
    const { id: invoice, number: invoiceNumber } = invoices[0]!
    expect(await eventsOf(practice, 'ended')).toMatchObject([{ invoice, invoiceNumber }])
  })

  it('is told apart from what a person buys, in the balance of each day', async () => {
    const practice = await armed()
    await practice.grant({ source: 'purchased', credits: 7 })
    const from = server.clock.now!.toISOString()
    server.clock.advance(DAY)
    await use(practice, 18)
    await drain()
    const query = { by: 'day', from, to: new Date(server.clock.now!.getTime() + 1).toISOString() }
    const { rows } = (await practice.call<BalanceSeries>('readBalanceSeries', { query })).body
    expect(rows.map(({ bought, recharged }) => [bought, recharged])).toEqual([
      [7, 0],
      [100, 100],
    ])
  })

  it('says for each decision why, and for each charge how it ended', async () => {
    const practice = await armed()
    await use(practice, 11)
    await use(practice, 5)
    await drain()
    const [ended, held, charge, saved] = await eventsOf(practice)
    expect(saved).toMatchObject({ kind: 'saved', before: null, after: { threshold: 50 } })
    expect(charge).toMatchObject({
      ...{ kind: 'decided', trigger: 'debit', verdict: 'charge', actor: 'system' },
      ...{ available: 49, threshold: 50, spent: 0, count: 0, total: 1_190 },
    })
    expect(held).toMatchObject({ verdict: 'in_flight', available: 44, spent: 1_190, count: 1 })
    expect(ended).toMatchObject({ kind: 'ended', outcome: 'succeeded', purchase: charge!.purchase })
    expect(ended!.invoice).not.toBeNull()
  })

  it('is asked by reservations and by extensions', async () => {
    const practice = await armed()
    const work = { feature: 'ai-scribe', member: 'dr-lee', session: 'visit' }
    const { id } = await practice.reserve({ ...work, quantity: worth(15) })
    expect(await eventsOf(practice, 'decided')).toMatchObject([{ trigger: 'reserve' }])
    await practice.extend({ reservation: id, quantity: worth(1) })
    const [extended] = await eventsOf(practice, 'decided')
    expect(extended).toMatchObject({ trigger: 'extend', verdict: 'in_flight' })
  })

  it('is asked by a settle only where it took more than was reserved', async () => {
    const practice = await armed()
    const work = { feature: 'ai-scribe', member: 'dr-lee', session: 'visit' }
    const reserved = async () => (await practice.reserve({ ...work, quantity: worth(5) })).id
    const [one, other] = [await reserved(), await reserved()]
    await practice.settle({ reservation: one, quantity: worth(5) })
    expect(await eventsOf(practice, 'decided')).toEqual([])
    await practice.settle({ reservation: other, quantity: worth(6) })
    expect(await eventsOf(practice, 'decided')).toMatchObject([{ trigger: 'settle' }])
  })

  it('is asked by work that was refused, once however often it is repeated', async () => {
    const practice = await armed([VISA], { threshold: 400, quantity: 1 })
    await drain()
    const before = (await eventsOf(practice, 'decided')).length
    server.clock.advance(1)
    const body = {
      ...{ feature: 'ai-scribe', member: 'dr-lee', session: 'visit' },
      quantity: worth(350),
    }
    for (const key of ['again', 'again', 'other']) await practice.refused('debit', { body, key })
    const decided = await eventsOf(practice, 'decided')
    expect(decided.slice(0, -before).map(({ operation, verdict }) => [operation, verdict])).toEqual(
      [
        ['debit:other', 'in_flight'],
        ['debit:again', 'charge'],
      ],
    )
  })

  it('is asked by nothing that time alone has brought', async () => {
    const practice = await armed()
    server.clock.advance(40 * 86_400_000)
    expect((await practice.balance()).available).toBe(0)
    expect(await eventsOf(practice, 'decided')).toEqual([])
    expect(await rechargeOf(practice)).toMatchObject({ verdict: 'renewal_due' })
  })

  it('charges the backup card when the first one is declined', async () => {
    const practice = await aPractice(DECLINING, MASTERCARD)
    const { paymentMethods } = (
      await practice.call<{ paymentMethods: { id: string; use: string }[] }>('readPaymentMethods')
    ).body
    const backup = paymentMethods.find(({ use: it }) => it !== 'default')!
    const params = { paymentMethod: backup.id }
    await practice.call('usePaymentMethod', { params, body: { use: 'backup' } })
    await save(practice)
    await use(practice, 451)
    await drain()
    expect(await chargesOf(practice)).toMatchObject([
      { payment_method_details: { card: { brand: 'mastercard' } } },
    ])
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', declines: 0 })
  })
})

describe('the caps', () => {
  it('are exact, in money and in times', async () => {
    const practice = await aPractice(VISA)
    await save(practice, { capPerPeriod: 2_380, maxPerPeriod: 5 })
    await use(practice, 451)
    await drain()
    await use(practice, 100)
    await drain()
    await use(practice, 100)
    await drain()
    expect(await rechargeOf(practice)).toMatchObject({
      ...{ state: 'capped', verdict: 'cap_per_period', spent: 2_380, count: 2 },
    })
    expect(await chargesOf(practice)).toHaveLength(2)
    await save(practice, { capPerPeriod: 100_000, maxPerPeriod: 2 })
    expect(await rechargeOf(practice)).toMatchObject({ verdict: 'max_per_period' })
  })

  it('hold for 500 debits that cross the threshold together: one charge', async () => {
    const practice = await aPractice(VISA)
    await practice.grant({ source: 'purchased', credits: 2_000, reason: 'order' })
    await save(practice, { threshold: 2_100 })
    await use(practice, 390)
    await Promise.all(Array.from({ length: 500 }, () => use(practice, 1)))
    const verdicts = (await eventsOf(practice, 'decided')).map(({ verdict }) => verdict)
    expect(verdicts.filter((verdict) => verdict === 'charge')).toHaveLength(1)
    expect(verdicts.filter((verdict) => verdict === 'in_flight')).toHaveLength(489)
    await drain()
    expect(await chargesOf(practice)).toHaveLength(1)
  })
})
