import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AlertRules } from '../../src/contract/alert.js'
import { ALERT_THRESHOLDS } from '../../src/contract/alert-limits.js'
import { CREDITS_MAX } from '../../src/contract/scalars.js'
import {
  asSaved,
  CHANNELS,
  inputOf,
  isChanged,
  overTheirs,
  received,
  RULE_KINDS,
  type RulesDraft,
  saved,
  SEVERITIES,
  withEmail,
  withNewEmail,
  withNewRule,
  withoutRule,
  withRule,
} from '../../src/elements/alert-rules-draft.js'
import { wholeIn } from '../../src/format/whole.js'
import { someAlertRules } from '../support/alerts.js'

const begun = (): RulesDraft => received(undefined, someAlertRules())
const typed = (threshold: string, draft = begun()): RulesDraft => ({
  ...draft,
  fields: withRule(draft.fields, 'low', { threshold }),
})
const later = (changes: Partial<AlertRules> = {}): AlertRules =>
  someAlertRules({ version: 3, emails: ['other@northgate.example'], ...changes })

it('takes what the backend says while nothing is typed', () => {
  expect(received(begun(), later()).fields.emails).toMatchObject([
    { address: 'other@northgate.example' },
  ])
})

it('keeps what is typed when the same rules are read again, and when only their version is new', () => {
  for (const version of [2, 3]) {
    const draft = received(typed('80'), someAlertRules({ version }))
    expect(draft.fields).toEqual(typed('80').fields)
    expect(draft.rival).toBeUndefined()
    expect(inputOf(draft).version).toBe(version)
  }
})

it('takes no older answer in the place of a newer one', () => {
  const draft = typed('80')
  expect(received(draft, later({ version: 1 }))).toBe(draft)
  const disputed = received(draft, later({ version: 4 }))
  expect(received(disputed, later({ version: 3 }))).toBe(disputed)
})

it('has no choice to make where both have come to the same', () => {
  const [low, expiring] = someAlertRules().rules
  const same = later({
    emails: someAlertRules().emails,
    rules: [{ ...low!, threshold: 80 }, expiring!],
  })
  const draft = received(typed('80'), same)
  expect(draft.rival).toBeUndefined()
  expect(isChanged(draft)).toBe(false)
})

it('goes on from theirs, with mine or with nothing', () => {
  const disputed = received(typed('80'), later())
  expect(disputed.rival).toEqual(later())
  expect(inputOf(overTheirs(disputed))).toEqual({ ...inputOf(typed('80')), version: 3 })
  expect(inputOf(asSaved(disputed))).toMatchObject({ version: 3, emails: later().emails })
})

it('keeps what was typed while the rest was saved', () => {
  const { fields } = typed('80')
  const answer = { ...someAlertRules({ version: 3 }), rules: inputOf(typed('80')).rules }
  expect(isChanged(saved(typed('80'), fields, answer))).toBe(false)
  const draft = saved(typed('90'), fields, answer)
  expect(isChanged(draft)).toBe(true)
  expect(inputOf(draft)).toMatchObject({ version: 3, rules: [{ threshold: 90 }, {}] })
})

it('sends no address that is left empty, and does not take it for a change', () => {
  const draft = begun()
  const fields = withNewEmail(draft.fields, 'email-new')
  expect(isChanged({ ...draft, fields })).toBe(false)
  expect(received({ ...draft, fields }, someAlertRules()).fields).toBe(fields)
  const filled = { ...draft, fields: withEmail(fields, 'email-new', ' b@northgate.example ') }
  expect(inputOf(filled).emails).toEqual(['office@northgate.example', 'b@northgate.example'])
})

it('takes a rule that is added and removed again for no change', () => {
  const draft = begun()
  const fields = withoutRule(withNewRule(draft.fields, 'rule-new'), 'rule-new')
  expect(isChanged({ ...draft, fields })).toBe(false)
})

it('sends what was read when nothing is changed, and a way turned off and on is no change', () => {
  const tell = fc.subarray([...CHANNELS])
  const rule = fc.record({
    kind: fc.constantFrom(...RULE_KINDS),
    threshold: fc.integer({ min: 1, max: 90 }),
    feature: fc.constantFrom(null, 'ai-scribe'),
    severity: fc.constantFrom(...SEVERITIES),
    enabled: fc.boolean(),
    tell,
  })
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 20 }), (given) => {
      const rules = given.map((one, n) => ({ id: `rule-${n}`, ...one }))
      const read = someAlertRules({ rules })
      const draft = received(undefined, read)
      expect(isChanged(draft)).toBe(false)
      const { version, emails } = read
      expect(inputOf(draft)).toEqual({ version, rules, emails })
      const [first] = rules
      if (!first) return
      const turned = withRule(draft.fields, first.id, { tell: [...first.tell].reverse() })
      expect(isChanged({ ...draft, fields: turned })).toBe(false)
    }),
  )
})

it('begins each kind with a threshold that it may have', () => {
  for (const kind of RULE_KINDS) {
    const [min, max] = ALERT_THRESHOLDS[kind]
    const { rules } = withRule(begun().fields, 'low', { kind })
    expect(wholeIn(rules[0]!.threshold)).toBeGreaterThanOrEqual(min)
    expect(wholeIn(rules[0]!.threshold)).toBeLessThanOrEqual(max)
  }
  expect(ALERT_THRESHOLDS.low_credits[1]).toBe(CREDITS_MAX)
})

it('of a rule of another kind forgets the feature', () => {
  const of = (fields: RulesDraft['fields'], changes: Parameters<typeof withRule>[2]) =>
    withRule(fields, 'low', changes)
  const limited = of(of(begun().fields, { kind: 'feature_limit' }), { feature: 'ai-scribe' })
  expect(inputOf({ ...begun(), fields: limited }).rules[0]).toMatchObject({
    ...{ kind: 'feature_limit', feature: 'ai-scribe', threshold: 100 },
  })
  const other = of(limited, { kind: 'member_limit' })
  expect(inputOf({ ...begun(), fields: other }).rules[0]).toMatchObject({
    ...{ kind: 'member_limit', feature: null, threshold: 80 },
  })
})

it('reads whole numbers in Western and Arabic digits, and nothing else', () => {
  fc.assert(
    fc.property(fc.nat(), (whole) => {
      const arabic = new Intl.NumberFormat('ar-EG', { useGrouping: false }).format(whole)
      const persian = new Intl.NumberFormat('fa', { useGrouping: false }).format(whole)
      expect([`${whole}`, ` ${whole} `, arabic, persian].map(wholeIn)).toEqual(Array(4).fill(whole))
    }),
  )
  expect(['', ' ', '1.5', '1,000', '-1', '1e3', 'ten'].map(wholeIn)).toEqual(
    Array(7).fill(undefined),
  )
})
