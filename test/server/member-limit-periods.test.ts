import { beforeEach, describe, expect, it } from 'vitest'
import { limitMembers, memberLimits, useOf } from '../support/member-limits.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** Ten credits of a scribe. */
const TEN = 100_000

beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.grant({ credits: 1_000 })
})

const refusedDebit = (quantity: number) =>
  practice.refused('debit', {
    body: { feature: 'ai-scribe', member: 'dr-lee', session: 's', quantity },
  })

describe('a new period', () => {
  it('of the subscription begins with nothing used', async () => {
    await practice.call('subscribe', { body: { plan: 'pro' } })
    await limitMembers(practice, { 'dr-lee': 25 })
    await practice.debit({ quantity: 2 * TEN })
    const { period } = await memberLimits(practice)
    expect(period).toMatchObject({ start: after(0) })
    server.clock.now = new Date(Date.parse(period.end) - 1)
    expect((await refusedDebit(TEN)).code).toBe('member_limit_reached')
    server.clock.advance(1)
    await practice.debit({ quantity: 2 * TEN })
    expect(await useOf(practice, 'dr-lee')).toMatchObject({ used: 20 })
  })

  it('begins by the calendar also where no renewal is paid, and is the same when it is', async () => {
    await practice.call('subscribe', { body: { plan: 'pro' } })
    await limitMembers(practice, { 'dr-lee': 25 })
    const { period } = await memberLimits(practice)
    server.clock.now = new Date(Date.parse(period.end) + DAY)
    await practice.debit({ quantity: 2 * TEN })
    const before = await memberLimits(practice)
    expect(before.period.start).toBe(period.end)
    const invoice = { invoice: 'in_1', billingReason: 'subscription_cycle', paid: true }
    await practice.call('renew', { body: { ...invoice, invoicedAt: period.end } })
    expect(await memberLimits(practice)).toEqual(before)
  })

  it('is the month of the calendar, in the account’s zone, without a subscription', async () => {
    const tokyo = server.fresh({ timeZone: 'Asia/Tokyo' })
    await tokyo.grant({ credits: 100 })
    await limitMembers(tokyo, { 'dr-lee': 25 })
    expect((await memberLimits(tokyo)).period).toEqual({
      ...{ start: '2026-02-28T15:00:00.000Z', end: '2026-03-31T15:00:00.000Z' },
      timeZone: 'Asia/Tokyo',
    })
  })

  it('keeps what is held over its begin', async () => {
    await limitMembers(practice, { 'dr-lee': 25 })
    const { period } = await memberLimits(practice)
    server.clock.now = new Date(Date.parse(period.end) - HOUR)
    await practice.reserve({ quantity: 2 * TEN, ttlSeconds: 7_200 })
    server.clock.advance(HOUR)
    expect(await useOf(practice, 'dr-lee')).toMatchObject({ used: 0, held: 20, available: 5 })
  })

  it('counts what was used before there was a limit, to the instant', async () => {
    server.clock.advance(7 * MINUTE)
    await practice.debit({ quantity: TEN })
    server.clock.advance(MINUTE)
    await practice.call('subscribe', { body: { plan: 'pro' } })
    await practice.debit({ quantity: TEN })
    await limitMembers(practice, { 'dr-lee': 25 })
    expect(await useOf(practice, 'dr-lee')).toMatchObject({ used: 10, available: 15 })
    expect((await refusedDebit(2 * TEN)).code).toBe('member_limit_reached')
    expect(await server.query('select * from ledger.violations()')).toEqual([])
  })
})
