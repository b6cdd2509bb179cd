import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from './apply.js'
import { live, openedAccount } from './history.js'
import { interpret } from './interpret.js'
import { explain, type Asked, type Group } from './linear.js'
import { seen, type Observation } from './observation.js'
import type { Operation } from './operation.js'
import { creditSteps, histories, steps } from './operations.js'
import { Practice, workOf } from './practice.js'

/** What a system does that carries out the operations in some order, and answers each. */
function carriedOut(practice: Practice, operations: readonly Operation[], order?: number[]): Group {
  return happened(practice.account, operations, order ?? operations.map((_, n) => n))
}

function happened(
  before: Practice['account'],
  operations: readonly Operation[],
  order: readonly number[],
): Group {
  const asked: Asked[] = operations.map((operation) => ({ operation, answer: undefined }))
  let account = before
  for (const n of order) {
    const applied = apply(account, operations[n]!, account.clock)
    account = applied.account
    asked[n] = { operation: operations[n]!, answer: applied.answer }
  }
  return { before, at: before.clock, asked, after: seen(account) }
}

const debits = (...credits: readonly number[]): Operation[] =>
  credits.map((each, n) => ({ kind: 'debit', key: `d${n}`, body: workOf(each) }))

const answered = (group: Group, n: number, answer: unknown): Group => ({
  ...group,
  asked: group.asked.map((one, place) => (place === n ? { ...one, answer } : one)),
})

const left = (group: Group, balance: Observation['balance']): Group => ({
  ...group,
  after: { balance: { ...group.after.balance, ...balance } },
})

const nearest = (group: Group): string => {
  const verdict = explain(group)
  return 'nearest' in verdict ? verdict.nearest : `explained by ${verdict.order.join()}`
}

/** An account with purchases of so many credits, spent in this order. */
function practiceWith(...grants: readonly number[]): Practice {
  const practice = new Practice()
  for (const credits of grants) practice.grant(credits)
  return practice
}

describe('an outcome is explained', () => {
  it('by the order in which it came about', () => {
    const group = carriedOut(practiceWith(10), debits(6, 6, 4), [1, 2, 0])
    expect(explain(group)).toMatchObject({ order: [1, 2, 0] })
  })

  it('whatever the operations and their order', () => {
    const groups = fc.array(fc.oneof(creditSteps, creditSteps, steps), {
      minLength: 2,
      maxLength: 6,
      size: 'large',
    })
    fc.assert(
      fc.property(histories, groups, fc.infiniteStream(fc.nat(1_000)), (past, atOnce, random) => {
        const lived = live(past)
        const account = lived.at(-1)?.after ?? openedAccount()
        const earlier = lived.flatMap(({ operation }) => operation ?? [])
        const operations = atOnce.flatMap(
          (step, n) => interpret(step, { account, earlier, key: `at-once-${n}` }) ?? [],
        )
        const order = operations.map((_, n) => [random.next().value as number, n] as const)
        order.sort(([one], [other]) => one - other)
        const group = happened(
          account,
          operations,
          order.map(([, n]) => n),
        )
        expect(nearest(group)).toMatch(/^explained/)
        const { available } = group.after.balance as { available: number }
        expect(nearest(left(group, { available: available + 1 }))).not.toMatch(/^explained/)
      }),
    )
  })

  it('with the debits of others between those of a batch, which keep their order', () => {
    const batch: Operation = {
      kind: 'debitBatch',
      key: 'b',
      body: { debits: [5, 4].map((each, n) => ({ key: `b${n}`, ...workOf(each) })) },
    }
    const practice = practiceWith(10)
    const [single] = debits(5) as [Operation]
    const both = carriedOut(practice, [batch, single])
    // 5 of the batch, 5 of the other, and none left for the batch's 4.
    const outcomes = [
      { key: 'b0', debit: { ...toldOf(practice, batch)[0] }, replayed: false },
      { key: 'b1', problem: { code: 'insufficient_credits', required: 4, available: 0 } },
    ]
    const single5 = apply(practice.account, single, practice.now).answer
    const between = answered(
      answered(left(both, { available: 0, purchased: 0 }), 0, {
        ok: { outcomes },
        replayed: false,
      }),
      1,
      single5,
    )
    expect(explain(between)).toMatchObject({ order: [0, 1] })
    const turned = { ok: { outcomes: [outcomes[1], outcomes[0]] }, replayed: false }
    expect(nearest(answered(between, 0, turned))).toContain('was answered')
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

function toldOf(practice: Practice, batch: Operation): readonly object[] {
  const { answer } = apply(practice.account, batch, practice.now)
  if ('refused' in answer || !('outcomes' in answer.ok)) throw new Error('a batch has outcomes')
  return answer.ok.outcomes.map((outcome) => ('debit' in outcome ? outcome.debit : {}))
}
