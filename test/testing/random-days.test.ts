import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CreditsError } from '../../src/client/credits-error.js'
import { Balance } from '../../src/contract/balance.js'
import type { Reservation } from '../../src/contract/reservation.js'
import type { Balance as BalanceNow } from '../../src/contract/balance.js'
import { scenarioNames, type TestAccount, testAccount } from '../../src/testing.js'

const OPENED = '2026-09-01T00:00:00.000Z'
const AHEAD = '2030-01-01T00:00:00.000Z'
const MINUTE_MS = 60_000

type Step = (account: TestAccount) => Promise<unknown>

const member = fc.constantFrom('dr-lee', 'dr-kim')
const feature = fc.constantFrom('ai-scribe', 'ai-transcribe')
const quantity = fc.integer({ min: 1, max: 20 * MINUTE_MS })

/** One of those that are open now, if there is one. */
async function anOpenOne(account: TestAccount, pick: number): Promise<string> {
  const { reservations } = await account.client().readReservations()
  return reservations.length > 0 ? reservations[pick % reservations.length]!.id : 'res_0'
}

const work = fc.record({ feature, quantity, member, session: fc.constant('visit-1') })
const pick = fc.nat({ max: 9 })

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...{ feature, quantity, member }, session: fc.constant('visit-2') }).chain((body) =>
    fc.integer({ min: 1, max: 7_200 }).map(
      (ttlSeconds): Step =>
        (account) =>
          account.asHost('reserve', { body: { ...body, ttlSeconds } }),
    ),
  ),
  work.map(
    (body): Step =>
      (account) =>
        account.asHost('debit', { body }),
  ),
  fc.tuple(pick, quantity).map(([n, more]): Step => async (account) => {
    const id = await anOpenOne(account, n)
    return account.asHost('settle', { id, body: { quantity: more } })
  }),
  fc.tuple(pick, quantity).map(([n, more]): Step => async (account) => {
    const id = await anOpenOne(account, n)
    return account.asHost('extend', { id, body: { quantity: more } })
  }),
  pick.map((n): Step => async (account) => {
    const id = await anOpenOne(account, n)
    return account.asHost('release', { id })
  }),
  fc.integer({ min: 1, max: 300 }).map(
    (credits): Step =>
      (account) =>
        account.asHost('grant', { body: { source: 'promotional', credits, reason: 'gift' } }),
  ),
  fc.integer({ min: 1, max: 3 }).map((days): Step => (account) => {
    const expiresAt = new Date(account.now.getTime() + days * 86_400_000).toISOString()
    const gift = { source: 'adjustment' as const, credits: 40, reason: 'gift' }
    return account.asHost('grant', { body: { ...gift, expiresAt } })
  }),
  fc.constant<Step>(async (account) => {
    const body = { bundle: 'small', quantity: 1, total: 1_000, currency: 'USD' }
    const { purchase } = await account.asHost('purchase', { body })
    account.pay(purchase.id)
  }),
  fc.integer({ min: 1, max: 40 * 24 * 60 }).map(
    (minutes): Step =>
      async (account) =>
        account.advance(minutes * MINUTE_MS),
  ),
)

/** Holds everything that is told of an account against everything else. */
async function expectConsistent(account: TestAccount, before: BalanceNow): Promise<BalanceNow> {
  const client = account.client()
  const balance = await client.readBalance()
  expect(Balance.safeParse(balance).error?.issues).toBeUndefined()
  expect(balance.version).toBeGreaterThanOrEqual(before.version)
  const settled = balance.available + balance.held

  const statement = await client.readStatement({ from: OPENED, to: AHEAD })
  expect(statement).toMatchObject({ opening: 0, closing: settled })
  const { entries } = await client.readEntries({ limit: 1000 })
  expect(entries[0]!.balanceAfter).toBe(settled)

  const { grants } = await account.asHost('readGrants', { query: { limit: 1000 } })
  const left = grants.reduce((sum, { remaining }) => sum + remaining, 0)
  expect(left).toBe(settled)
  expect(grants.filter(({ remaining, held }) => remaining < held || held < 0)).toEqual([])

  const { reservations } = await client.readReservations()
  expect(reservations.reduce((sum, { credits }) => sum + credits, 0)).toBe(balance.held)

  const changes = await client.readBalanceChanges({ since: before.asOf })
  expect(changes.closing).toBe(balance.available)
  const days = { from: OPENED, to: balance.asOf }
  const series = await client.readBalanceSeries({ by: 'month', ...days })
  const { monthly, purchased, held } = balance
  expect(series.rows.at(-1)).toMatchObject({ monthly, purchased, held })
  const { total } = await client.readUsage({ by: 'month', ...days })
  expect(total.credits).toBe(statement.used)
  return balance
}

it.each(['expiring-tonight', 'all-held', 'recharge-needs-action', 'new-practice'] as const)(
  'whatever is done with %s, no figure is negative and all of them agree',
  { timeout: 120_000 },
  async (scenario) => {
    expect(scenarioNames).toContain(scenario)
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 12 }), async (all) => {
        const account = testAccount(scenario)
        let before = await account.client().readBalance()
        for (const step of all) {
          await step(account).catch((thrown: unknown) => {
            if (!(thrown instanceof CreditsError) || thrown.code === 'contract') throw thrown
          })
          before = await expectConsistent(account, before)
        }
      }),
      { numRuns: 15 },
    )
  },
)

it('what a reservation holds is what it gives back and what is used', async () => {
  await fc.assert(
    fc.asyncProperty(feature, quantity, quantity, async (code, planned, done) => {
      const account = testAccount('new-practice')
      const before = await account.client().readBalance()
      const body = { feature: code, quantity: planned, member: 'dr-lee', session: 'visit-1' }
      const { reservation } = await account.asHost('reserve', { body })
      const { reservation: ended, balance } = await account.asHost('settle', {
        ...{ id: reservation.id, body: { quantity: done } },
      })
      const { credits, returned } = ended.settlement as NonNullable<Reservation['settlement']>
      expect(credits).toBe(Math.ceil((done * (code === 'ai-scribe' ? 6 : 2)) / MINUTE_MS))
      expect(returned).toBe(Math.max(0, reservation.credits - credits))
      expect(balance.available).toBe(before.available - credits)
    }),
    { numRuns: 50 },
  )
})
