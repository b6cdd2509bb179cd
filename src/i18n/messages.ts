import type { Level } from '../contract/balance.js'
import type { CanStart } from '../contract/can-start.js'
import type { Format } from '../format/format.js'
import type { DashboardWords } from './dashboard-words.js'
import type { BurndownWords } from './burndown-words.js'
import type { HistoryWords } from './history-words.js'
import type { PurchaseWords } from './purchase-words.js'
import type { UsageWords } from './usage-words.js'
import type { AlertRuleWords } from './alert-rule-words.js'
import type { AlertWords } from './alert-words.js'
import type { BillingWords } from './billing-words.js'
import type { InvoiceWords } from './invoice-words.js'
import type { PaymentWords } from './payment-words.js'
import type { RechargeWords } from './recharge-words.js'
import type { RecoveryWords } from './recovery-words.js'
import type { RequestWords } from './request-words.js'
import type { RunningWords } from './running-words.js'
import type { TrailWords } from './trail-words.js'

/** What every element may have to say instead of a figure. */
export interface StatusWords {
  loading: string
  failed: string
  offline: string
  unauthorized: string
  forbidden: string
  notConfigured: string
  retry: string
}

/** The same of what is still shown when it could not be read again. */
export interface ReadingWords extends StatusWords {
  /** In place of `failed`. */
  notRefreshed: string
}

/** Why something that a person asked for was not done. */
export interface ActionWords {
  offline: string
  unauthorized: string
  forbidden: string
  payments_unavailable: string
  /** Whatever else went wrong. */
  failed: string
}

/** What is said where two people have changed the same. */
export interface RivalWords {
  conflictTitle: string
  conflictAdvice: string
  yours: string
  theirs: string
  goOn: string
}

/** The words of a balance in order. */
export interface FigureWords extends Pick<StatusWords, 'loading'> {
  label: string
  /** The noun beside a figure that is shown apart. */
  unit: (credits: number) => string
  level: Record<Level, string>
  /** How much of a feature the credits are enough for. */
  minutesOf: (minutes: number, feature: string) => string
  timesOf: (times: number, feature: string) => string
  /** Put between the credits and what they are enough for. */
  comma: string
}

/** The words of a balance that could not be read. */
export interface NoticeWords extends StatusWords {
  /** The figure is old; `moment` is when it was true. */
  stale: (moment: string) => string
}

/** The words of `<credit-balance>`. */
export interface BalanceWords extends FigureWords, NoticeWords {}

/** The words that only `variant="card"` needs. */
export interface CardWords {
  planLabel: string
  noPlan: string
  trialing: string
  active: string
  past_due: string
  canceled: string
  /** The plan ends with the period. */
  ends: (day: string) => string
  /** Follows the noun `unit`. */
  available: string
  /** How many of them the limit of whoever reads leaves him. */
  limited: (left: number) => string
  meter: string
  split: (monthly: number, purchased: number) => string
  monthly: string
  purchased: string
  held: string
  debt: string
  debtNote: string
  nextExpiry: string
  nextRefresh: string
  /** Credits that come or go on a day; which of it is said before. */
  coming: (credits: number, day: string) => string
  none: Record<Coming, string>
  /** How long the credits last if they are used as before. */
  pace: string
  tooLittleUse: string
  lastsLong: string
  /** `days` is one day or a stretch of them. */
  runsOut: (days: string) => string
  runsOutFrom: (day: string) => string
  /** Monthly credits that will expire. */
  unused: string
  unusedOn: (least: number, most: number, day: string) => string
  asOf: (dayAndTime: string, zone: string) => string
  /** The account's zone is one this browser does not know. */
  zoneUnknown: (zone: string) => string
}

type Coming = 'nextExpiry' | 'nextRefresh'

/** Why the action may not start. */
export interface BlockedWords {
  title: string
  /** `minutes` is how many the credits are enough for; undefined when nobody knows. */
  sentence: (required: number, available: number, minutes: number | undefined) => string
  advice: (available: number) => string
}

/** The words of `<credit-gate>`. */
export interface GateWords extends StatusWords {
  /** After the work, this many credits would be left and the level would be `levelAfter`. */
  low: (required: number, left: number) => string
  blocked: Record<NonNullable<CanStart['reason']>, BlockedWords>
  misused: string
  nowAllowed: string
}

/** Everything one language has to say. Each part is bound to the formats of a locale. */
export interface Messages {
  /** Set by languages that are written from right to left. */
  dir?: 'rtl'
  balance: (format: Format) => BalanceWords
  card: (format: Format) => CardWords
  gate: (format: Format) => GateWords
  history: (format: Format) => HistoryWords
  purchase: (format: Format) => PurchaseWords
  billing: (format: Format) => BillingWords
  invoices: (format: Format) => InvoiceWords
  payment: (format: Format) => PaymentWords
  recharge: (format: Format) => RechargeWords
  recovery: (format: Format) => RecoveryWords
  running: (format: Format) => RunningWords
  trail: (format: Format) => TrailWords
  requests: (format: Format) => RequestWords
  usage: (format: Format) => UsageWords
  alerts: (format: Format) => AlertWords
  alertRules: (format: Format) => AlertRuleWords
  burndown: (format: Format) => BurndownWords
  dashboard: (format: Format) => DashboardWords
}

/** The name of a part. */
export type WordsPart = Exclude<keyof Messages, 'dir'>
