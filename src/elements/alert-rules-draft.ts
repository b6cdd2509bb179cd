import type {
  AlertChannel,
  AlertRule,
  AlertRuleKind,
  AlertRules,
  AlertRulesInput,
} from '../contract/alert.js'
import { ALERT_THRESHOLDS } from '../contract/alert-limits.js'
import { wholeIn } from '../format/whole.js'

/** A rule as a person fills it in. */
export interface RuleFields extends Omit<AlertRule, 'threshold' | 'tell' | 'feature'> {
  readonly threshold: string
  /** Its code; empty for each. */
  readonly feature: string
  readonly tell: readonly AlertChannel[]
}

/** One address of the list. */
export interface EmailFields {
  readonly id: string
  readonly address: string
}

export interface RulesFields {
  readonly rules: readonly RuleFields[]
  readonly emails: readonly EmailFields[]
}

/** What a person has in the form, and what it was made from. */
export interface RulesDraft {
  readonly base: AlertRules
  readonly fields: RulesFields
  /** What somebody else has saved meanwhile, until the person has chosen. */
  readonly rival?: AlertRules
}

/** In the order in which they are offered. */
export const RULE_KINDS = Object.keys(ALERT_THRESHOLDS) as readonly AlertRuleKind[]
export const CHANNELS: readonly AlertChannel[] = ['page', 'webhook', 'email']
export const SEVERITIES: readonly AlertRule['severity'][] = ['info', 'warning', 'critical']

/** What a new rule of a kind begins with. */
const USUAL: Readonly<Record<AlertRuleKind, string>> = {
  low_credits: '50',
  low_percent: '20',
  expiring: '7',
  unusual_use: '200',
  member_limit: '80',
  feature_limit: '100',
}

const inOrder = (tell: readonly AlertChannel[]): AlertChannel[] =>
  CHANNELS.filter((channel) => tell.includes(channel))

export const fieldsOf = ({ rules, emails }: AlertRules): RulesFields => ({
  rules: rules.map((rule) => ({
    ...rule,
    threshold: `${rule.threshold}`,
    feature: rule.feature ?? '',
    tell: inOrder(rule.tell),
  })),
  emails: emails.map((address, n) => ({ id: `email-${n}`, address })),
})

/** An address that is left empty is none. */
export const filledEmails = ({ emails }: RulesFields): readonly EmailFields[] =>
  emails.filter(({ address }) => address.trim())

/** What it comes to, whoever typed it and however. */
const meant = (fields: RulesFields): string =>
  JSON.stringify([
    fields.rules.map(({ id, kind, threshold, feature, severity, enabled, tell }) => [
      ...[id, kind, wholeIn(threshold) ?? threshold, feature, severity, enabled],
      ...tell,
    ]),
    filledEmails(fields).map(({ address }) => address.trim()),
  ])

const isSame = (fields: RulesFields, rules: AlertRules): boolean =>
  meant(fields) === meant(fieldsOf(rules))

export const isChanged = ({ base, fields }: RulesDraft): boolean => !isSame(fields, base)

/** The form of these rules. One that means them already stays as it is, so that nothing moves. */
const showing = (rules: AlertRules, fields?: RulesFields): RulesDraft => ({
  base: rules,
  fields: fields && isSame(fields, rules) ? fields : fieldsOf(rules),
})

/** What the backend says now. What the person has changed stays as the person left it. */
export function received(draft: RulesDraft | undefined, rules: AlertRules): RulesDraft {
  if (!draft) return showing(rules)
  if (rules.version < (draft.rival ?? draft.base).version) return draft
  if (!isChanged(draft) || isSame(draft.fields, rules)) return showing(rules, draft.fields)
  const { base, fields } = draft
  return isSame(fieldsOf(base), rules) ? { base: rules, fields } : { base, fields, rival: rules }
}

/** Goes on from what the other has saved, with what is in the form. */
export const overTheirs = ({ base, fields, rival }: RulesDraft): RulesDraft => ({
  base: rival ?? base,
  fields,
})

/** Goes on from what is saved, with nothing of one's own. */
export const asSaved = ({ base, rival }: RulesDraft): RulesDraft => showing(rival ?? base)

/** Saved as it was sent. What was typed meanwhile stays. */
export const saved = (draft: RulesDraft, sent: RulesFields, rules: AlertRules): RulesDraft =>
  meant(draft.fields) === meant(sent)
    ? showing(rules, draft.fields)
    : { base: rules, fields: draft.fields }

const replaced = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  changes: Partial<T>,
): T[] => list.map((one) => (one.id === id ? { ...one, ...changes } : one))

const without = <T extends { readonly id: string }>(list: readonly T[], id: string): T[] =>
  list.filter((one) => one.id !== id)

/** What is said of one kind says nothing in another: a rule of another kind begins with what is usual. */
export function withRule(
  fields: RulesFields,
  id: string,
  changes: Partial<RuleFields>,
): RulesFields {
  const { kind, tell } = changes
  const more = {
    ...changes,
    ...(kind && { threshold: USUAL[kind], feature: '' }),
    ...(tell && { tell: inOrder(tell) }),
  }
  return { ...fields, rules: replaced(fields.rules, id, more) }
}

/** A rule that was removed is another one than the next: `id` is to be new. */
export const withNewRule = (fields: RulesFields, id: string): RulesFields => ({
  ...fields,
  rules: [
    ...fields.rules,
    {
      ...{ id, kind: 'low_credits', threshold: USUAL.low_credits, feature: '' },
      ...{ severity: 'warning', enabled: true, tell: ['page'] },
    },
  ],
})

export const withoutRule = (fields: RulesFields, id: string): RulesFields => ({
  ...fields,
  rules: without(fields.rules, id),
})

export const withEmail = (fields: RulesFields, id: string, address: string): RulesFields => ({
  ...fields,
  emails: replaced(fields.emails, id, { address }),
})

export const withNewEmail = (fields: RulesFields, id: string): RulesFields => ({
  ...fields,
  emails: [...fields.emails, { id, address: '' }],
})

export const withoutEmail = (fields: RulesFields, id: string): RulesFields => ({
  ...fields,
  emails: without(fields.emails, id),
})

/** What is sent, of fields without mistakes. */
export const inputOf = ({ base, fields }: RulesDraft): AlertRulesInput => ({
  version: base.version,
  rules: fields.rules.map(({ threshold, tell, feature, ...rule }) => ({
    ...rule,
    feature: feature || null,
    threshold: wholeIn(threshold) ?? 0,
    tell: [...tell],
  })),
  emails: filledEmails(fields).map(({ address }) => address.trim()),
})
