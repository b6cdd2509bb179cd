import { beforeEach, describe, expect, it } from 'vitest'
import type { UsageRefund } from '@virtual-practice/credits/contract'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, MINUTE, MONDAY } from '../support/server-instants.js'

const rate = { version: 1, credits: 6, per: MINUTE, unit: 'milliseconds' }
const feature = { code: 'ai-scribe', name: 'AI Scribe', rates: [rate], grace: 20 }
const server = useTestServer({ catalogueFile: catalogueFileWith({ features: [feature] }) })
let practice: ServerCaller

/** Work that costs so many credits. */
const work = (credits: number) => credits * 10_000

const reason = 'test'

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

async function refund(operation: string, credits?: number): Promise<UsageRefund> {
  const body = { reason, ...(credits !== undefined && { credits }) }
  const request = { params: { operation }, body }
  return (await practice.call<{ refund: UsageRefund }>('refundUsage', request)).body.refund
}

const entries = () =>
  server.query<{ type: string; credits: number; grant: string | null }>(
    `select type, credits::int, grant_id as grant from credits.entries
     where account = $1 order by seq`,
    [practice.account],
  )

describe('use that is refunded', () => {
  it('goes back to the grants that paid, last taken first', async () => {
    const expiring = { source: 'promotional', credits: 30, expiresAt: after(DAY) } as const
    const first = await practice.grant(expiring)
    const second = await practice.grant({ credits: 100 })
    const { operation } = await practice.debit({ quantity: work(50) })
    const [remaining, slices] = [
      async () =>
        Object.fromEntries((await practice.grants()).map((grant) => [grant.id, grant.remaining])),
      (list: UsageRefund) => list.slices.map(({ grant, credits }) => [grant, credits]),
    ]
    expect(slices(await refund(operation, 25))).toEqual([
      [second.id, 20],
      [first.id, 5],
    ])
    expect(await remaining()).toEqual({ [first.id]: 5, [second.id]: 100 })
    expect(slices(await refund(operation))).toEqual([[first.id, 25]])
    expect(await remaining()).toEqual({ [first.id]: 30, [second.id]: 100 })
    const request = { params: { operation }, body: { reason } }
    expect((await practice.refused('refundUsage', request)).code).toBe('nothing_to_refund')
  })

  it('is gone at once where it comes back to a grant that has expired', async () => {
    const expiring = { source: 'promotional', credits: 30, expiresAt: after(DAY) } as const
    await practice.grant(expiring)
    const { operation } = await practice.debit({ quantity: work(30) })
    server.clock.advance(DAY)
    await refund(operation)
    expect(await practice.balance()).toMatchObject({ available: 0 })
    expect((await entries()).map(({ type, credits }) => [type, credits])).toEqual([
      ['granted', 30],
      ['consumed', -30],
      ['refunded', 30],
      ['expired', -30],
    ])
  })

  it('lowers the debt first, and returns what has repaid it', async () => {
    await practice.grant({ credits: 10 })
    const { id } = await practice.reserve({ quantity: work(10) })
    const { settlement } = await practice.settle({ reservation: id, quantity: work(25) })
    expect(await practice.balance()).toMatchObject({ available: 0, debt: 15 })
    const operation = settlement!.operation
    expect(await refund(operation, 5)).toMatchObject({ debtLowered: 5, slices: [] })
    expect(await practice.balance()).toMatchObject({ debt: 10 })
    const repaying = await practice.grant({ credits: 40 })
    expect(await practice.balance()).toMatchObject({ available: 30, debt: 0 })
    expect(await refund(operation, 8)).toMatchObject({
      debtLowered: 0,
      slices: [{ grant: repaying.id, credits: 8 }],
    })
    expect(await practice.balance()).toMatchObject({ available: 38, debt: 0 })
  })

  it('is not more than was used, and not of what used nothing', async () => {
    const { id } = await practice.grant({ credits: 50 })
    const { operation } = await practice.debit({ quantity: work(10) })
    const asked = (of: string, body: object) => ({ params: { operation: of }, body })
    const tooMuch = asked(operation, { reason, credits: 11 })
    expect(await practice.refused('refundUsage', tooMuch)).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'credits' }],
    })
    expect((await practice.refused('refundUsage', asked('op_9', { reason }))).code).toBe(
      'not_found',
    )
    const request = { params: { grant: id }, body: { reason } }
    await practice.call('voidGrant', request)
    const [{ operation: voiding } = { operation: '' }] = await server.query<{ operation: string }>(
      `select operation from credits.entries where account = $1 and type = 'voided'`,
      [practice.account],
    )
    expect((await practice.refused('refundUsage', asked(voiding, { reason }))).code).toBe(
      'nothing_to_refund',
    )
  })
})
