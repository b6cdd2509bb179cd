import { describe, expect, it } from 'vitest'
import type { BalanceSeries, RechargeRehearsal } from '@virtual-practice/credits/contract'
import { REHEARSED } from '../support/recharge-input.js'
import { use, useRecharging, VISA } from '../support/recharging.js'
import type { ServerCaller } from '../support/server-caller.js'
import { DAY, HOUR } from '../support/server-instants.js'

const { aPractice, server } = await useRecharging()

const rehearsed = async (practice: ServerCaller, changes = {}): Promise<RechargeRehearsal> => {
  const query = { ...REHEARSED, days: 30, ...changes }
  return (await practice.call<RechargeRehearsal>('rehearseRecharge', { query })).body
}

/** What each day has left, as the chart of the balance tells it. */
async function leftBy(practice: ServerCaller, { from, to }: { from: string; to: string }) {
  const query = { by: 'day', from, to }
  return (await practice.call<BalanceSeries>('readBalanceSeries', { query })).body.rows
}

/** Uses 150 credits a day for some days: 500 are there. */
async function days(practice: ServerCaller, count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    server.clock.advance(DAY)
    await use(practice, 150)
  }
}

it('tells of each day what it had left, and what it would have had', async () => {
  const practice = await aPractice(VISA)
  await days(practice, 3)
  server.clock.advance(DAY + HOUR)
  const rehearsal = await rehearsed(practice, { threshold: 250 })

  expect(rehearsal.charges.map(({ available }) => available)).toEqual([200, 150])
  const { days: told } = rehearsal
  expect(told.map((day) => day.without)).toEqual([500, 350, 200, 50, 50])
  expect(told.map((day) => day.with)).toEqual([500, 350, 300, 250, 250])
  const [first, last] = [told[0]!, told.at(-1)!]
  const series = await leftBy(practice, { from: first.start, to: last.end })
  expect(told.map((day) => [day.start, day.end, day.without])).toEqual(
    series.map(({ start, end, monthly, purchased }) => [start, end, monthly + purchased]),
  )
})

it('finds the lowest balance since an account had credits, and not that it was opened without', async () => {
  const practice = await aPractice(VISA)
  await days(practice, 2)
  const { lowest } = await rehearsed(practice)
  expect(lowest.without.available).toBe(200)
  expect(lowest.with.available).toBe(200)
})

describe('the lowest balance', () => {
  const afterPeriod = async (late_ms: number): Promise<ServerCaller> => {
    const practice = await aPractice(VISA)
    await days(practice, 2)
    const { period } = await practice.balance()
    const end = Date.parse(period!.end)
    server.clock.now = new Date(end + late_ms)
    const body = { billingReason: 'subscription_cycle', paid: true, invoice: `in_${late_ms}` }
    await practice.call('renew', { body: { ...body, invoicedAt: period!.end } })
    return practice
  }

  it('is not what is left while a renewal is on its way', async () => {
    const { lowest } = await rehearsed(await afterPeriod(HOUR))
    expect([lowest.without.available, lowest.with.available]).toEqual([200, 200])
  })

  it('is not what is left while somebody asks for credits, and the payment provider tells of it', async () => {
    const practice = await aPractice(VISA)
    await days(practice, 2)
    const { period } = await practice.balance()
    server.clock.now = new Date(Date.parse(period!.end) + HOUR / 2)
    await practice.call('requestCredits', { body: { credits: 10, member: 'dr-lee' } })
    const body = { billingReason: 'subscription_cycle', invoicedAt: period!.end }
    await practice.call('renew', { body: { ...body, paid: false, invoice: 'in_failed' } })
    server.clock.advance(HOUR / 2)
    await practice.call('renew', { body: { ...body, paid: true, invoice: 'in_paid' } })
    expect((await rehearsed(practice)).lowest.without.available).toBe(200)
  })

  it('is not what is left while the renewal may yet come', async () => {
    const practice = await aPractice(VISA)
    await days(practice, 2)
    const end = Date.parse((await practice.balance()).period!.end)
    for (const late_ms of [0, HOUR]) {
      server.clock.now = new Date(end + late_ms)
      expect((await rehearsed(practice)).lowest.without.available).toBe(200)
    }
    server.clock.now = new Date(end + DAY)
    expect((await rehearsed(practice)).lowest.without.available).toBe(0)
  })

  it('is what is left where no renewal is to come', async () => {
    const practice = await aPractice(VISA)
    await days(practice, 2)
    const end = Date.parse((await practice.balance()).period!.end)
    await practice.call('cancel', { body: { when: 'period_end' } })
    server.clock.now = new Date(end + HOUR)
    expect((await rehearsed(practice)).lowest.without.available).toBe(0)
  })

  it('is what is left when the renewal is late by more than a day', async () => {
    const { lowest } = await rehearsed(await afterPeriod(DAY))
    expect([lowest.without.available, lowest.with.available]).toEqual([0, 0])
  })

  it('is what is left of purchased credits that are used meanwhile', async () => {
    const practice = await aPractice(VISA)
    await practice.call('grant', {
      body: { source: 'adjustment', credits: 60, reason: 'goodwill' },
    })
    await days(practice, 2)
    const { period } = await practice.balance()
    server.clock.now = new Date(Date.parse(period!.end) + HOUR / 2)
    await use(practice, 20)
    server.clock.advance(HOUR / 2)
    const body = { billingReason: 'subscription_cycle', paid: true, invoice: 'in_used' }
    await practice.call('renew', { body: { ...body, invoicedAt: period!.end } })
    const { lowest } = await rehearsed(practice, { threshold: 10 })
    expect(lowest.without.available).toBe(40)
  })
})
