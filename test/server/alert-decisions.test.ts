import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoveryOf } from '../../demo/server/services/alerts/kinds.js'
import { ALL, anAccount, EXPIRING, LOW, PERCENT, UNUSUAL } from '../support/alert-account.js'
import { after, DAY, HOUR } from '../support/server-instants.js'

const figures = fc.array(fc.nat(130), { minLength: 1, maxLength: 40 })

describe('a rule of the balance', () => {
  it.each([
    [51, []],
    [50, []],
    [49, ['low']],
  ])('at %i of 50 is %s', (available, open) => {
    const account = anAccount([LOW])
    account.look({ available })
    expect(account.open()).toEqual(open)
  })

  it.each([
    [54, ['low']],
    [55, []],
  ])('has recovered from 40 of 50 at %i: %s', (available, open) => {
    const account = anAccount([LOW])
    expect(account.look({ available: 40 })).toMatchObject({ calmFrom: 1, calmTo: 54 })
    account.look({ available })
    expect(account.open()).toEqual(open)
  })

  it('fires once for each crossing, however the figure moves', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const account = anAccount([LOW])
        let isLow = false
        let crossings = 0
        values.forEach((available, n) => {
          account.look({ available, at: after(n * 2 * DAY) })
          if (!isLow && available < 50) crossings += 1
          isLow = available < 50 || (isLow && available < recoveryOf(50))
        })
        const ofLow = account.notices.filter(({ rule }) => rule === 'low')
        expect(ofLow).toHaveLength(crossings)
        expect(account.open().includes('low')).toBe(isLow)
      }),
    )
  })

  it('raises one notice in a day, however the figure hovers', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const account = anAccount([LOW])
        values.forEach((available, n) => account.look({ available, at: after(n * 60_000) }))
        expect(account.notices.filter(({ rule }) => rule === 'low').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('crossed again on the same day is the same notice once more', () => {
    const account = anAccount([LOW])
    account.look({ available: 49 })
    account.look({ available: 100, at: after(HOUR) })
    expect(account.open()).toEqual([])
    const { standing, fired } = account.look({ available: 40, at: after(2 * HOUR) })
    expect(fired).toEqual([])
    expect(standing).toMatchObject([{ alert: 'al-0', now: 'reopened' }])
    account.look({ available: 100, at: after(3 * HOUR) })
    expect(account.look({ available: 40, at: after(25 * HOUR) }).fired).toHaveLength(1)
  })

  it('is the same to a clock that goes back', () => {
    const account = anAccount([LOW])
    account.look({ available: 49, at: after(DAY) })
    account.look({ available: 100, at: after(DAY) })
    account.look({ available: 49, at: after(0) })
    expect(account.notices).toHaveLength(1)
  })

  it('counts percent of what the plan brings, and nothing without a plan', () => {
    const account = anAccount([PERCENT])
    account.look({ available: 100 })
    expect(account.open()).toEqual([])
    account.look({ available: 99 })
    expect(account.open()).toEqual(['fifth'])
    account.look({ available: 99, monthlyCredits: null })
    expect(account.open()).toEqual([])
  })

  it('says nothing before there were credits', () => {
    const account = anAccount(ALL)
    const { calmFrom, calmTo } = account.look({ available: 0, hasHadCredits: false })
    expect(account.notices).toEqual([])
    expect([calmFrom, calmTo]).toEqual([0, 0])
  })
})

describe('that work is stopped', () => {
  it('is told without any rule, each time', () => {
    const account = anAccount([])
    for (const [n, available] of [0, 30, 0, 30, 0].entries())
      account.look({ available, at: after(n * HOUR) })
    expect(account.notices).toHaveLength(3)
  })

  it('is told of work that was refused, until there are credits for it', () => {
    const account = anAccount([])
    const refused = { refusedRequired: 12 }
    expect(account.look({ available: 8, ...refused }).stopped).toBe(true)
    expect(account.notices).toMatchObject([
      { kind: 'stopped', facts: { required: 12, available: 8 } },
    ])
    expect(account.look({ available: 11, ...refused }).stopped).toBe(true)
    expect(account.look({ available: 12, ...refused }).stopped).toBe(false)
    expect(account.open()).toEqual([])
  })

  it('is told and over when more was asked than anybody needs to go on', () => {
    const account = anAccount([])
    account.look({ available: 300, refusedRequired: 8_000 })
    expect(account.open()).toEqual(['stopped'])
    account.look({ available: 300, refusedRequired: 8_000 })
    expect(account.open()).toEqual([])
  })
})

describe('credits that expire', () => {
  const expiries = [{ at: after(10 * DAY), credits: 70 }]

  it('are told so many days ahead, and not again until they are gone', () => {
    const account = anAccount([EXPIRING])
    expect(account.look({ expiries }).lookAt).toBe(after(3 * DAY))
    expect(account.open()).toEqual([])
    account.look({ expiries, at: after(3 * DAY) })
    expect(account.notices).toMatchObject([
      { rule: 'expiring', facts: { expiring: { credits: 70, at: after(10 * DAY) } } },
    ])
    account.look({ expiries: [{ ...expiries[0]!, credits: 30 }], at: after(4 * DAY) })
    expect(account.notices).toMatchObject([{ facts: { expiring: { credits: 30 } } }])
    account.look({ at: after(10 * DAY) })
    expect(account.open()).toEqual([])
  })
})

describe('unusual use', () => {
  it.each([
    [null, []],
    [{ today: 500, usual: 0 }, []],
    [{ today: 120, usual: 60 }, []],
    [{ today: 121, usual: 60 }, ['unusual']],
  ])('of %o is %s', (use, open) => {
    const account = anAccount([UNUSUAL])
    account.look({ use })
    expect(account.open()).toEqual(open)
  })

  it('ends with the day', () => {
    const account = anAccount([UNUSUAL])
    expect(account.look({ use: { today: 200, usual: 60 } }).lookAt).toBe(after(15 * HOUR))
    account.look({ use: { today: 0, usual: 60 }, at: after(15 * HOUR) })
    expect(account.open()).toEqual([])
  })
})
