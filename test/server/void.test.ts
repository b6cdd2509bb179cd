import { beforeEach, describe, expect, it } from 'vitest'
import type { Grant, GrantResult } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, DAY, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** Work that costs so many credits. */
const work = (credits: number) => credits * 10_000

const reason = 'test'

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

async function voidGrant(grant: string): Promise<Grant> {
  const answer = await practice.call<GrantResult>('voidGrant', {
    params: { grant },
    body: { reason, actor: 'dr-lee' },
  })
  return answer.body.grant
}

const entries = () =>
  server.query<{ type: string; credits: number; grant: string | null }>(
    `select type, credits::int, grant_id as grant from credits.entries
     where account = $1 order by seq`,
    [practice.account],
  )

describe('a grant that is voided', () => {
  it('has nothing to draw from any more, and says who did it', async () => {
    const { id } = await practice.grant({ credits: 50 })
    await practice.debit({ quantity: work(20) })
    expect(await voidGrant(id)).toMatchObject({ state: 'voided', remaining: 0 })
    expect(await practice.balance()).toMatchObject({ available: 0 })
    const [entry] = await server.query(
      `select credits::int, actor, reason from credits.entries
       where account = $1 and type = 'voided'`,
      [practice.account],
    )
    expect(entry).toEqual({ credits: -30, actor: 'dr-lee', reason })
  })

  it('keeps what is held until the reservation ends: used, or gone', async () => {
    const { id } = await practice.grant({ credits: 100 })
    const one = await practice.reserve({ quantity: work(30) })
    const other = await practice.reserve({ quantity: work(30) })
    expect(await voidGrant(id)).toMatchObject({ remaining: 60, held: 60 })
    await practice.settle({ reservation: one.id, quantity: work(20) })
    await practice.release({ reservation: other.id })
    expect(await practice.balance()).toMatchObject({ available: 0, held: 0 })
    expect((await entries()).map(({ type, credits }) => [type, credits])).toEqual([
      ['granted', 100],
      ['voided', -40],
      ['consumed', -20],
      ['voided', -10],
      ['voided', -30],
    ])
  })

  it('never starts when it was to come', async () => {
    const { id } = await practice.grant({ credits: 50, effectiveAt: after(DAY) })
    await voidGrant(id)
    server.clock.advance(2 * DAY)
    expect(await practice.balance()).toMatchObject({ available: 0 })
    expect(await entries()).toEqual([])
  })

  it('must have something to take', async () => {
    const expiring = { source: 'promotional', credits: 10, expiresAt: after(DAY) } as const
    const expired = await practice.grant(expiring)
    const used = await practice.grant({ credits: 10 })
    const voided = await practice.grant({ credits: 10 })
    await practice.debit({ quantity: work(20) })
    await voidGrant(voided.id)
    server.clock.advance(DAY)
    for (const { id } of [expired, used, voided])
      expect(
        (await practice.refused('voidGrant', { params: { grant: id }, body: { reason } })).code,
      ).toBe('grant_ended')
  })
})
