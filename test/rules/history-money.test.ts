import { describe, expect, it } from 'vitest'
import { moneyWord } from '../../src/elements/history-money.js'
import { anEntry } from '../support/ledger.js'

const moved = (credits: number, reason: string | null, refunds: string | null = null) =>
  moneyWord(anEntry({ type: 'refunded', credits, reason, refunds }))

describe('credits that went with money', () => {
  it('were refunded, or disputed at the bank', () => {
    expect(moved(-20, 'not-needed')).toBe('moneyBack')
    expect(moved(-20, 'money-returned')).toBe('moneyBack')
    expect(moved(-20, 'disputed')).toBe('disputed')
  })

  it('come again when a dispute is won, and when a refund failed or was refused', () => {
    expect(moved(20, 'dispute-won')).toBe('disputeWon')
    expect(moved(20, 'refund-failed')).toBe('refundFailed')
    expect(moved(20, 'refund-refused')).toBe('refundFailed')
    expect(moved(20, null)).toBe('moneyKept')
  })

  it('are not those of use that is given back, nor of any other entry', () => {
    expect(moved(20, 'dispute-won', 'op_1')).toBe(undefined)
    expect(moneyWord(anEntry({ type: 'consumed', reason: 'disputed' }))).toBe(undefined)
  })
})
