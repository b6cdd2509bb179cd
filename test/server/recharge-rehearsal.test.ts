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
  /** Has 200 of 500 credits left when its period ends, at the instant that is told. */
  const worked = async (): Promise<{ practice: ServerCaller; end: number }> => {
    const practice = await aPractice(VISA)
    await days(practice, 2)
    return { practice, end: Date.parse((await practice.balance()).period!.end) }
  }
  const at = (instant: number) => (server.clock.now = new Date(instant))
  const invoiced = (practice: ServerCaller, end: number, paid: boolean) =>
    practice.call('renew', {
      body: {
        ...{ billingReason: 'subscription_cycle', paid, invoice: `in_${paid}` },
        invoicedAt: new Date(end).toISOString(),
      },
    })
  const lowestOf = async (practice: ServerCaller, changes = {}) =>
    (await rehearsed(practice, changes)).lowest

  it('is not what is left while a renewal is on its way', async () => {
    const { practice, end } = await worked()
    at(end + HOUR)
    await invoiced(practice, end, true)
    const lowest = await lowestOf(practice)
    expect([lowest.without.available, lowest.with.available]).toEqual([200, 200])
  })

  it('is not what is left while somebody asks for credits, and an invoice is not paid yet', async () => {
    const { practice, end } = await worked()
    at(end + HOUR / 2)
    await practice.call('requestCredits', { body: { credits: 10, member: 'dr-lee' } })
    await invoiced(practice, end, false)
    at(end + HOUR)
    await invoiced(practice, end, true)
    expect((await lowestOf(practice)).without.available).toBe(200)
  })

  it('is not what is left while the renewal may yet come', async () => {
    const { practice, end } = await worked()
    for (const late_ms of [0, HOUR]) {
      at(end + late_ms)
      expect((await lowestOf(practice)).without.available).toBe(200)
    }
    at(end + DAY)
    expect((await lowestOf(practice)).without.available).toBe(0)
  })

  it('is what is left where no renewal is to come', async () => {
    const { practice, end } = await worked()
    await practice.call('cancel', { body: { when: 'period_end' } })
    at(end + HOUR)
    expect((await lowestOf(practice)).without.available).toBe(0)
  })

  it('is what is left when the renewal is late by a day', async () => {
    const { practice, end } = await worked()
    at(end + DAY)
    await invoiced(practice, end, true)
    const lowest = await lowestOf(practice)
    expect([lowest.without.available, lowest.with.available]).toEqual([0, 0])
  })

  it('is what is left of purchased credits that are used meanwhile', async () => {
    const { practice, end } = await worked()
    await practice.grant({ credits: 60 })
    at(end + HOUR / 2)
    await use(practice, 20)
    at(end + HOUR)
    await invoiced(practice, end, true)
    expect((await lowestOf(practice, { threshold: 10 })).without.available).toBe(40)
  })
})
