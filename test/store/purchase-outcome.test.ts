import { expect, it } from 'vitest'
import type { CreditsError } from '../../src/client/credits-error.js'
import type { PurchaseResult } from '../../src/contract/purchase.js'
import { followPurchase } from '../../src/store/buying-actions.js'
import { outcomeOf } from '../../src/store/purchase-outcome.js'
import { aBalance } from '../support/balances.js'
import { type Answer, inTurn, json, problem, recorded, status } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { openTab } from '../support/open-tab.js'
import { aPurchaseResult } from '../support/purchases.js'

const processing = json(aPurchaseResult({ state: 'processing' }))
const succeeded = json(aPurchaseResult({ state: 'succeeded' }))

function following(answers: Answer) {
  const { asked, answer } = recorded(answers)
  const tab = openTab({
    'GET /v1/balance': json(aBalance()),
    'POST /v1/purchases/:purchase/follow': answer,
  })
  const end = new AbortController()
  const told: string[] = []
  const tell = ({ purchase }: PurchaseResult): void => void told.push(purchase.state)
  const outcome = outcomeOf(
    tab.store.client,
    () => followPurchase(tab.store, 'pur_1'),
    end.signal,
    tell,
    tab.page,
  ).then(
    ({ purchase }) => purchase.state,
    (thrown: unknown) => {
      const { code, name } = thrown as CreditsError
      return typeof code === 'string' ? code : name
    },
  )
  return { ...tab, asked, end, told, outcome }
}

it('asks until the bank has made up its mind', async () => {
  const { outcome, told, time } = following(inTurn(processing, processing, succeeded))
  await time.pass(10_000)
  await expect(outcome).resolves.toBe('succeeded')
  expect(told).toEqual(['processing', 'processing'])
})

it('asks less and less often', async () => {
  const { asked, time, end } = following(processing)
  await time.pass(60_000)
  const soon = asked.length
  await time.pass(60_000)
  expect(soon).toBeLessThan(8)
  expect(asked.length - soon).toBeLessThanOrEqual(2)
  end.abort()
})

it('asks nothing while nobody looks, and at once when somebody does', async () => {
  const { asked, page, time, outcome } = following(inTurn(processing, succeeded))
  page.visible = false
  await time.pass(200_000)
  expect(asked).toHaveLength(1)
  page.visible = true
  page.say('wake')
  await settled()
  await expect(outcome).resolves.toBe('succeeded')
})

it.each(['open', 'requires_action', 'canceled'] as const)('ends at %s', async (state) => {
  const { outcome } = following(json(aPurchaseResult({ state })))
  await expect(outcome).resolves.toBe(state)
})

it('asks again after a failure that may pass', async () => {
  const broken = status(503)
  const { outcome, time } = following(inTurn(broken, broken, broken, broken, succeeded))
  await time.pass(30_000)
  await expect(outcome).resolves.toBe('succeeded')
})

it('ends with a refusal, and with the signal', async () => {
  const refused = following(problem('not_found'))
  await expect(refused.outcome).resolves.toBe('not_found')
  expect(refused.page.listeners).toBe(0)
  const left = following(processing)
  await settled()
  left.end.abort()
  await expect(left.outcome).resolves.toBe('AbortError')
  expect(left.page.listeners).toBe(0)
})
