import { beforeEach, expect, it } from 'vitest'
import type { OpenReservations } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { Request, ServerCaller } from '../support/server-caller.js'
import { after, HOUR, MINUTE, MONDAY, SECOND } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.grant({ credits: 1_000 })
})

const list = async (caller = practice, query: Request['query'] = {}): Promise<OpenReservations> =>
  (await caller.call<OpenReservations>('readReservations', { query })).body
const idsOf = ({ reservations }: OpenReservations): string[] => reservations.map(({ id }) => id)

it('tells what is held, for whom, since when and until when', async () => {
  const { id } = await practice.reserve({ quantity: 5 * MINUTE, member: 'dr-kim', session: 'v-1' })
  expect(await list()).toEqual({
    reservations: [
      {
        id,
        feature: 'ai-scribe',
        member: 'dr-kim',
        session: 'v-1',
        quantity: 5 * MINUTE,
        unit: 'milliseconds',
        credits: 30,
        startedAt: after(0),
        expiresAt: after(HOUR),
        mayRelease: true,
      },
    ],
    nextCursor: null,
    version: (await practice.balance()).version,
    asOf: after(0),
  })
})

it('tells only those that are open: none that was settled or released or has lapsed', async () => {
  const kept = await practice.reserve({ quantity: MINUTE })
  const settled = await practice.reserve({ quantity: MINUTE })
  const released = await practice.reserve({ quantity: MINUTE })
  await practice.reserve({ quantity: MINUTE, ttlSeconds: 30 })
  await practice.settle({ reservation: settled.id, quantity: MINUTE })
  await practice.release({ reservation: released.id })
  server.clock.advance(30 * SECOND)
  expect(idsOf(await list())).toEqual([kept.id])
})

it('tells none of another account', async () => {
  await practice.reserve({ quantity: MINUTE })
  expect(idsOf(await list(server.fresh()))).toEqual([])
})

it('goes on, oldest first, where a page ended, also when its last one has ended since', async () => {
  const made: string[] = []
  for (let n = 0; n < 5; n++) {
    if (n % 2) server.clock.advance(SECOND)
    made.push((await practice.reserve({ quantity: 1 })).id)
  }
  const whole = idsOf(await list())
  expect([...whole].sort()).toEqual([...made].sort())
  const first = await list(practice, { limit: 2 })
  expect(idsOf(first)).toEqual(whole.slice(0, 2))
  await practice.release({ reservation: whole[1]! })
  const second = await list(practice, { limit: 2, cursor: first.nextCursor! })
  expect(idsOf(second)).toEqual(whole.slice(2, 4))
  const third = await list(practice, { limit: 2, cursor: second.nextCursor! })
  expect([idsOf(third), third.nextCursor]).toEqual([whole.slice(4), null])
})

it('says to each who asks what he may release, and keeps to it', async () => {
  const { id: lee } = await practice.reserve({ quantity: MINUTE, member: 'dr-lee' })
  server.clock.advance(SECOND)
  const { id: kim } = await practice.reserve({ quantity: MINUTE, member: 'dr-kim' })
  const may = async (scope: string) => {
    const { reservations } = await list(await practice.as('dr-lee', scope))
    return reservations.map(({ mayRelease }) => mayRelease)
  }
  expect(await may('read')).toEqual([false, false])
  expect(await may('read manage')).toEqual([false, false])
  expect(await may('read reserve')).toEqual([true, false])
  expect(await may('read reserve manage')).toEqual([true, true])

  const member = await practice.as('dr-lee')
  const refused = await member.refused('release', { params: { reservation: kim } })
  expect(refused.code).toBe('forbidden')
  await (await practice.as('dr-lee', 'read reserve manage')).release({ reservation: kim })
  await member.release({ reservation: lee })
  expect(idsOf(await list())).toEqual([])
  expect(await practice.balance()).toMatchObject({ available: 1_000, held: 0 })
})

it('refuses a cursor that no list has given', async () => {
  for (const cursor of ['made-up', Buffer.from('{"id":"a"}').toString('base64url')]) {
    const problem = await practice.refused('readReservations', { query: { cursor } })
    expect(problem.fields?.map(({ path }) => path)).toEqual(['cursor'])
  }
})
