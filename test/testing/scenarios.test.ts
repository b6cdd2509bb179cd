import { describe, expect, it } from 'vitest'
import { readAlerts } from '../../src/client/alert-calls.js'
import { readBundles, readPurchases } from '../../src/client/buying-calls.js'
import { readRecharge } from '../../src/client/recharge-calls.js'
import { testAccount } from '../../src/testing.js'

const HOUR_MS = 3_600_000

it('names the scenarios to whom asks for another', () => {
  expect(() => testAccount('toString' as 'ordinary')).toThrow(/No scenario "toString".* ordinary,/)
})

describe('expiring-tonight', () => {
  it('loses its monthly credits at midnight, and gets new ones when the invoice is paid', async () => {
    const account = testAccount('expiring-tonight')
    const client = account.client()
    const before = await client.readBalance()
    expect(before.nextExpiry).toEqual({
      at: account.nextMidnight.toISOString(),
      credits: before.monthly,
    })
    expect(before.monthly).toBeGreaterThan(100)
    account.advanceTo(new Date(account.nextMidnight.getTime() - 1))
    expect((await client.readBalance()).available).toBe(before.available)
    account.advance(1)
    const midnight = await client.readBalance()
    expect(midnight).toMatchObject({ monthly: 0, available: before.purchased, nextRefresh: null })
    const { entries } = await client.readEntries({ limit: 1 })
    expect(entries[0]).toMatchObject({ type: 'expired', credits: -before.monthly })
    account.advance(HOUR_MS)
    expect(await client.readBalance()).toMatchObject({ monthly: 500, purchased: before.purchased })
  })

  it('does so on whatever day it is', async () => {
    for (const now of ['2028-02-28T17:00:00.000Z', '2027-05-30T12:00:00.000Z']) {
      const account = testAccount('expiring-tonight', { now, timeZone: 'Europe/Berlin' })
      const { nextExpiry } = await account.client().readBalance()
      expect(nextExpiry?.at).toBe(account.nextMidnight.toISOString())
    }
  })
})

it('recharge-needs-action waits for the person, and lands once he has confirmed', async () => {
  const account = testAccount('recharge-needs-action')
  const client = account.client()
  const waiting = await readRecharge(client)
  expect(waiting).toMatchObject({ state: 'action_required', available: 31 })
  const { alerts } = await readAlerts(client, {})
  expect(alerts.map(({ rule }) => rule)).toContain('recharge')
  account.pay(waiting.unfinished!.id)
  expect(await readRecharge(client)).toMatchObject({ state: 'armed', available: 531, count: 1 })
  expect((await readAlerts(client, { state: 'open' })).alerts).toEqual([])
})

it('all-held has nothing to spend until the sessions run out', async () => {
  const account = testAccount('all-held')
  const client = account.client()
  expect(await client.readBalance()).toMatchObject({ available: 0, held: 96, level: 'empty' })
  const visit = { feature: 'ai-scribe', quantity: 60_000, session: 'visit-1' }
  const refused = await client.reserve(visit, { key: 'k1' }).catch((e: unknown) => e)
  expect(refused).toMatchObject({ code: 'insufficient_credits', required: 6, available: 0 })
  account.advance(HOUR_MS)
  expect(await client.readBalance()).toMatchObject({ available: 96, held: 0 })
  expect((await client.readReservations()).reservations).toEqual([])
})

it('webhook-late lets a payment be under way until the provider says so', async () => {
  const account = testAccount('webhook-late')
  const client = account.client()
  const [paid] = (await readPurchases(client, { state: 'unfinished' })).purchases
  expect(paid).toMatchObject({ state: 'processing', credits: 500, grant: null })
  expect(await client.readBalance()).toMatchObject({ available: 14 })
  account.advance(HOUR_MS)
  expect(await client.readBalance()).toMatchObject({ available: 514, purchased: 514 })
  const [landed] = (await readPurchases(client, {})).purchases
  expect(landed).toMatchObject({ id: paid!.id, state: 'succeeded' })
})

it('depleted has nothing left, says so, and may buy', async () => {
  const client = testAccount('depleted').client()
  expect(await client.readBalance()).toMatchObject({ available: 0, held: 0, level: 'empty' })
  expect((await readBundles(client)).blocked).toBeNull()
  const { alerts } = await readAlerts(client, { state: 'open' })
  expect(alerts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['stopped', 'credits_requested', 'low_credits']),
  )
})

it('past-due keeps what was bought, and may buy nothing', async () => {
  const account = testAccount('past-due')
  const client = account.client()
  const balance = await client.readBalance()
  expect(balance).toMatchObject({ monthly: 0, subscription: { state: 'past_due' } })
  expect(balance.purchased).toBeGreaterThan(0)
  expect((await readBundles(client)).blocked).toBe('past_due')
  account.advance(40 * 24 * HOUR_MS)
  expect(await client.readBalance()).toMatchObject({ available: balance.available })
})

it('new-practice has its first credits, no history and no billing details', async () => {
  const client = testAccount('new-practice').client()
  expect(await client.readBalance()).toMatchObject({ available: 500, purchased: 0 })
  expect((await client.readEntries()).entries).toHaveLength(1)
  expect((await readBundles(client)).blocked).toBe('billing_details_required')
})

it('huge-practice has more than a million credits and two dozen members', async () => {
  const client = testAccount('huge-practice').client()
  const { available, asOf } = await client.readBalance()
  expect(available).toBeGreaterThan(1_000_000)
  const from = '2026-09-01T00:00:00.000Z'
  const { rows } = await client.readUsage({ by: 'month', groupBy: 'member', from, to: asOf })
  expect(new Set(rows.map(({ member }) => member)).size).toBe(24)
})

it('is the same whenever it is made', async () => {
  const told = async () => testAccount('ordinary').client().readEntries({ limit: 1000 })
  expect(await told()).toEqual(await told())
})
