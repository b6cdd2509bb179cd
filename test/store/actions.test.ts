import { describe, expect, it, vi } from 'vitest'
import type { CreditsError } from '../../src/client/credits-error.js'
import { release, reserve } from '../../src/store/actions.js'
import { aBalance } from '../support/balances.js'
import { type Answer, inTurn, json, problem, status, unreachable } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { lineOf, openTab } from '../support/open-tab.js'
import { aReservation, aReservationResult } from '../support/reservations.js'

const input = { feature: 'ai-scribe', quantity: 600_000, session: 'session_1' }
const RESERVE = 'POST /v1/reservations'
const RELEASE = 'POST /v1/reservations/:reservation/release'

async function ready(answers: Record<string, Answer>) {
  const tab = openTab({ 'GET /v1/balance': json(aBalance()), ...answers })
  tab.listen()
  await settled()
  return tab
}
const keysOf = (requests: Request[]) =>
  requests.map((request) => request.headers.get('idempotency-key'))

describe('reserve', () => {
  it('gives the reservation, and the balance is what the answer says', async () => {
    const { store, seen } = await ready({ [RESERVE]: json(aReservationResult()) })
    const reserving = reserve(store, input)
    expect(lineOf(store)).toBe('312')
    await expect(reserving).resolves.toEqual(aReservation())
    expect(seen).toEqual(['-', '312', '252'])
  })

  it('reserves once for a double click', async () => {
    const answer = vi.fn(json(aReservationResult()))
    const { store } = await ready({ [RESERVE]: answer })
    await Promise.all([reserve(store, input), reserve(store, { ...input })])
    expect(answer).toHaveBeenCalledOnce()
  })

  it('changes nothing when refused, and says why', async () => {
    const refusal = problem('insufficient_credits', { required: 60, available: 3 })
    const { store } = await ready({ [RESERVE]: refusal })
    await expect(reserve(store, input)).rejects.toMatchObject({
      code: 'insufficient_credits',
      required: 60,
      available: 3,
    })
    expect(lineOf(store)).toBe('312')
  })

  it('has the same key as long as nobody knows what came of it', async () => {
    const asked: Request[] = []
    const answers = inTurn(
      ...[unreachable, unreachable, unreachable, status(500), status(500)],
      ...[status(500), json(aReservationResult()), json(aReservationResult())],
    )
    const { store, time } = await ready({
      [RESERVE]: (request) => (asked.push(request), answers(request)),
    })
    const trying = async () => {
      const outcome = reserve(store, input).catch(
        (thrown: unknown) => (thrown as CreditsError).code,
      )
      await time.pass(2000)
      return outcome
    }
    await expect(trying()).resolves.toBe('network')
    await expect(trying()).resolves.toBe('unavailable')
    await trying()
    await trying()

    const keys = keysOf(asked)
    expect(keys).toHaveLength(8)
    expect(new Set(keys.slice(0, 7)).size).toBe(1)
    expect(keys[7]).not.toBe(keys[0])
  })

  it('does not make the figure older', async () => {
    const old = aReservationResult({ balance: aBalance({ available: 400, version: 6 }) })
    const { store } = await ready({ [RESERVE]: json(old) })
    await reserve(store, input)
    expect(lineOf(store)).toBe('312')
  })
})

describe('release', () => {
  it('gives the credits back', async () => {
    const released = aReservation({ state: 'released', endedAt: '2026-11-23T09:31:00.000Z' })
    const balance = aBalance({ available: 372, version: 9 })
    const { store } = await ready({ [RELEASE]: json({ reservation: released, balance }) })
    await expect(release(store, 'res_1')).resolves.toEqual(released)
    expect(lineOf(store)).toBe('372')
  })

  it('has a key of its own for each reservation', async () => {
    const asked: Request[] = []
    const { store } = await ready({
      [RELEASE]: (request) => (asked.push(request), json(aReservationResult())(request)),
    })
    await Promise.all([release(store, 'res_1'), release(store, 'res_2'), release(store, 'res_1')])
    expect(asked.map(({ url }) => new URL(url).pathname.split('/')[3])).toEqual(['res_1', 'res_2'])
    expect(new Set(keysOf(asked)).size).toBe(2)
  })
})
