import { apply } from './apply.js'
import { explain, type Asked, type Group } from './linear.js'
import { seen, type Observation } from './observation.js'
import type { Operation } from './operation.js'
import { Practice, workOf } from './practice.js'

/** Outcomes of groups of operations, right ones and ones that were tampered with. */

/** What a system does that carries out the operations in some order, and answers each. */
export function carriedOut(
  practice: Practice,
  operations: readonly Operation[],
  order?: number[],
): Group {
  return happened(practice.account, operations, order ?? operations.map((_, n) => n))
}

export function happened(
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

export const debits = (...credits: readonly number[]): Operation[] =>
  credits.map((each, n) => ({ kind: 'debit', key: `d${n}`, body: workOf(each) }))

export const answered = (group: Group, n: number, answer: unknown): Group => ({
  ...group,
  asked: group.asked.map((one, place) => (place === n ? { ...one, answer } : one)),
})

export const left = (group: Group, balance: Observation['balance']): Group => ({
  ...group,
  after: { balance: { ...group.after.balance, ...balance } },
})

export const nearest = (group: Group): string => {
  const verdict = explain(group)
  return 'nearest' in verdict ? verdict.nearest : `explained by ${verdict.order.join()}`
}

/** An account with purchases of so many credits, spent in this order. */
export function practiceWith(...grants: readonly number[]): Practice {
  const practice = new Practice()
  for (const credits of grants) practice.grant(credits)
  return practice
}
