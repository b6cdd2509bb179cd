import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, Practice } from './practice.js'

let practice: Practice

beforeEach(() => {
  practice = new Practice()
})

const promotion = (lasts_ms: number) => ({
  source: 'promotional' as const,
  expiresAt: practice.in(lasts_ms),
})

describe('rule 9, a refund of usage', () => {
  it('unwinds backwards, in parts that add up', () => {
    practice.grant(10, promotion(DAY))
    practice.grant(10, promotion(2 * DAY))
    practice.grant(10)
    const used = practice.debit(25)
    practice.refund(used, 7)
    expect(practice.entries(2)).toEqual(['refunded 5 #2', 'refunded 2 #1'])
    practice.refund(used, 10)
    expect(practice.entries(2)).toEqual(['refunded 8 #1', 'refunded 2 #0'])
    practice.refund(used)
    expect(practice.entries(1)).toEqual(['refunded 8 #0'])
    expect(practice.remainders).toEqual([10, 10, 10])
    expect(practice.refusal('refundUsage', { reason: 'test' }, used)).toBe('nothing_to_refund')
  })

  it('refuses more than is left, what consumed nothing, and what is not there', () => {
    const bought = practice.grant(10)
    const used = practice.debit(8)
    const nothing = practice.settle(practice.reserve(2), 0)
    const why = { reason: 'test' }
    expect(practice.refusal('refundUsage', { ...why, credits: 9 }, used)).toBe('invalid_request')
    expect(practice.refusal('refundUsage', why, nothing)).toBe('nothing_to_refund')
    expect(practice.refusal('refundUsage', why, bought)).toBe('nothing_to_refund')
    expect(practice.refusal('refundUsage', why, 'no-such')).toBe('not_found')
  })

  it('lets what comes back to an ended grant expire there and then, also to a used up one', () => {
    practice.grant(10, promotion(HOUR))
    practice.grant(10)
    const used = practice.debit(12)
    practice.wait(HOUR)
    practice.refund(used)
    expect(practice.entries(3)).toEqual(['refunded 2 #1', 'refunded 10 #0', 'expired -10 #0'])
    expect(practice.figures).toMatchObject({ available: 10 })
  })

  it('takes away what comes back to a voided grant', () => {
    const given = practice.grant(10, promotion(DAY))
    const used = practice.debit(4)
    practice.does('voidGrant', { reason: 'mistake' }, given)
    practice.refund(used)
    expect(practice.entries(3)).toEqual(['voided -6 #0', 'refunded 4 #0', 'voided -4 #0'])
  })

  it('lowers an open debt first: the part nobody paid was the last taken', () => {
    practice.grant(8)
    const session = practice.settle(practice.reserve(6), 18)
    practice.refund(session, 12)
    expect(practice.entries(2)).toEqual(['refunded 10 debt', 'refunded 2 #0'])
    expect(practice.figures).toMatchObject({ available: 2, debt: 0 })
  })

  it('returns what was repaid of the debt to those that repaid, the last first', () => {
    practice.grant(8)
    const session = practice.settle(practice.reserve(6), 18)
    practice.grant(3, promotion(HOUR))
    practice.grant(4)
    practice.wait(HOUR)
    expect(practice.figures).toMatchObject({ available: 0, debt: 3 })
    practice.refund(session, 12)
    expect(practice.entries(5)).toEqual([
      'refunded 3 debt',
      'refunded 4 #2',
      'refunded 3 #1',
      'expired -3 #1',
      'refunded 2 #0',
    ])
  })

  it('does not tell apart whose debt it is: each session lowers the one there is', () => {
    practice.grant(2)
    const first = practice.settle(practice.reserve(1), 6)
    practice.grant(5)
    const second = practice.settle(practice.reserve(1), 7)
    expect(practice.figures.debt).toBe(6)
    practice.refund(first, 4)
    expect(practice.entries(1)).toEqual(['refunded 4 debt'])
    practice.refund(second, 6)
    expect(practice.entries(2)).toEqual(['refunded 2 debt', 'refunded 4 #1'])
  })
})

describe('rule 9, money returned for a purchase', () => {
  const returned = (credits: number) => ({ credits, reason: 'returned' })

  it('takes unused credits of that purchase only, by a cumulative figure', () => {
    const bought = practice.grant(30)
    practice.grant(50)
    practice.does('refundPurchase', returned(10), bought)
    practice.does('refundPurchase', returned(10), bought)
    practice.does('refundPurchase', returned(4), bought)
    expect(practice.remainders).toEqual([20, 50])
    practice.does('refundPurchase', returned(30), bought)
    expect(practice.remainders).toEqual([0, 50])
  })

  it('records the rest as owed, and takes it from what a reservation gives back', () => {
    const bought = practice.grant(30)
    practice.debit(5)
    const id = practice.reserve(15)
    expect(practice.told('refundPurchase', returned(22), bought)).toMatchObject({
      grant: { remaining: 15, held: 15, refundedCredits: 10, owedCredits: 12 },
    })
    practice.grant(40)
    practice.settle(id, 1)
    expect(practice.entries(2)).toEqual(['consumed -1 #0', 'refunded -12 #0'])
    expect(practice.account.grants[0]).toMatchObject({ refundedCredits: 22, owedCredits: 0 })
    expect(practice.remainders).toEqual([2, 40])
  })

  it('takes it from a refund of usage too, before a void does', () => {
    const bought = practice.grant(30)
    const used = practice.debit(20)
    practice.does('refundPurchase', returned(16), bought)
    practice.refund(used, 2)
    expect(practice.entries(2)).toEqual(['refunded 2 #0', 'refunded -2 #0'])
    expect(practice.refusal('voidGrant', { reason: 'test' }, bought)).toBe('grant_ended')
    practice.refund(used, 9)
    expect(practice.entries(2)).toEqual(['refunded 9 #0', 'refunded -4 #0'])
    expect(practice.figures).toMatchObject({ available: 5 })
  })

  it('takes what is owed before what is void', () => {
    const bought = practice.grant(30)
    const used = practice.debit(20)
    practice.does('voidGrant', { reason: 'test' }, bought)
    practice.does('refundPurchase', returned(5), bought)
    practice.refund(used, 7)
    expect(practice.entries(3)).toEqual(['refunded 7 #0', 'refunded -5 #0', 'voided -2 #0'])
  })

  it('is for what was bought, and for no more than was', () => {
    const gift = practice.grant(30, { source: 'promotional' })
    const bought = practice.grant(30)
    expect(practice.refusal('refundPurchase', returned(5), gift)).toBe('invalid_request')
    expect(practice.refusal('refundPurchase', returned(31), bought)).toBe('invalid_request')
  })
})
