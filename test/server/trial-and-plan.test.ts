import { beforeEach, describe, expect, it } from 'vitest'
import { after, DAY } from '../support/server-instants.js'
import { useSubscriber } from '../support/subscriber.js'

const subscriber = useSubscriber('UTC')
const { at, subscription, subscribe, renew } = subscriber

describe('a trial', () => {
  beforeEach(() => subscribe({ plan: 'pro', trialEndsAt: after(14 * DAY) }))

  it('has credits of its own, that end with it', async () => {
    expect(await subscription()).toMatchObject({ state: 'trialing', anchor: after(14 * DAY) })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 500, level: 'ok' })
    at(after(14 * DAY))
    expect(await subscription()).toMatchObject({ state: 'active', renewalDue: true })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 0, level: 'empty' })
  })

  it('is followed by the first period, once its invoice is paid', async () => {
    at(after(14 * DAY))
    await renew()
    expect(await subscription()).toMatchObject({ state: 'active', renewalDue: false })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 500 })
  })

  it('is not renewed while it lasts', async () => {
    await subscriber.practice.debit({ quantity: 600_000 })
    await renew()
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 440 })
  })

  it('may be ended early, with its credits', async () => {
    at(after(DAY))
    await subscriber.practice.call('endTrial')
    expect(await subscription()).toMatchObject({ state: 'active', anchor: after(DAY) })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 0 })
    await renew()
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 500 })
  })
})

describe('a change of plan', () => {
  const changePlan = (plan: string) => subscriber.practice.call('changePlan', { body: { plan } })

  beforeEach(async () => {
    await subscribe({ plan: 'starter' })
    // The period has 31 days.
    at(after(15.5 * DAY))
  })

  it('to more is in force at once, for the rest of the period', async () => {
    await changePlan('pro')
    expect(await subscription()).toMatchObject({ plan: 'pro', pendingPlan: null })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 100 + 200 })
    at('2026-04-02T09:00:00.000Z')
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 0 })
  })

  it('brings nothing twice, in whatever loop', async () => {
    for (const plan of ['pro', 'starter', 'pro', 'starter']) await changePlan(plan)
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 300 })
    await changePlan('clinic')
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 300 + 750 })
  })

  it('to less waits for the next period', async () => {
    await changePlan('pro')
    await changePlan('starter')
    expect(await subscription()).toMatchObject({ plan: 'pro', pendingPlan: 'starter' })
    at('2026-04-02T09:00:00.000Z')
    await renew()
    expect(await subscription()).toMatchObject({ plan: 'starter', pendingPlan: null })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 100 })
  })
})
