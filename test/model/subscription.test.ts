import { describe, expect, it } from 'vitest'
import { DAY, HOUR, Practice, subscribed } from './practice.js'

describe('rule 5, a cancellation', () => {
  it('at period end keeps everything until then, and is carried out by time alone', () => {
    const practice = subscribed('pro', '2026-01-10T00:00:00.000Z')
    practice.grant(5)
    practice.does('cancel', { when: 'period_end' })
    practice.waitUntil('2026-02-09T23:59:59.999Z')
    expect(practice.subscription).toMatchObject({ state: 'active', cancelAtPeriodEnd: true })
    expect(practice.figures.available).toBe(105)
    practice.wait(1 + DAY)
    expect(practice.subscription).toMatchObject({
      state: 'canceled',
      canceledAt: '2026-02-10T00:00:00.000Z',
      renewalDue: false,
    })
    expect(practice.figures).toMatchObject({ available: 5, monthly: 0 })
    for (const kind of ['resume', 'endTrial'] as const)
      expect(practice.refusal(kind, {})).toBe('subscription_inactive')
    expect(practice.refusal('cancel', { when: 'now' })).toBe('subscription_inactive')
    expect(practice.refusal('changePlan', { plan: 'clinic' })).toBe('subscription_inactive')
  })

  it('is taken back by resuming, while it has not come', () => {
    const practice = subscribed('pro')
    practice.does('cancel', { when: 'period_end' })
    practice.does('resume', {})
    practice.wait(40 * DAY)
    expect(practice.subscription).toMatchObject({ state: 'active', renewalDue: true })
  })

  it('now ends the monthly grants; what is held of them may still be settled', () => {
    const practice = subscribed('pro')
    const id = practice.reserve(30)
    practice.does('cancel', { when: 'now' })
    expect(practice.entries(1)).toEqual(['expired -70 #0'])
    expect(practice.figures).toMatchObject({ available: 0, held: 30 })
    practice.settle(id, 20)
    expect(practice.entries(2)).toEqual(['consumed -20 #0', 'expired -10 #0'])
  })

  it('at the end of a period that is over, or of a trial that is ended, is at once', () => {
    const overdue = subscribed('pro', '2026-01-10T00:00:00.000Z')
    overdue.wait(40 * DAY)
    overdue.does('cancel', { when: 'period_end' })
    expect(overdue.subscription).toMatchObject({
      state: 'canceled',
      canceledAt: overdue.in(0),
      cancelAtPeriodEnd: false,
    })
    const tried = new Practice()
    tried.does('subscribe', { plan: 'pro', trialEndsAt: tried.in(14 * DAY) })
    tried.wait(DAY)
    tried.does('cancel', { when: 'period_end' })
    tried.does('endTrial', {})
    expect(tried.subscription).toMatchObject({ state: 'canceled', canceledAt: tried.in(0) })
  })

  it('now leaves nothing that is used up to come back to, and nothing that was to come', () => {
    const practice = subscribed('pro')
    const used = practice.debit(100)
    practice.grant(7, {
      source: 'monthly',
      effectiveAt: practice.in(DAY),
      expiresAt: practice.in(2 * DAY),
      periodStart: practice.in(DAY),
    })
    practice.does('cancel', { when: 'now' })
    practice.refund(used)
    practice.wait(DAY)
    expect(practice.states).toEqual(['expired', 'voided'])
    expect(practice.figures.available).toBe(0)
  })

  it('is of a subscription: without one there is nothing to change', () => {
    const practice = new Practice()
    for (const kind of ['resume', 'endTrial'] as const)
      expect(practice.refusal(kind, {})).toBe('not_found')
    expect(practice.refusal('cancel', { when: 'now' })).toBe('not_found')
    expect(practice.refusal('changePlan', { plan: 'pro' })).toBe('not_found')
  })

  it('leaves room for another subscription, of another period start', () => {
    const practice = subscribed('pro')
    expect(practice.refusal('subscribe', { plan: 'pro' })).toBe('subscription_exists')
    practice.does('cancel', { when: 'now' })
    expect(practice.refusal('subscribe', { plan: 'pro' })).toBe('period_granted')
    practice.wait(1)
    practice.does('subscribe', { plan: 'starter' })
    expect(practice.figures.monthly).toBe(40)
  })
})

describe('a trial', () => {
  const trial = (): Practice => {
    const practice = new Practice('2026-01-10T00:00:00.000Z')
    practice.does('subscribe', { plan: 'pro', trialEndsAt: '2026-01-31T06:00:00.000Z' })
    return practice
  }

  it('has a period and credits of its own; its end is the anchor', () => {
    const practice = trial()
    expect(practice.subscription).toMatchObject({ state: 'trialing', renewalDue: false })
    expect(practice.figures.monthly).toBe(100)
    practice.invoice(true)
    expect(practice.figures.monthly).toBe(100)
    practice.waitUntil('2026-01-31T06:00:00.000Z')
    expect(practice.subscription).toMatchObject({ state: 'active', renewalDue: true })
    expect(practice.figures.monthly).toBe(0)
    practice.wait(HOUR)
    practice.invoice(true)
    expect(practice.subscription?.period).toMatchObject({
      start: '2026-01-31T06:00:00.000Z',
      end: '2026-02-28T06:00:00.000Z',
    })
    expect(practice.figures.monthly).toBe(100)
  })

  it('can be ended now, and what it brought ends with it', () => {
    const practice = trial()
    practice.wait(DAY)
    practice.does('changePlan', { plan: 'clinic' })
    practice.does('endTrial', {})
    expect(practice.figures.monthly).toBe(0)
    expect(practice.subscription).toMatchObject({ anchor: practice.in(0), renewalDue: true })
    expect(practice.refusal('endTrial', {})).toBe('subscription_inactive')
    practice.invoice(true)
    expect(practice.figures.monthly).toBe(400)
  })

  it('is at most 366 days and lies ahead', () => {
    const practice = new Practice()
    for (const trialEndsAt of [practice.in(0), practice.in(366 * DAY + 1)])
      expect(practice.refusal('subscribe', { plan: 'pro', trialEndsAt })).toBe('invalid_request')
    expect(practice.refusal('subscribe', { plan: 'pro', anchor: practice.in(1) })).toBe(
      'invalid_request',
    )
    practice.does('subscribe', { plan: 'pro', trialEndsAt: practice.in(366 * DAY) })
  })
})
