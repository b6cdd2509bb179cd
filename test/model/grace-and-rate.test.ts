import { beforeEach, describe, expect, it } from 'vitest'
import { scribeWork } from './catalogue.js'
import { HOUR, Practice, workOf } from './practice.js'

let practice: Practice

beforeEach(() => {
  practice = new Practice()
})

describe('rule 3, the grace', () => {
  /** Eight credits, six of them reserved, and then so many used: the grace is 12. */
  function overrun(credits: number): string {
    practice.grant(8)
    return practice.settle(practice.reserve(6), credits)
  }

  it('lets a session end in debt, which the next grants repay first', () => {
    overrun(18)
    expect(practice.figures).toMatchObject({ available: 0, debt: 10 })
    practice.grant(4)
    expect(practice.figures).toMatchObject({ available: 0, debt: 6 })
    practice.grant(30)
    expect(practice.figures).toMatchObject({ available: 24, debt: 0 })
    expect(practice.entries(3)).toEqual(['granted 30 #2', 'adjusted -6 #2', 'adjusted 6 debt'])
  })

  it('ends there', () => {
    practice.grant(8)
    const id = practice.reserve(6)
    expect(practice.refusal('settle', { quantity: scribeWork(21) }, id)).toBe(
      'insufficient_credits',
    )
    practice.settle(id, 20)
  })

  it('is for sessions and not for debits', () => {
    practice.grant(8)
    expect(practice.refusal('debit', workOf(9))).toBe('insufficient_credits')
  })

  it('is repaid by a scheduled grant when that starts, and by what comes back not at all', () => {
    const session = overrun(12)
    practice.grant(9, { source: 'promotional', effectiveAt: practice.in(HOUR) })
    practice.refund(session, 5)
    expect(practice.figures).toMatchObject({ available: 1, debt: 0 })
    practice.settle(practice.reserve(1), 4)
    expect(practice.figures).toMatchObject({ available: 0, debt: 3 })
    practice.wait(HOUR)
    expect(practice.figures).toMatchObject({ available: 6, debt: 0 })
  })
})

describe('rule 10, the rate', () => {
  it('rounds up once', () => {
    practice.grant(60)
    for (const quantity of [1, 10_000, 10_001]) practice.does('debit', { ...workOf(1), quantity })
    expect(practice.entries(3)).toEqual(['consumed -1 #0', 'consumed -1 #0', 'consumed -2 #0'])
  })

  it('counts as it was in force at reserve', () => {
    practice.grant(60)
    const id = practice.reserve(6)
    const [scribe] = practice.account.catalogue.features
    const dearer = { ...scribe!, rate: { ...scribe!.rate, credits: 60 }, grace: 0 }
    practice.account = {
      ...practice.account,
      catalogue: { ...practice.account.catalogue, features: [dearer] },
    }
    practice.settle(id, 10)
    expect(practice.entries(1)).toEqual(['consumed -10 #0'])
    practice.does('debit', workOf(1))
    expect(practice.entries(1)).toEqual(['consumed -10 #0'])
  })

  it('knows no other features than those of the list', () => {
    expect(practice.refusal('debit', { ...workOf(1), feature: 'ai-poet' })).toBe('unknown_feature')
  })
})
