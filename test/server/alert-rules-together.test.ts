import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../demo/server/services/alerts/decide.js'
import { ALL, anAccount, known, LOW } from '../support/alert-account.js'
import { after, DAY, HOUR } from '../support/server-instants.js'

const figures = fc.array(fc.nat(130), { minLength: 1, maxLength: 40 })

describe('several rules', () => {
  it('crossed by one debit are all on the page, and only the gravest is sent', () => {
    const account = anAccount(ALL)
    account.look({ available: 0 })
    expect(account.notices.map(({ rule, tell }) => [rule, tell])).toEqual([
      ['stopped', ['page', 'webhook', 'email']],
      ['low', ['page']],
      ['critical', ['page']],
      ['fifth', ['page']],
    ])
  })

  it('in another order decide the same', () => {
    const one = fc.record({ available: fc.nat(130), hours: fc.nat(40) })
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: 5 }), fc.array(one), (rules, looks) => {
        const [a, b] = [anAccount(ALL), anAccount(rules)]
        let hours = 0
        for (const { available, hours: later } of looks) {
          hours += later
          for (const account of [a, b]) account.look({ available, at: after(hours * HOUR) })
        }
        const told = ({ notices }: typeof a) =>
          notices
            .map(
              ({ rule, tell, firedAt, resolvedAt }) =>
                `${firedAt} ${rule} ${tell.join()} ${resolvedAt}`,
            )
            .sort()
        expect(told(b)).toEqual(told(a))
      }),
    )
  })

  it('have nothing to say within the range that they give', () => {
    fc.assert(
      fc.property(figures, fc.nat(200), (values, then) => {
        const account = anAccount(ALL)
        let last = account.look({ available: 500 })
        for (const [n, available] of values.entries())
          last = account.look({ available, at: after(n * DAY) })
        const before = [...account.open(), account.notices.length, account.ended()]
        account.look({ available: then, at: after(values.length * DAY) })
        const isCalm = then >= last.calmFrom && then <= last.calmTo
        const isSame =
          [...account.open(), account.notices.length, account.ended()].join() === before.join()
        expect(isSame).toBe(isCalm)
      }),
    )
  })

  it('that are switched off or gone end what they raised', () => {
    const account = anAccount([LOW])
    account.look({ available: 40 })
    const off = decide(known({ available: 40 }), [{ ...LOW, enabled: false }], account.notices, 1)
    expect(off.standing).toMatchObject([{ alert: 'al-0', now: 'resolved' }])
    expect(decide(known({ available: 40 }), [], account.notices, 1)).toMatchObject({
      fired: [],
      standing: [{ now: 'resolved' }],
    })
  })
})
