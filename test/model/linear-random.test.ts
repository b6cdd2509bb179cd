import fc from 'fast-check'
import { expect, it } from 'vitest'
import { live, openedAccount } from './history.js'
import { interpret } from './interpret.js'
import { creditSteps, histories, steps } from './operations.js'
import { happened, left, nearest } from './outcome.js'

it('explains whatever came of some order, and nothing when a credit is added to it', () => {
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
