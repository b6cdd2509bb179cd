import { describe, expect, it, vi } from 'vitest'
import type { CreditsError } from '../../src/client/credits-error.js'
import { cancelPurchase, followPurchase, purchase } from '../../src/store/buying-actions.js'
import { aBalance } from '../support/balances.js'
import { type Answer, inTurn, json, problem, recorded, unreachable } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { lineOf, openTab } from '../support/open-tab.js'
import { aPurchaseResult } from '../support/purchases.js'

const order = { bundle: 'credits-500', quantity: 1, total: 5355, currency: 'USD' }
const BUY = 'POST /v1/purchases'
const FOLLOW = 'POST /v1/purchases/:purchase/follow'
const CANCEL = 'POST /v1/purchases/:purchase/cancel'

async function ready(answers: Record<string, Answer>) {
  const balance = inTurn(json(aBalance()), json(aBalance({ available: 812, version: 8 })))
  const tab = openTab({ 'GET /v1/balance': balance, ...answers })
  tab.listen()
  await settled()
  return tab
}

const keysOf = (requests: Request[]) =>
  requests.map((request) => request.headers.get('idempotency-key'))

describe('a purchase', () => {
  it('is one for a double click', async () => {
    const { asked, answer } = recorded(json(aPurchaseResult()))
    const { store } = await ready({ [BUY]: answer })
    const [first, second] = await Promise.all([
      purchase(store, order),
      purchase(store, { ...order }),
    ])
    expect(asked).toHaveLength(1)
    expect(second).toBe(first)
    await expect(asked[0]!.json()).resolves.toEqual(order)
  })

  it('has one key as long as nobody knows what came of it', async () => {
    const { asked, answer } = recorded(
      inTurn(
        unreachable,
        unreachable,
        unreachable,
        json(aPurchaseResult()),
        json(aPurchaseResult()),
      ),
    )
    const { store, time } = await ready({ [BUY]: answer })
    const lost = purchase(store, order).catch((thrown: unknown) => (thrown as CreditsError).code)
    await time.pass(5000)
    await expect(lost).resolves.toBe('network')
    await purchase(store, order)
    await purchase(store, order)

    const keys = keysOf(asked)
    expect(new Set(keys.slice(0, 4)).size).toBe(1)
    expect(keys[4]).not.toBe(keys[0])
  })

  it('that is refused says why, and the next one has a key of its own', async () => {
    const { asked, answer } = recorded(problem('price_changed'))
    const { store } = await ready({ [BUY]: answer })
    await expect(purchase(store, order)).rejects.toMatchObject({ code: 'price_changed' })
    await expect(purchase(store, order)).rejects.toMatchObject({ code: 'price_changed' })
    expect(new Set(keysOf(asked)).size).toBe(2)
  })
})

describe('the balance', () => {
  it('is read again when the credits have landed', async () => {
    const { store } = await ready({ [FOLLOW]: json(aPurchaseResult({ state: 'succeeded' })) })
    await followPurchase(store, 'pur_1')
    await settled()
    expect(lineOf(store)).toBe('812')
  })

  it('is not read as long as nothing is paid', async () => {
    const { store } = await ready({ [FOLLOW]: json(aPurchaseResult({ state: 'processing' })) })
    await followPurchase(store, 'pur_1')
    await settled()
    expect(lineOf(store)).toBe('312')
  })
})

it('cancels the purchase that is named, and no id that none can have', async () => {
  const answer = vi.fn(json(aPurchaseResult({ state: 'canceled' })))
  const { store } = await ready({ [CANCEL]: answer })
  await expect(cancelPurchase(store, 'pur_1')).resolves.toMatchObject({
    purchase: { state: 'canceled' },
  })
  await expect(cancelPurchase(store, '../balance')).rejects.toMatchObject({
    code: 'invalid_request',
  })
  expect(answer).toHaveBeenCalledOnce()
})
