import * as z from 'zod/mini'
import { ALERT_EMAILS_MAX, ALERT_RULES_MAX, EMAIL_ADDRESS } from './alert-limits.js'
import { Period } from './balance.js'
import { Money } from './money.js'
import {
  Code,
  Credits,
  Currency,
  Instant,
  PageLimit,
  Reference,
  TimeZone,
  Whole,
} from './scalars.js'

/** How grave a notice is, in this order. */
export const Severity = z.enum(['info', 'warning', 'critical'])
export type Severity = z.output<typeof Severity>

/** Where a notice goes: the practice's pages, the host's webhook, the addresses of the rules. */
export const AlertChannel = z.enum(['page', 'webhook', 'email'])
export type AlertChannel = z.output<typeof AlertChannel>

/**
 * What a rule watches, and what its threshold counts: available credits; available credits in
 * percent of what the plan brings a month; days until credits expire; today's use in percent of
 * what is usual on such a weekday; what a member has used in the period, in percent of his limit;
 * the credits that were used of a feature in the period.
 */
export const AlertRuleKind = z.enum([
  'low_credits',
  'low_percent',
  'expiring',
  'unusual_use',
  'member_limit',
  'feature_limit',
])
export type AlertRuleKind = z.output<typeof AlertRuleKind>

/**
 * `stopped`: no credits are available, or work was refused for want of them. `credits_requested`: a
 * member asks for credits. `recharge`: auto-recharge does not buy what it should. None of these is a
 * rule, and all are always told; the last two to those who manage the credits. What `member_limit`
 * says of a member is told to him and to those.
 */
export const AlertKind = z.enum([
  'stopped',
  'credits_requested',
  'recharge',
  'low_credits',
  'low_percent',
  'expiring',
  'unusual_use',
  'member_limit',
  'feature_limit',
])
export type AlertKind = z.output<typeof AlertKind>

/** Why auto-recharge does not buy: a charge was declined, or three in a row; the bank asks; a cap is met. */
export const RechargeTrouble = z.enum(['declined', 'suspended', 'action_required', 'capped'])
export type RechargeTrouble = z.output<typeof RechargeTrouble>

/** What was so when the account was last looked at while the notice was open. */
export const AlertFacts = z.object({
  available: Whole,
  /** With `stopped`: what the refused work would have cost. Null when none was refused. */
  required: z.nullable(Whole),
  /** With `expiring`: how many credits do, and when the first of them. */
  expiring: z.nullable(z.object({ credits: Whole, at: Instant })),
  /** With `unusual_use`: credits used today, and what is usual on such a day. */
  use: z.nullable(z.object({ today: Whole, usual: Whole })),
  /** With `recharge`: what is wrong, what one charge comes to, and the purchase that it is. */
  recharge: z.nullable(
    z.object({
      trouble: RechargeTrouble,
      total: Money,
      currency: Currency,
      purchase: z.nullable(Reference),
    }),
  ),
  /** With `member_limit` and `feature_limit`: how much of how many credits is used in which period. */
  limit: z.nullable(
    z.object({
      /** Whose limit it is; of a feature, null. */
      member: z.nullable(Reference),
      feature: z.nullable(Code),
      used: Whole,
      credits: Whole,
      period: Period,
    }),
  ),
  /** With `credits_requested`: the request, and what is asked for, as far as it was said. */
  request: z.nullable(
    z.object({
      id: Reference,
      member: Reference,
      feature: z.nullable(Code),
      minutes: z.nullable(Whole),
      credits: z.nullable(Whole),
    }),
  ),
})
export type AlertFacts = z.output<typeof AlertFacts>

/** Something that somebody should know. Open until it is resolved. */
export const Alert = z.object({
  id: Reference,
  /** The id of the rule; `stopped`, `credits-requested` and `recharge` for those that are none. */
  rule: Code,
  kind: AlertKind,
  severity: Severity,
  threshold: Whole,
  tell: z.array(AlertChannel),
  facts: AlertFacts,
  firedAt: Instant,
  resolvedAt: z.nullable(Instant),
  /** Whether the member who asks has put it away. Always false for the service key. */
  dismissed: z.boolean(),
})
export type Alert = z.output<typeof Alert>

/** Newest first. */
export const Alerts = z.object({ alerts: z.array(Alert), timeZone: TimeZone, asOf: Instant })
export type Alerts = z.output<typeof Alerts>

export const AlertsQuery = z.object({
  state: z.optional(z.enum(['open', 'resolved'])),
  /** 100 unless told. */
  limit: z.optional(PageLimit),
})
export type AlertsQuery = z.output<typeof AlertsQuery>

/** A member puts it away for himself. The service key says for whom. */
export const DismissAlertInput = z.object({ member: z.optional(Reference) })
export type DismissAlertInput = z.output<typeof DismissAlertInput>

export const AlertRule = z.object({
  /** Chosen by whoever writes the rule: a rule of the same id is the same rule. */
  id: Code,
  kind: AlertRuleKind,
  threshold: Credits,
  /** With `feature_limit`: of which one it is; null of each. Null with the others. */
  feature: z.nullable(Code),
  severity: Severity,
  enabled: z.boolean(),
  tell: z.array(AlertChannel),
})
export type AlertRule = z.output<typeof AlertRule>

const Email = z.string().check(z.regex(EMAIL_ADDRESS))

/** Of an account that configured nothing: version 0, with the rules that hold all the same. */
export const AlertRules = z.object({
  version: Whole,
  rules: z.array(AlertRule),
  /** Who is told by e-mail. */
  emails: z.array(Email),
  changedAt: z.nullable(Instant),
})
export type AlertRules = z.output<typeof AlertRules>

/** Replaces all of them. */
export const AlertRulesInput = z.object({
  /** The version that the person saw: refused as `changed_meanwhile` when there is a newer one. */
  version: Whole,
  rules: z
    .array(z.extend(AlertRule, { feature: z._default(z.nullable(Code), null) }))
    .check(z.maxLength(ALERT_RULES_MAX)),
  emails: z.array(Email).check(z.maxLength(ALERT_EMAILS_MAX)),
})
export type AlertRulesInput = z.output<typeof AlertRulesInput>
