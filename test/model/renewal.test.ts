import { describe, expect, it } from 'vitest'
import { DAY, subscribed } from './practice.js'

describe('rule 6, renewal', () => {
  it('follows the anchor over short months: 31 Jan, 28 Feb, 31 Mar', () => {
    const practice = subscribed('pro', '2026-01-31T12:00:00.000Z')
    for (const boundary of ['2026-02-28T12:00:00.000Z', '2026-03-31T12:00:00.000Z']) {
      expect(practice.subscription?.period.end).toBe(boundary)
      practice.waitUntil(boundary)
      expect(practice.subscription).toMatchObject({ renewalDue: true, state: 'active' })
      expect(practice.figures.available).toBe(0)
      practice.invoice(true)
      expect(practice.subscription).toMatchObject({ renewalDue: false })
      expect(practice.figures).toMatchObject({ available: 100, monthly: 100 })
    }
  })

  it('keeps the local time when the clocks change', () => {
    const practice = subscribed('pro', '2026-03-15T09:00:00.000Z', 'Europe/London')
    expect(practice.subscription?.period.end).toBe('2026-04-15T08:00:00.000Z')
  })

  it('grants the period that contains now, once, and nothing for missed ones', () => {
    const practice = subscribed('pro', '2026-01-10T00:00:00.000Z')
    practice.waitUntil('2026-04-20T00:00:00.000Z')
    practice.invoice(true)
    practice.invoice(true)
    expect(practice.figures.available).toBe(100)
    expect(practice.subscription?.period).toMatchObject({
      start: '2026-04-10T00:00:00.000Z',
      end: '2026-05-10T00:00:00.000Z',
    })
    expect(practice.entries()).toEqual(['granted 100 #0', 'expired -100 #0', 'granted 100 #1'])
  })

  it.each(['subscription_create', 'subscription_update', 'manual'] as const)(
    'grants nothing for an invoice of %s, paid or not',
    (billingReason) => {
      const practice = subscribed('pro')
      practice.wait(40 * DAY)
      practice.invoice(true, { billingReason })
      practice.invoice(false, { billingReason })
      expect([practice.figures.available, practice.subscription?.state]).toEqual([0, 'active'])
    },
  )

  it('is past due from a failed invoice until one as new is paid, in whatever order', () => {
    const practice = subscribed('pro')
    const [old, recent] = [practice.in(0), practice.in(1)]
    practice.invoice(true, { invoice: 'old', invoicedAt: old })
    expect(practice.subscription?.state).toBe('active')
    practice.invoice(false, { invoice: 'new', invoicedAt: recent })
    expect(practice.subscription?.state).toBe('past_due')
    practice.invoice(true, { invoice: 'new', invoicedAt: recent })
    expect(practice.subscription?.state).toBe('active')
    practice.invoice(false, { invoice: 'new', invoicedAt: recent })
    practice.invoice(false, { invoice: 'older', invoicedAt: old })
    expect(practice.subscription?.state).toBe('active')
    // At the same instant the id decides which is the newer one.
    practice.invoice(false, { invoice: 'newer', invoicedAt: recent })
    expect(practice.subscription?.state).toBe('past_due')
  })

  it('counts the same invoice with the same outcome once, under whatever key', () => {
    const practice = subscribed('pro')
    practice.wait(31 * DAY)
    practice.invoice(true, { invoice: 'in-a' })
    practice.wait(31 * DAY)
    practice.invoice(true, { invoice: 'in-a' })
    expect(practice.figures.available).toBe(0)
    practice.invoice(true, { invoice: 'in-b' })
    expect(practice.figures.available).toBe(100)
  })

  it('changes nothing for a subscription that was canceled, nor for the one after it', () => {
    const practice = subscribed('pro')
    practice.wait(1)
    practice.invoice(false, { invoice: 'unpaid' })
    expect(practice.subscription?.state).toBe('past_due')
    const invoicedAt = practice.in(0)
    practice.does('cancel', { when: 'now' })
    practice.invoice(false)
    expect(practice.subscription?.state).toBe('canceled')
    practice.wait(1)
    practice.does('subscribe', { plan: 'pro' })
    expect(practice.subscription?.state).toBe('active')
    practice.invoice(false, { invoice: 'late', invoicedAt })
    practice.invoice(true, { invoicedAt: practice.in(-DAY) })
    expect(practice.subscription?.state).toBe('active')
  })
})
