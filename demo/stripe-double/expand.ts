import { invalid } from './refusal.js'
import type { State } from './state.js'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const find = (state: State, id: string): unknown =>
  [
    state.customers,
    state.paymentMethods,
    state.paymentIntents,
    state.setupIntents,
    state.charges,
    state.refunds,
    state.disputes,
    state.invoices,
    state.subscriptions,
  ]
    .map((shelf) => shelf.get(id))
    .find((object) => object !== undefined)

function expandPath(state: State, fields: Fields, [name = '', ...rest]: string[]): void {
  const value = fields[name]
  if (value === undefined)
    throw invalid(`This property cannot be expanded (${name}).`, { param: 'expand' })
  if (Array.isArray(value)) {
    const each: unknown[] = value
    for (const item of each) if (isFields(item)) expandPath(state, item, rest)
    return
  }
  const found: unknown = typeof value === 'string' ? structuredClone(find(state, value)) : value
  if (found !== undefined) fields[name] = found
  if (rest.length > 0 && isFields(fields[name])) expandPath(state, fields[name], rest)
}

/** The answer with the objects in place of the ids that `expand[]` names. */
export function expanded(state: State, answer: object, paths: readonly string[]): object {
  const copy: unknown = structuredClone(answer)
  if (!isFields(copy)) return answer
  for (const path of paths) expandPath(state, copy, path.split('.'))
  return copy
}
