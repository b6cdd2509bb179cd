import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { MemberLimitModel } from '../support/member-limit-model.js'
import { limitMembers, memberLimits, verdictOf } from '../support/member-limits.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import { createServerCaller } from '../support/server-caller.js'
import { MINUTE, MONDAY } from '../support/server-instants.js'

const TERMS = { credits: 7, grace: 0 }
const rate = { version: 3, credits: TERMS.credits, per: MINUTE, unit: 'milliseconds' }
const feature = { code: 'ai-scribe', name: 'AI Scribe', rates: [rate] }
const catalogueFile = catalogueFileWith({ features: [feature] })

const server = useTestServer({ catalogueFile })
const model = new MemberLimitModel(TERMS)

const MEMBERS = ['dr-lee', 'dr-wu', 'ms-adeyemi'] as const
const FREE = 'ms-adeyemi'

const work = fc.record({
  isDebit: fc.boolean(),
  member: fc.constantFrom(...MEMBERS),
  quantity: fc.integer({ min: 1, max: 90_000 }),
})

const costOf = (all: readonly { quantity: number }[]): number =>
  all.reduce((sum, { quantity }) => sum + model.cost(quantity), 0)

it('however much two backends are asked at once, no member exceeds his limit', async () => {
  const other = await runBackend(server.databaseUrl, { clock: () => MONDAY, catalogueFile })
  server.clock.now = MONDAY
  const asked = fc.array(work, { minLength: 30, maxLength: 60, size: 'max' })
  try {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 0, max: 100 }), async (all, most) => {
        const practice = server.fresh()
        await practice.grant({ credits: 10_000 })
        await limitMembers(practice, { [FREE]: null }, most)
        const callers = [practice, createServerCaller(other.url, practice.account)] as const
        const verdicts = await Promise.all(
          all.map(async ({ isDebit, ...one }, n) => {
            const caller = callers[n % 2 === 0 ? 0 : 1]
            return verdictOf<unknown>(isDebit ? caller.debit(one) : caller.reserve(one))
          }),
        )
        const { members } = await memberLimits(practice)
        for (const member of MEMBERS) {
          const mine = all.filter((one) => one.member === member)
          const isDone = (one: (typeof all)[number]) => verdicts[all.indexOf(one)]?.[0] === 'yes'
          const used = costOf(mine.filter(isDone))
          const told = members.find((use) => use.member === member)
          expect(told ? told.used + told.held : 0).toBe(used)
          const refused = mine.filter((one) => !isDone(one))
          if (member === FREE) expect(refused).toEqual([])
          else expect(used).toBeLessThanOrEqual(most)
          for (const one of refused) expect(costOf([one])).toBeGreaterThan(most - used)
        }
      }),
      { numRuns: 8 },
    )
  } finally {
    await other.stop()
  }
})
