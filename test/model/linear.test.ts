import { describe, expect, it } from 'vitest'
import { explain } from './linear.js'
import type { Operation } from './operation.js'
import { answered, carriedOut, debits, left, nearest, practiceWith } from './outcome.js'

describe('an outcome is explained', () => {
  it('by the order in which it came about', () => {
    const group = carriedOut(practiceWith(10), debits(6, 6, 4), [1, 2, 0])
    expect(explain(group)).toMatchObject({ order: [1, 2, 0] })
  })

  it('when an answer was lost, whether the operation was carried out or not', () => {
    const group = carriedOut(practiceWith(10), debits(6, 3))
    const lost = answered(group, 0, undefined)
    expect(explain(lost)).toMatchObject({ order: expect.arrayContaining([0, 1]) as unknown })
    expect(explain(left(lost, { available: 7, purchased: 7 }))).toMatchObject({ order: [1] })
    expect(nearest(left(lost, { available: 4, purchased: 4 }))).toMatch(/available: 4, expected 1/)
  })

  it('with grants whose real ids are not known', () => {
    const practice = practiceWith(10)
    const group = carriedOut(practice, debits(6))
    const told = JSON.parse(
      JSON.stringify(group.asked[0]?.answer).replace('grant-k1', '?'),
    ) as unknown
    expect(explain(answered(group, 0, told))).toMatchObject({ order: [0] })
  })
})

describe('no order explains', () => {
  it('credits that were spent twice', () => {
    const practice = practiceWith(10)
    const group = carriedOut(practice, debits(10, 10))
    const [first] = group.asked
    expect(nearest(answered(group, 1, first?.answer))).toMatch(/^in this order:\n {2}0\. debit d0/)
    expect(nearest(answered(group, 1, first?.answer))).toContain(
      '1. debit d1 {"feature":"ai-scribe","quantity":100000,"member":"dr-lee","session":"s-1"} was answered',
    )
  })

  it('a balance that forgot one of them', () => {
    const group = carriedOut(practiceWith(10), debits(4, 3))
    expect(nearest(left(group, { available: 7, purchased: 7 }))).toContain(
      'balance.available: 7, expected 3',
    )
  })

  it('two answers that were each given first', () => {
    const group = carriedOut(practiceWith(10, 20), debits(12, 12))
    const first = group.asked[0]?.answer
    expect(nearest(answered(group, 1, first))).toContain('slices')
  })

  it('one key carried out twice', () => {
    const [debit] = debits(4) as [Operation]
    const group = carriedOut(practiceWith(10), [debit, debit])
    expect(nearest(group)).toMatch(/^explained/)
    const twice = answered(group, 1, group.asked[0]?.answer)
    expect(nearest(twice)).toContain('replayed: false, expected true')
  })

  it('a grant too many', () => {
    const group = carriedOut(practiceWith(10), debits(4))
    const [grant] = group.after.grants ?? []
    const after = { ...group.after, grants: [grant!, grant!] }
    expect(nearest({ ...group, after })).toContain('grants: [')
  })

  it('a refusal where there was enough in whatever order', () => {
    const group = carriedOut(practiceWith(10), debits(4, 3))
    const refused = { refused: { code: 'insufficient_credits', required: 3, available: 2 } }
    expect(nearest(answered(group, 1, refused))).toContain('was answered')
  })

  it('a reservation that was settled and released', () => {
    const practice = practiceWith(10)
    const target = practice.reserve(6)
    const operations: Operation[] = [
      { kind: 'settle', key: 's', target, body: { quantity: 20_000 } },
      { kind: 'release', key: 'r', target, body: {} },
    ]
    const group = carriedOut(practice, operations)
    const { answer } = carriedOut(practice, operations, [1, 0]).asked[1]!
    expect(nearest(answered(group, 1, answer))).toContain('was answered')
  })
})
