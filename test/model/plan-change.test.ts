import { describe, expect, it } from 'vitest'
import { DAY, subscribed } from './practice.js'

describe('rule 5, another plan', () => {
  it('grants the remaining part of the difference, rounded down', () => {
    const practice = subscribed('pro', '2026-01-01T00:00:00.000Z')
    practice.waitUntil('2026-01-21T00:00:00.000Z')
    practice.does('changePlan', { plan: 'clinic' })
    // 300 more, 11 of 31 days left: 106.45.
    expect(practice.entries(1)).toEqual(['granted 106 #1'])
    practice.waitUntil('2026-02-01T00:00:00.000Z')
    expect(practice.figures.available).toBe(0)
  })

  it('grants once for the best plan held in a period, however often it goes up and down', () => {
    const practice = subscribed('starter', '2026-01-01T00:00:00.000Z')
    practice.waitUntil('2026-01-16T12:00:00.000Z')
    for (const plan of ['pro', 'starter', 'clinic', 'starter', 'clinic', 'pro', 'clinic'])
      practice.does('changePlan', { plan })
    // Half of the period is left: (100 - 40) / 2, then (400 - 100) / 2.
    expect(practice.remainders).toEqual([40, 30, 150])
    expect(practice.subscription).toMatchObject({ plan: 'clinic', pendingPlan: null })
  })

  it('with fewer credits waits for the next period; that of the present plan takes it back', () => {
    const practice = subscribed('clinic')
    practice.does('changePlan', { plan: 'starter' })
    expect(practice.subscription).toMatchObject({ plan: 'clinic', pendingPlan: 'starter' })
    practice.does('changePlan', { plan: 'clinic' })
    expect(practice.subscription).toMatchObject({ plan: 'clinic', pendingPlan: null })
    practice.does('changePlan', { plan: 'pro' })
    practice.wait(31 * DAY)
    practice.invoice(true)
    expect(practice.subscription).toMatchObject({ plan: 'pro', pendingPlan: null })
    expect(practice.figures.available).toBe(100)
    practice.does('changePlan', { plan: 'clinic' })
    expect(practice.figures.available).toBe(400)
  })

  it('with as many credits is in force at once and grants nothing', () => {
    const practice = subscribed('pro')
    practice.does('changePlan', { plan: 'team' })
    expect(practice.subscription).toMatchObject({ plan: 'team', pendingPlan: null })
    expect(practice.entries()).toEqual(['granted 100 #0'])
  })

  it('is refused while past due, and grants nothing while a renewal is due', () => {
    const practice = subscribed('pro')
    practice.wait(40 * DAY)
    practice.does('changePlan', { plan: 'clinic' })
    expect(practice.figures.available).toBe(0)
    practice.invoice(false)
    expect(practice.refusal('changePlan', { plan: 'pro' })).toBe('subscription_inactive')
  })
})
