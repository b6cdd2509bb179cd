import type { CheckedBooks } from '../services/check-invariants.js'
import { textTable } from './text-table.js'

/** What was checked and what was found, for a person. */
export function tellBooks({ rules, violations }: CheckedBooks): string {
  const broken = (invariant: string): number =>
    violations.filter((violation) => violation.invariant === invariant).length
  const table = textTable(
    [
      { title: 'invariant' },
      { title: 'checked', align: 'right' },
      { title: 'result', align: 'right' },
      { title: 'rule' },
    ],
    rules.map(({ invariant, rule, checked }) => {
      const count = broken(invariant)
      return [invariant, checked, count === 0 ? 'ok' : `${count} wrong`, rule]
    }),
  )
  const wrong = violations.map(
    ({ account, invariant, detail }) => `${account}  ${invariant}  ${detail}`,
  )
  return [table, ...(wrong.length > 0 ? ['', ...wrong] : [])].join('\n')
}
