import { expect, it } from 'vitest'
import { apply } from './apply.js'
import { explain } from './linear.js'
import type { Operation } from './operation.js'
import { answered, carriedOut, debits, left, nearest, practiceWith } from './outcome.js'
import { workOf, type Practice } from './practice.js'

it('explains the debits of others between those of a batch', () => {
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
})

it('does not explain debits of a batch in another order than they were said in', () => {
  const said = [6, 5].map((each, n) => ({ key: `b${n}`, ...workOf(each) }))
  const batch = (debits: typeof said): Operation => ({
    kind: 'debitBatch',
    key: 'b',
    body: { debits },
  })
  const practice = practiceWith(10)
  const turned = carriedOut(practice, [batch([...said].reverse())])
  const { outcomes } = (turned.asked[0]?.answer as { ok: { outcomes: unknown[] } }).ok
  const operation = batch(said)
  const answer = { ok: { outcomes: [...outcomes].reverse() }, replayed: false }
  expect(nearest({ ...turned, asked: [{ operation, answer }] })).toContain('was answered')
})

function toldOf(practice: Practice, batch: Operation): readonly object[] {
  const { answer } = apply(practice.account, batch, practice.now)
  if ('refused' in answer || !('outcomes' in answer.ok)) throw new Error('a batch has outcomes')
  return answer.ok.outcomes.map((outcome) => ('debit' in outcome ? outcome.debit : {}))
}
