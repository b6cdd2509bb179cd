import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CreditsStore } from '../../src/store/credits-store.js'
import { rechargeOf } from '../../src/store/recharge.js'
import { saveRecharge } from '../../src/store/recharge-actions.js'
import { joined } from '../../src/store/recharge-trail.js'
import { aBalance } from '../support/balances.js'
import { type Answers, hastyClient, inTurn, json, recorded, status } from '../support/fake-api.js'
import { aRecharge, aRechargeEvent, aRechargeRule } from '../support/recharge.js'

const storeOver = (answers: Answers): CreditsStore =>
  new CreditsStore({ client: hastyClient({ 'GET /v1/balance': json(aBalance()), ...answers }) })
const input = { version: 3, ...aRechargeRule(), total: 5355, currency: 'USD' }

it('reads the settings once for everybody, and again when the balance has another version', async () => {
  const { asked, answer } = recorded(json(aRecharge()))
  const store = storeOver({ 'GET /v1/recharge': answer })
  const resource = rechargeOf(store)
  expect(rechargeOf(store)).toBe(resource)
  const leaveBalance = store.balance.subscribe(() => {})
  await expect.poll(() => store.balance.snapshot.data).toBeDefined()
  const leave = resource.subscribe(() => {})
  await expect.poll(() => resource.snapshot.data?.recharge.version).toBe(3)
  expect(asked).toHaveLength(1)
  store.balance.accept(aBalance({ version: 99, asOf: '2026-11-24T00:00:00.000Z' }))
  await expect.poll(() => asked).toHaveLength(2)
  leave()
  leaveBalance()
})

it('saves with one key when it is asked twice, and when the first answer was lost', async () => {
  const { asked, answer } = recorded(inTurn(status(503), json(aRecharge({ version: 4 }))))
  const store = storeOver({ 'POST /v1/recharge': answer })
  const both = await Promise.all([saveRecharge(store, input), saveRecharge(store, input)])
  expect(both[0]).toBe(both[1])
  expect(asked).toHaveLength(2)
  const keys = new Set(asked.map(({ headers }) => headers.get('idempotency-key')))
  expect(keys.size).toBe(1)
})

it('shows what was saved to everybody', async () => {
  const store = storeOver({
    'GET /v1/recharge': json(aRecharge()),
    'POST /v1/recharge': json(aRecharge({ version: 4, asOf: '2026-11-23T09:31:00.000Z' })),
  })
  const resource = rechargeOf(store)
  const leave = resource.subscribe(() => {})
  await expect.poll(() => resource.snapshot.data).toBeDefined()
  await saveRecharge(store, input)
  expect(resource.snapshot.data?.recharge.version).toBe(4)
  leave()
})

it('joins a newer page to older ones without a gap and without doubling any', () => {
  const page = (first: number, last: number, nextCursor: string | null) => ({
    events: Array.from({ length: first - last + 1 }, (_, i) => aRechargeEvent({ seq: first - i })),
    nextCursor,
  })
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(20), (held, size, news) => {
      const newest = held + news + 1
      const before = page(held + 1, 1, null)
      const answer = page(newest, Math.max(1, newest - size), 'next')
      const seqs = joined(answer, before).events.map(({ seq }) => seq)
      expect(seqs).toEqual(seqs.map((_, i) => newest - i))
    }),
  )
})
