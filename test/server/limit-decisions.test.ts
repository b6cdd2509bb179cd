import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertRule } from '@virtual-practice/credits/contract'
import { decide } from '../../demo/server/services/alerts/decide.js'
import { percentOfLimit, recoveryOfUse } from '../../demo/server/services/alerts/limit-kinds.js'
import type { LimitUses } from '../../demo/server/ledger/members.js'
import { anAlertRule } from '../support/alert-rules.js'
import { anAccount, known } from '../support/alert-account.js'
import { after, DAY, HOUR } from '../support/server-instants.js'

const OF_MEMBER = anAlertRule({ id: 'member', kind: 'member_limit', threshold: 80 })
const OF_FEATURE = anAlertRule({ id: 'feature', kind: 'feature_limit', threshold: 100 })

/** The periods of thirty days, from the instant that tests begin at. */
const period = (n = 0): LimitUses['period'] => ({
  ...{ start: after(n * 30 * DAY), end: after((n + 1) * 30 * DAY), timeZone: 'UTC' },
})

const uses = (
  members: Readonly<Record<string, readonly [used: number, limit: number]>>,
  features: Readonly<Record<string, number>> = {},
  n = 0,
): { limits: LimitUses } => ({
  limits: {
    period: period(n),
    members: Object.entries(members).map(([member, [used, limit]]) => ({ member, used, limit })),
    features: Object.entries(features).map(([feature, used]) => ({ feature, used })),
  },
})

const told = ({ notices }: ReturnType<typeof anAccount>) =>
  notices.map(({ facts, resolvedAt }) => [
    facts.limit?.member ?? facts.limit?.feature,
    resolvedAt === null ? 'open' : 'over',
  ])

describe('a rule of the members’ limits', () => {
  it.each([
    [79, 100, []],
    [80, 100, [['dr-lee', 'open']]],
    [2, 3, []],
    [3, 3, [['dr-lee', 'open']]],
    [0, 0, []],
  ])('at %i of %i has told %j', (used, limit, expected) => {
    const account = anAccount([OF_MEMBER])
    account.look(uses({ 'dr-lee': [used, limit] }))
    expect(told(account)).toEqual(expected)
  })

  it('tells of each member for himself, with what he has used and when the period ends', () => {
    const account = anAccount([OF_MEMBER])
    const { lookAt, fired } = account.look(
      uses({ 'dr-lee': [90, 100], 'dr-ito': [10, 100], 'dr-wu': [200, 250] }),
    )
    expect(fired.map(({ facts }) => facts.limit)).toEqual([
      { member: 'dr-lee', feature: null, used: 90, credits: 100, period: period() },
      { member: 'dr-wu', feature: null, used: 200, credits: 250, period: period() },
    ])
    expect(lookAt).toBe(period().end)
  })

  it('is over when the limit is raised or taken away', () => {
    for (const now of [uses({ 'dr-lee': [90, 200] }), uses({}), uses({ 'dr-lee': [90, 0] })]) {
      const account = anAccount([OF_MEMBER])
      account.look(uses({ 'dr-lee': [90, 100] }))
      account.look({ ...now, at: after(HOUR) })
      expect(told(account)).toEqual([['dr-lee', 'over']])
    }
  })

  it('is over with the period, and tells anew of the next at once', () => {
    const account = anAccount([OF_MEMBER])
    account.look({ ...uses({ 'dr-lee': [90, 100] }), at: after(30 * DAY - HOUR) })
    account.look({ ...uses({ 'dr-lee': [85, 100] }, {}, 1), at: after(30 * DAY) })
    expect(told(account)).toEqual([
      ['dr-lee', 'over'],
      ['dr-lee', 'open'],
    ])
  })

  it('is the same notice once more when use crosses it again on the same day', () => {
    const account = anAccount([OF_MEMBER])
    for (const [n, used] of [90, 50, 90].entries())
      account.look({ ...uses({ 'dr-lee': [used, 100] }), at: after(n * HOUR) })
    expect(told(account)).toEqual([['dr-lee', 'open']])
    account.look({ ...uses({ 'dr-lee': [50, 100] }), at: after(26 * HOUR) })
    account.look({ ...uses({ 'dr-lee': [90, 100] }), at: after(27 * HOUR) })
    expect(told(account)).toEqual([
      ['dr-lee', 'over'],
      ['dr-lee', 'open'],
    ])
  })
})

describe('a rule of what features use', () => {
  it.each([
    [null, ['ai-scribe', 'ai-transcribe']],
    ['ai-scribe', ['ai-scribe']],
    ['ai-coder', []],
  ])('of %s tells of %j', (feature, expected) => {
    const account = anAccount([{ ...OF_FEATURE, feature }])
    account.look(uses({}, { 'ai-scribe': 100, 'ai-transcribe': 120, 'ai-notes': 99 }))
    expect(told(account).map(([of]) => of)).toEqual(expected)
  })

  it('that is of another feature now ends what it said of the first', () => {
    const account = anAccount([{ ...OF_FEATURE, feature: 'ai-scribe' }])
    const now = uses({}, { 'ai-scribe': 100, 'ai-transcribe': 120 })
    account.look(now)
    const { fired, standing } = decide(
      known({ ...now, at: after(HOUR) }),
      [{ ...OF_FEATURE, feature: 'ai-transcribe' }],
      account.notices,
      1,
    )
    expect(fired.map(({ facts }) => facts.limit?.feature)).toEqual(['ai-transcribe'])
    expect(standing).toMatchObject([{ alert: 'al-0', now: 'resolved' }])
  })
})

it('each crossing in each period is told once, whoever else uses what meanwhile', () => {
  const look = fc.record({
    used: fc.nat(120),
    other: fc.nat(120),
    limit: fc.integer({ min: 1, max: 150 }),
    turns: fc.boolean(),
  })
  const cases: [AlertRule, (limit: number) => number][] = [
    [OF_MEMBER, (limit) => percentOfLimit(80, limit)],
    [{ ...OF_FEATURE, threshold: 60, feature: 'ai-scribe' }, () => 60],
  ]
  for (const [rule, crossing] of cases)
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 30 }), (looks) => {
        const account = anAccount([rule])
        let [isOpen, crossings, n] = [false, 0, 0]
        looks.forEach(({ used, other, limit, turns }, day) => {
          if (turns) [isOpen, n] = [false, n + 1]
          const now = uses(
            { 'dr-lee': [used, limit], 'dr-ito': [other, 100] },
            { 'ai-scribe': used, 'ai-transcribe': other },
            n,
          )
          account.look({ ...now, at: after(day * 2 * DAY) })
          const at = crossing(limit)
          if (!isOpen && used >= at) crossings += 1
          isOpen = used >= at || (isOpen && used > recoveryOfUse(at))
          const of = account.notices.filter(
            ({ facts: { limit } }) => limit?.member === 'dr-lee' || limit?.feature === 'ai-scribe',
          )
          expect(of).toHaveLength(crossings)
          expect(of.filter(({ resolvedAt }) => resolvedAt === null)).toHaveLength(isOpen ? 1 : 0)
        })
      }),
    )
})
