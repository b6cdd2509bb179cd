import { beforeEach, expect, it } from 'vitest'
import type {
  DebitResult,
  GrantResult,
  ReservationResult,
} from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { Request, ServerCaller } from '../support/server-caller.js'
import { HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.grant({ credits: 100 })
})

const work = { feature: 'ai-scribe', quantity: MINUTE, member: 'dr-lee', session: 's' }
const deposit = { source: 'purchased', credits: 10, reason: 'test' }
const key = 'the-same-key'

it('answers a repeated settle with the first answer and the present balance', async () => {
  const { id } = await practice.reserve({ quantity: 10 * MINUTE })
  const request: Request = { params: { reservation: id }, body: { quantity: 457_920 }, key }
  const first = await practice.call<ReservationResult>('settle', request)
  await practice.debit({ quantity: MINUTE })
  server.clock.advance(HOUR)
  const again = await practice.call<ReservationResult>('settle', request)
  expect([first.replayed, again.replayed]).toEqual([false, true])
  expect(again.body.reservation).toEqual(first.body.reservation)
  expect([first.body.balance.available, again.body.balance.available]).toEqual([54, 48])
  expect(await practice.balance()).toMatchObject({ available: 48, held: 0 })
})

it.each(['debit', 'reserve', 'grant'] as const)('does a repeated %s once', async (name) => {
  const request = { body: name === 'grant' ? deposit : work, key }
  const first = await practice.call<DebitResult & GrantResult>(name, request)
  const again = await practice.call<DebitResult & GrantResult>(name, request)
  expect(again.replayed).toBe(true)
  expect(again.body.balance.version).toBe(first.body.balance.version)
  expect({ ...again.body, balance: null }).toEqual({ ...first.body, balance: null })
})

it('does a repeated release and extension once', async () => {
  const { id } = await practice.reserve({ quantity: MINUTE })
  for (const name of ['extend', 'release'] as const) {
    const request = {
      params: { reservation: id },
      ...(name === 'extend' && { body: { quantity: 1 } }),
      key,
    }
    const first = await practice.call<ReservationResult>(name, request)
    const again = await practice.call<ReservationResult>(name, request)
    expect(again.replayed).toBe(true)
    expect(again.body.reservation).toEqual(first.body.reservation)
  }
  expect((await practice.balance()).available).toBe(100)
})

it('refuses a key that was used for something else', async () => {
  await practice.debit({ quantity: MINUTE }, key)
  for (const other of [{ quantity: MINUTE + 1 }, { session: 'other' }, { member: 'dr-okafor' }])
    expect(await practice.refused('debit', { body: { ...work, ...other }, key })).toMatchObject({
      status: 409,
      code: 'idempotency_conflict',
    })
  expect((await practice.balance()).available).toBe(94)
})

it('refuses the key of one settled reservation for another', async () => {
  const [one, two] = [
    await practice.reserve({ quantity: MINUTE }),
    await practice.reserve({ quantity: MINUTE }),
  ]
  await practice.settle({ reservation: one.id, quantity: 1, key })
  const request = { params: { reservation: two.id }, body: { quantity: 1 }, key }
  expect((await practice.refused('settle', request)).code).toBe('idempotency_conflict')
})

it('knows a key for each kind of operation and each account by itself', async () => {
  await practice.debit(work, key)
  await practice.reserve(work, key)
  const other = server.fresh()
  await other.grant({ credits: 6 }, key)
  await other.debit(work, key)
  expect((await other.balance()).available).toBe(0)
})

it('frees the key of a refused operation', async () => {
  const tooMuch = { ...work, quantity: 60 * MINUTE }
  expect((await practice.refused('debit', { body: tooMuch, key })).code).toBe(
    'insufficient_credits',
  )
  await practice.grant({ credits: 1_000 })
  const answer = await practice.call<DebitResult>('debit', { body: tooMuch, key })
  expect(answer.replayed).toBe(false)
})

it('does the same request sent many times at once only once', async () => {
  const request = { body: work, key }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => practice.call<DebitResult>('debit', request)),
  )
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
  expect((await practice.balance()).available).toBe(94)
})

it('compares what was said, not in which order nor what holds by now', async () => {
  const { id } = await practice.reserve({ quantity: MINUTE }, key)
  const turned = Object.fromEntries(Object.entries({ ...work, session: 's-1' }).reverse())
  const again = await practice.call<ReservationResult>('reserve', { body: turned, key })
  expect(again.replayed).toBe(true)
  expect(again.body.reservation.id).toBe(id)
})
