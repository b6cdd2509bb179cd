import { beforeEach, describe, expect, it } from 'vitest'
import type { CanStart } from '@virtual-practice/credits/contract'
import { limitMembers, memberLimits, useOf } from '../support/member-limits.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** Ten credits of a scribe. */
const TEN = 100_000

beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.grant({ credits: 1_000 })
})

const refusedDebit = (quantity: number, member = 'dr-lee') =>
  practice.refused('debit', { body: { feature: 'ai-scribe', member, session: 's', quantity } })
const canStart = async (caller: ServerCaller, quantity: number, member?: string) =>
  (
    await caller.call<CanStart>('canStart', {
      query: { feature: 'ai-scribe', quantity, ...(member !== undefined && { member }) },
    })
  ).body

describe('the limits', () => {
  it('nobody has saved are none, in version 0', async () => {
    expect(await memberLimits(practice)).toMatchObject({
      ...{ version: 0, defaultCreditsPerPeriod: null, limits: [], changedAt: null, members: [] },
    })
  })

  it('are replaced as a whole, and say when', async () => {
    await limitMembers(practice, { 'dr-lee': 40, 'dr-wu': null }, 20)
    await limitMembers(practice, { 'dr-lee': 50 })
    expect(await memberLimits(practice)).toMatchObject({
      ...{ version: 2, defaultCreditsPerPeriod: null, changedAt: after(0) },
      limits: [{ member: 'dr-lee', creditsPerPeriod: 50 }],
    })
  })

  it('of two admins who save at once, the second is told', async () => {
    const body = { version: 0, defaultCreditsPerPeriod: 5, limits: [] }
    const both = [1, 2].map(() => practice.send('saveMemberLimits', { body }))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('say who saved them, in the versions that were before', async () => {
    const admin = await practice.as('ms-adeyemi', 'manage')
    const body = { version: 0, defaultCreditsPerPeriod: 5, limits: [] }
    await admin.call('saveMemberLimits', { body })
    const sql = 'select version, actor, by_default from credits.member_limits where account = $1'
    expect(await server.query(sql, [practice.account])).toEqual([
      { version: 1, actor: 'ms-adeyemi', by_default: '5' },
    ])
  })
})

describe('a member with a limit', () => {
  beforeEach(() => limitMembers(practice, { 'dr-lee': 25 }))

  it('uses so much and no more, and is told what is left', async () => {
    await practice.debit({ quantity: 2 * TEN })
    expect(await refusedDebit(TEN)).toMatchObject({
      code: 'member_limit_reached',
      status: 403,
      required: 10,
      available: 5,
    })
    await practice.debit({ quantity: TEN / 2 })
    expect(await useOf(practice, 'dr-lee')).toEqual({
      ...{ member: 'dr-lee', limit: 25, used: 25, held: 0, available: 0 },
    })
  })

  it('leaves everybody else alone', async () => {
    await practice.debit({ quantity: 3 * TEN, member: 'dr-wu' })
    expect(await useOf(practice, 'dr-wu')).toMatchObject({ limit: null, available: null })
  })

  it('is held to what his open reservations hold', async () => {
    const { id } = await practice.reserve({ quantity: 2 * TEN })
    expect((await refusedDebit(TEN)).code).toBe('member_limit_reached')
    await practice.release({ reservation: id })
    await practice.debit({ quantity: TEN })
  })

  it('gets back what his reservation held when it lapses', async () => {
    await practice.reserve({ quantity: 2 * TEN, ttlSeconds: 60 })
    server.clock.advance(MINUTE)
    await practice.debit({ quantity: 2 * TEN })
  })

  it('extends within it', async () => {
    const { id } = await practice.reserve({ quantity: 2 * TEN })
    const more = { params: { reservation: id }, body: { quantity: TEN } }
    expect((await practice.refused('extend', more)).code).toBe('member_limit_reached')
    await practice.extend({ reservation: id, quantity: TEN / 2 })
    await practice.extend({ reservation: id, ttlSeconds: 600 })
  })

  it('settles what was reserved though the limit was lowered meanwhile', async () => {
    const { id } = await practice.reserve({ quantity: 2 * TEN })
    await limitMembers(practice, { 'dr-lee': 0 })
    await practice.settle({ reservation: id, quantity: 2 * TEN })
    expect(await useOf(practice, 'dr-lee')).toMatchObject({ used: 20, available: 0 })
  })

  it('settles nothing when more was used than the limit leaves: the reservation stays', async () => {
    const { id } = await practice.reserve({ quantity: 2 * TEN })
    const request = { params: { reservation: id }, body: { quantity: 3 * TEN } }
    expect(await practice.refused('settle', request)).toMatchObject({
      code: 'member_limit_reached',
      required: 10,
      available: 5,
    })
    expect((await practice.reservation(id)).state).toBe('open')
    await practice.settle({ reservation: id, quantity: 2.5 * TEN })
  })

  it('may use again what was given back to him', async () => {
    const { operation } = await practice.debit({ quantity: 2 * TEN })
    const body = { reason: 'mistake', credits: 15 }
    await practice.call('refundUsage', { params: { operation }, body })
    expect(await useOf(practice, 'dr-lee')).toMatchObject({ used: 5, available: 20 })
    await practice.debit({ quantity: 2 * TEN })
  })

  it('is refused for the balance first: that is everybody’s trouble', async () => {
    await limitMembers(practice, { 'dr-lee': 25 }, null)
    const other = server.fresh()
    await other.grant({ credits: 5 })
    await limitMembers(other, { 'dr-lee': 0 })
    const body = { feature: 'ai-scribe', member: 'dr-lee', session: 's', quantity: TEN }
    expect((await other.refused('debit', { body })).code).toBe('insufficient_credits')
  })
})

describe('the default', () => {
  it('is for all but those who have a limit of their own, or none', async () => {
    await limitMembers(practice, { 'dr-lee': 30, 'ms-adeyemi': null }, 10)
    await practice.debit({ quantity: 3 * TEN })
    await practice.debit({ quantity: 5 * TEN, member: 'ms-adeyemi' })
    expect((await refusedDebit(2 * TEN, 'dr-wu')).code).toBe('member_limit_reached')
  })
})

describe('canStart', () => {
  it('says no to the member, with what he may still do', async () => {
    await limitMembers(practice, { 'dr-lee': 25 })
    const lee = await practice.as('dr-lee')
    expect(await canStart(lee, 3 * TEN)).toMatchObject({
      ...{ allowed: false, reason: 'member_limit_reached', required: 30, available: 25 },
      ...{ minutesCovered: 4, levelAfter: 'ok' },
    })
    expect(await canStart(await practice.as('dr-wu'), 3 * TEN)).toMatchObject({ allowed: true })
  })

  it('tells the practice’s backend of the member that it names', async () => {
    await limitMembers(practice, { 'dr-lee': 25 })
    expect(await canStart(practice, 3 * TEN, 'dr-lee')).toMatchObject({ allowed: false })
    expect(await canStart(practice, 3 * TEN)).toMatchObject({ allowed: true, available: 1_000 })
    const asked = { query: { feature: 'ai-scribe', quantity: 1, member: 'dr-wu' } }
    const lee = await practice.as('dr-lee')
    expect((await lee.refused('canStart', asked)).code).toBe('forbidden')
  })
})
