import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, Practice, workOf } from './practice.js'

let practice: Practice

beforeEach(() => {
  practice = new Practice()
})

const monthly = () => ({
  source: 'monthly' as const,
  periodStart: practice.in(0),
  expiresAt: practice.in(30 * DAY),
})

describe('rule 1, two kinds', () => {
  it('lets a grant be spent from its start until its end, and not a millisecond longer', () => {
    practice.grant(30, {
      source: 'promotional',
      effectiveAt: practice.in(HOUR),
      expiresAt: practice.in(2 * HOUR),
    })
    const seen: number[] = []
    for (const wait_ms of [0, HOUR - 1, 1, HOUR - 1, 1]) {
      practice.wait(wait_ms)
      seen.push(practice.figures.available)
    }
    expect(seen).toEqual([0, 0, 30, 30, 0])
    expect(practice.states).toEqual(['expired'])
  })

  it('books the expiry at the boundary, whenever somebody looks', () => {
    const end = practice.in(30 * DAY)
    practice.grant(100, monthly())
    practice.wait(70 * DAY)
    const expiry = practice.account.entries.at(-1)
    expect(expiry).toMatchObject({ type: 'expired', credits: -100, at: Date.parse(end) })
  })

  it('gives a period its credits once, also when they are used, voided or over', () => {
    const first = monthly()
    const again = { source: 'monthly' as const, credits: 5, reason: 'test' }
    const plan = practice.grant(100, first)
    expect(practice.refusal('grant', { ...again, ...first })).toBe('period_granted')
    practice.does('voidGrant', { reason: 'test' }, plan)
    expect(practice.refusal('grant', { ...again, ...first })).toBe('period_granted')
    practice.grant(5, { ...monthly(), periodStart: practice.in(-1) })
  })

  it('refuses terms that a kind cannot have', () => {
    const body = { credits: 5, reason: 'test' }
    const expiresAt = practice.in(DAY)
    expect(practice.refusal('grant', { ...body, source: 'purchased', expiresAt })).toBe(
      'invalid_request',
    )
    expect(practice.refusal('grant', { ...body, source: 'monthly', expiresAt })).toBe(
      'invalid_request',
    )
    const over = { source: 'promotional' as const, expiresAt: practice.in(0) }
    expect(practice.refusal('grant', { ...body, ...over })).toBe('invalid_request')
  })
})

describe('rule 2, the order in which grants pay', () => {
  it('is monthly first, then by end, start and age; without an end last', () => {
    const promotional = { source: 'promotional' } as const
    practice.grant(10)
    practice.grant(10, { ...promotional, expiresAt: practice.in(9 * DAY) })
    practice.grant(10, { ...promotional, expiresAt: practice.in(DAY) })
    practice.grant(10, {
      ...promotional,
      effectiveAt: practice.in(-DAY),
      expiresAt: practice.in(9 * DAY),
    })
    practice.grant(10, { source: 'adjustment' })
    practice.grant(10, monthly())
    practice.debit(60)
    expect(practice.entries(6)).toEqual([
      'consumed -10 #5',
      'consumed -10 #2',
      'consumed -10 #3',
      'consumed -10 #1',
      'consumed -10 #0',
      'consumed -10 #4',
    ])
    expect(practice.states).toEqual(Array(6).fill('depleted'))
  })

  it('refuses a debit that cannot be paid whole, and says what was there', () => {
    practice.grant(9)
    const { account } = practice
    expect(practice.refusal('debit', workOf(10))).toBe('insufficient_credits')
    const answer = practice.carryOut({ kind: 'debit', key: 'k', body: workOf(10) })
    expect(answer).toEqual({
      refused: { code: 'insufficient_credits', required: 10, available: 9 },
    })
    expect(practice.account).toEqual(account)
  })

  it('splits the balance by source: monthly, and all the others', () => {
    for (const source of ['purchased', 'recharge', 'promotional', 'adjustment', 'refund'] as const)
      practice.grant(1, { source })
    practice.grant(7, monthly())
    expect(practice.figures).toMatchObject({ available: 12, monthly: 7, purchased: 5 })
  })
})

describe('a void', () => {
  const reason = { reason: 'mistake' }

  it('books what is free at once, and what is given back there and then', () => {
    const bought = practice.grant(30)
    const kept = practice.reserve(10)
    const returned = practice.reserve(5)
    practice.does('voidGrant', reason, bought)
    expect(practice.entries(1)).toEqual(['voided -15 #0'])
    expect(practice.figures).toMatchObject({ available: 0, held: 15 })
    practice.settle(kept, 8)
    expect(practice.entries(2)).toEqual(['consumed -8 #0', 'voided -2 #0'])
    practice.does('release', {}, returned)
    expect(practice.entries(1)).toEqual(['voided -5 #0'])
    expect([practice.remainders, practice.states]).toEqual([[0], ['voided']])
  })

  it('keeps a scheduled grant from ever starting, without an entry', () => {
    const later = practice.grant(30, { source: 'promotional', effectiveAt: practice.in(HOUR) })
    practice.does('voidGrant', reason, later)
    practice.wait(DAY)
    expect([practice.figures.available, practice.entries()]).toEqual([0, []])
  })

  it('is refused for a grant that is over, voided or used up, and for one that is not there', () => {
    const gone = practice.grant(5, { source: 'promotional', expiresAt: practice.in(1) })
    const used = practice.grant(5, { source: 'promotional', expiresAt: practice.in(DAY) })
    const taken = practice.grant(5)
    practice.wait(1)
    practice.debit(5)
    practice.does('voidGrant', reason, taken)
    for (const id of [gone, used, taken])
      expect(practice.refusal('voidGrant', reason, id)).toBe('grant_ended')
    expect(practice.refusal('voidGrant', reason, 'no-such')).toBe('not_found')
  })
})
