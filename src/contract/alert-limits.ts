import type { AlertRuleKind } from './alert.js'

/** What rules may say. Free of zod, because the form in the browser holds what is typed against it. */
export const ALERT_RULES_MAX = 20

export const ALERT_EMAILS_MAX = 10

/** The least and the most that a threshold may be: credits, percent, days, percent, percent, credits. */
export const ALERT_THRESHOLDS: Readonly<
  Record<AlertRuleKind, readonly [min: number, max: number]>
> = {
  low_credits: [1, 1_000_000_000],
  low_percent: [1, 100],
  expiring: [1, 90],
  unusual_use: [110, 1_000],
  member_limit: [1, 100],
  feature_limit: [1, 1_000_000_000],
}

export const EMAIL_ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,189}$/
