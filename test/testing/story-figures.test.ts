import { describe, expect, it } from 'vitest'
import { RechargeEvent } from '../../src/contract/recharge-event.js'
import { RechargeRehearsal } from '../../src/contract/recharge-rehearsal.js'
import { rechargeStates } from '../../stories/recharge-states.js'
import { noticesOn } from '../support/alerts.js'
import { aBalance } from '../support/balances.js'
import { aRecharge, savedRecharge } from '../support/recharge.js'
import { trailAfter, trailOf } from '../support/recharge-trail.js'
import { rehearsalOf } from '../support/rehearsal.js'
import { declinesIn, readsOf } from '../support/trail-reads.js'

const rule = aRecharge().rule!

describe.each(Object.entries(rechargeStates))('the story of auto-recharge %s', (_, changes) => {
  const recharge = aRecharge(changes)
  const trail = trailOf(recharge)

  it('has a trail whose newest row leads to the state', () => {
    for (const event of trail) RechargeEvent.parse(event)
    expect(readsOf(trail)).toBe(recharge.state)
    expect(declinesIn(trail)).toBe(recharge.declines)
    const [newest] = trail
    expect(newest?.version ?? 0).toBe(recharge.version)
    expect(newest ? [newest.spent, newest.count] : [0, 0]).toEqual([recharge.spent, recharge.count])
  })

  it('has a trail in the order of its instants, none of them to come', () => {
    const times = [recharge.asOf, ...trail.map(({ at }) => at)]
    expect(times).toEqual(times.toSorted().reverse())
    expect(trail.map(({ seq }) => seq)).toEqual(trail.map((__, n) => trail.length - n))
    const saved = trail.find(({ kind }) => kind === 'saved')
    expect([saved?.at ?? null, saved?.actor ?? null]).toEqual([
      recharge.changedAt,
      recharge.changedBy,
    ])
  })

  it('is rehearsed on days that end with its balance', () => {
    const rehearsal = rehearsalOf(recharge, recharge.rule ?? rule)
    RechargeRehearsal.parse(rehearsal)
    const { days, lowest, charges } = rehearsal
    expect(days).toHaveLength(30)
    expect(days.at(-1)!.without).toBe(recharge.available)
    const bought = charges.reduce((sum, { credits }) => sum + credits, 0)
    expect(days.at(-1)!.with).toBe(recharge.available + bought)
    for (const key of ['without', 'with'] as const)
      expect(lowest[key].available).toBeLessThanOrEqual(Math.min(...days.map((day) => day[key])))
    for (const { available } of charges)
      expect(available).toBeLessThan((recharge.rule ?? rule).threshold)
  })
})

it('what was saved in a story is told in its trail', () => {
  const before = aRecharge()
  const { total, currency } = before.quote!
  const off = { ...rule, enabled: false, version: before.version, total, currency }
  const saved = savedRecharge(before, off)
  const trail = trailAfter(trailOf(before), before, saved)
  expect(readsOf(trail)).toBe('off')
  expect(trail[0]).toMatchObject({ kind: 'saved', before: rule, after: saved.rule })
})

it('a notice that credits expire tells as many as the balance does', () => {
  const balance = aBalance({ monthly: 212, purchased: 100 })
  const [expiring, low] = noticesOn(balance, ['expiring', 'low_credits'])
  expect(expiring!.facts.expiring).toEqual(balance.nextExpiry)
  expect(low!.facts).toMatchObject({ available: 312, expiring: null })
})
