import { beforeEach, describe, expect, it } from 'vitest'
import type { Operation } from './operation.js'
import { DAY, HOUR, Practice, workOf } from './practice.js'

let practice: Practice

beforeEach(() => {
  practice = new Practice()
  practice.grant(100, { source: 'promotional', expiresAt: practice.in(DAY) })
})

describe('rule 4, the same key', () => {
  const debit: Operation = { kind: 'debit', key: 'k', body: workOf(6) }

  it('with the same body, in whatever order, gets the first answer and no effect', () => {
    const first = practice.carryOut(debit)
    practice.wait(HOUR)
    const { account } = practice
    const turned = Object.fromEntries(Object.entries(debit.body).reverse()) as typeof debit.body
    expect(practice.carryOut({ ...debit, body: turned })).toEqual({ ...first, replayed: true })
    expect(practice.account).toEqual(account)
  })

  it('with another body is a conflict', () => {
    practice.carryOut(debit)
    const other = { ...debit, body: workOf(7) }
    expect(practice.carryOut(other)).toEqual({ refused: { code: 'idempotency_conflict' } })
  })

  it('for another reservation is a conflict', () => {
    const [one, two] = [practice.reserve(1), practice.reserve(1)]
    practice.carryOut({ kind: 'release', key: 'k', target: one, body: {} })
    const other = practice.carryOut({ kind: 'release', key: 'k', target: two, body: {} })
    expect(other).toEqual({ refused: { code: 'idempotency_conflict' } })
  })

  it('is another one for another kind of operation', () => {
    practice.carryOut(debit)
    expect(practice.carryOut({ kind: 'reserve', key: 'k', body: workOf(6) })).toMatchObject({
      replayed: false,
    })
  })

  it('is free again after a refusal', () => {
    const tooMuch = { ...debit, body: workOf(101) }
    expect(practice.carryOut(tooMuch)).toMatchObject({ refused: { required: 101 } })
    practice.grant(1)
    expect(practice.carryOut(tooMuch)).toMatchObject({ replayed: false })
  })

  it('replays an answer that could not be given any more', () => {
    const grant: Operation = {
      kind: 'grant',
      key: 'k',
      body: { source: 'promotional', credits: 1, reason: 'test', expiresAt: practice.in(HOUR) },
    }
    const first = practice.carryOut(grant)
    practice.wait(DAY)
    expect(practice.carryOut(grant)).toEqual({ ...first, replayed: true })
  })
})

describe('a batch of debits', () => {
  it('answers each as a debit of its own under its own key', () => {
    practice.carryOut({ kind: 'debit', key: 'a', body: workOf(6) })
    const debits = [
      { key: 'a', ...workOf(6) },
      { key: 'b', ...workOf(90) },
      { key: 'c', ...workOf(5) },
      { key: 'd', ...workOf(4) },
      { key: 'd', ...workOf(3) },
    ]
    const batch: Operation = { kind: 'debitBatch', key: 'k', body: { debits } }
    expect(practice.carryOut(batch)).toMatchObject({
      ok: {
        outcomes: [
          { key: 'a', debit: { credits: 6 }, replayed: true },
          { key: 'b', debit: { credits: 90 }, replayed: false },
          { key: 'c', problem: { code: 'insufficient_credits', required: 5, available: 4 } },
          { key: 'd', debit: { credits: 4 }, replayed: false },
          { key: 'd', problem: { code: 'idempotency_conflict' } },
        ],
      },
    })
    practice.grant(5)
    practice.carryOut(batch)
    expect(practice.figures.available).toBe(0)
  })
})
