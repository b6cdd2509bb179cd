import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Drafting } from '../../src/elements/draft.js'
import {
  fieldsOf,
  inputOf,
  type Place,
  RECHARGE_FIELDS,
  type RechargeDraft,
  readFields,
} from '../../src/elements/recharge-draft.js'
import { aBundles } from '../support/purchases.js'
import { aRecharge, aRechargeRule, noRecharge } from '../support/recharge.js'

const bundles = aBundles()
const now = '2026-11-23T09:30:00.000Z'
const place = (locale: string): Place => ({
  ...{ locale, currency: 'USD', timeZone: 'America/New_York' },
  ...{ bundles, now },
})
const draftOf = (recharge = aRecharge()): RechargeDraft => ({ base: recharge, edits: {} })

describe('the form of a rule', () => {
  it('reads every rule back as it was, in every language', () => {
    const rule = fc.record({
      enabled: fc.boolean(),
      threshold: fc.integer({ min: 1, max: 1_000_000_000 }),
      bundle: fc.constantFrom(...bundles.bundles.map(({ code }) => code)),
      quantity: fc.integer({ min: 1, max: 1000 }),
      capPerPeriod: fc.integer({ min: 1, max: 99_999_999 }),
      maxPerPeriod: fc.integer({ min: 1, max: 1000 }),
      pausedUntil: fc.constantFrom(null, '2026-12-03T14:00:00.000Z'),
    })
    const locale = fc.constantFrom('en', 'de', 'fr', 'ar', 'ar-EG')
    fc.assert(
      fc.property(rule, locale, (saved, language) => {
        const recharge = aRecharge({ rule: saved })
        const fields = fieldsOf(recharge, { locale: language, bundles, total: 5355 })
        const input = inputOf(draftOf(recharge), readFields(fields, place(language)), 5355)
        expect(input).toEqual({ version: 3, ...saved, total: 5355, currency: 'USD' })
      }),
    )
  })

  it('suggests a first rule that is off, that lifts, and whose limit fits four charges', () => {
    const suggested = fieldsOf(noRecharge({ largestUse: 180 }), {
      ...{ locale: 'en', bundles, total: 5355 },
    })
    expect(suggested).toEqual({
      ...{ enabled: '', threshold: '180', amount: 'credits-500 1' },
      ...{ cap: '214.20', times: '4', pausedUntil: '' },
    })
  })

  it('suggests no limit while no price is known', () => {
    expect(fieldsOf(noRecharge(), { locale: 'en', bundles, total: undefined }).cap).toBe('')
  })

  it('forgets a pause that is over', () => {
    const rule = aRechargeRule({ pausedUntil: '2026-11-23T09:00:00.000Z' })
    const { pausedUntil } = fieldsOf(aRecharge({ rule }), {
      ...{ locale: 'en', bundles, total: 5355 },
    })
    expect(pausedUntil).toBe('')
  })

  const pauses: [string, string | null | undefined][] = [
    ['', null],
    ['day', '2026-11-24T09:30:00.000Z'],
    ['week', '2026-11-30T09:30:00.000Z'],
    ['date:2026-12-10', '2026-12-10T05:00:00.000Z'],
    ['date:2026-11-23', undefined],
    ['date:2026-02-30', undefined],
    ['date:', undefined],
  ]
  it.each(pauses)('reads the pause %j as %j', (pausedUntil, instant) => {
    const fields = fieldsOf(aRecharge(), { locale: 'en', bundles, total: 5355 })
    expect(readFields({ ...fields, pausedUntil }, place('en')).pausedUntil).toBe(instant)
  })

  it('sends nothing without a price, or with a bundle that is not for sale', () => {
    const fields = fieldsOf(aRecharge(), { locale: 'en', bundles, total: 5355 })
    const read = readFields(fields, place('en'))
    expect(inputOf(draftOf(), read, undefined)).toBeUndefined()
    const gone = readFields({ ...fields, amount: 'credits-7 1' }, place('en'))
    expect(inputOf(draftOf(), gone, 5355)).toBeUndefined()
  })

  it('keeps what is typed when the same rule stands otherwise, and takes its figures', () => {
    const drafts = new Drafting(RECHARGE_FIELDS, (base: ReturnType<typeof aRecharge>) =>
      fieldsOf(base, { locale: 'en', bundles, total: 5355 }),
    )
    const typed = drafts.edited(drafts.received(undefined, aRecharge()), 'threshold', '60')
    const draft = drafts.received(typed, aRecharge({ available: 12, state: 'charging' }))
    expect(draft.rival).toBeUndefined()
    expect(draft.base.available).toBe(12)
    expect(drafts.filledIn(draft).threshold).toBe('60')
  })
})
