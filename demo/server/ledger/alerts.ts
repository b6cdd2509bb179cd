import type {
  Alert,
  AlertFacts,
  AlertRules,
  Alerts as AlertList,
  AlertsQuery,
  RechargeTrouble,
} from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'

/** As they are kept: null rules where nobody has saved any. */
export interface KeptAlertRules extends Omit<AlertRules, 'rules'> {
  readonly rules: AlertRules['rules'] | null
}

/** With what the rules of an account that saved none follow from. */
export interface AlertRulesAt extends KeptAlertRules {
  readonly lowAt: number
  readonly criticalAt: number
}

/** How auto-recharge stands. */
export interface RechargeAt extends Omit<NonNullable<AlertFacts['recharge']>, 'trouble'> {
  /** Null while it does what it should. */
  readonly trouble: RechargeTrouble | null
  /** A charge is under way, and about to succeed for all that is known. */
  readonly isCharging: boolean
}

/** One that nobody in particular looks at. */
export type Notice = Omit<Alert, 'dismissed'>

/** From what it is decided who is told what. Instants are ISO strings. */
export interface AlertsAt {
  readonly at: string
  readonly version: number
  /** Has to be given back with what was decided. */
  readonly revision: number
  /** Before the first credits nothing has run out. */
  readonly hasHadCredits: boolean
  readonly available: number
  readonly timeZone: string
  /** The code of the plan in force. */
  readonly plan: string | null
  /** What refused work would have cost, while that is still to be told or stands. */
  readonly refusedRequired: number | null
  /** Earliest first. */
  readonly expiries: readonly { readonly at: string; readonly credits: number }[]
  /** Those that wait for an answer, oldest first. */
  readonly requests: readonly NonNullable<AlertFacts['request']>[]
  /** Null where no auto-recharge is on. */
  readonly recharge: RechargeAt | null
  readonly rules: AlertRulesAt
  /** In which the practice is written to; null when nobody has said so. */
  readonly language: string | null
  /** The newest of each rule, and of each that it is about; those that are over, if they matter. */
  readonly notices: readonly Notice[]
}

export interface FiredAlert extends Pick<
  Alert,
  'rule' | 'kind' | 'severity' | 'threshold' | 'tell'
> {
  /** Whom or what it is about. Empty where there is only the account. */
  readonly subject: string
  readonly facts: AlertFacts
}

/** What has become of a notice that was there. `reopened`: the same crossing once more. */
export interface StandingAlert {
  readonly alert: string
  readonly now: 'open' | 'reopened' | 'resolved'
  readonly facts: AlertFacts
}

export interface AlertDecision {
  readonly fired: readonly FiredAlert[]
  readonly standing: readonly StandingAlert[]
  /** Nothing is to be decided while the available credits are from one to the other. */
  readonly calmFrom: number
  readonly calmTo: number
  /** When time alone may change something. Null when it cannot. */
  readonly lookAt: string | null
  /** Whether work is stopped. */
  readonly stopped: boolean
  /** Of the account, when it was looked at. */
  readonly version: number
}

/** Where this backend can send notices. */
export type SentChannel = 'webhook' | 'email'

export interface Alerts {
  /**
   * Newest first. `member` is who asks, null for the practice's backend; `all` whether he also sees
   * what is for those who manage the credits.
   */
  alerts(
    account: string,
    query: AlertsQuery,
    member: string | null,
    all: boolean,
  ): Promise<AlertList>
  alertRules(account: string): Promise<AlertRulesAt>
  /**
   * Credits that expire are told up to so many days ahead; a change is due after the patience; a notice
   * that is over is told if it was raised in the last `matters_s`. Null when nothing may have changed
   * since the account was looked at.
   */
  alertFacts(
    account: string,
    days: number,
    patience_s: number,
    matters_s: number,
  ): Promise<AlertsAt | null>
  /**
   * Whether nothing is left to decide. When what it was decided from has changed meanwhile, nothing of it
   * is kept.
   */
  recordAlerts(
    account: string,
    revision: number,
    decision: AlertDecision & { readonly channels: readonly SentChannel[] },
  ): Promise<boolean>
  /** Accounts after one, in the order of their names, that have to be looked at. */
  accountsWithAlertsDue(
    after: string,
    limit: number,
    patience_s: number,
  ): Promise<readonly string[]>
}

export function createAlerts(queries: Queries, clock: Clock): Alerts {
  const ask = <T>(name: string, ...values: unknown[]): Promise<T> => {
    const holes = [...values, null].map((_, index) => `$${index + 1}`).join(', ')
    return call(queries, `select ledger.${name}(${holes}) as answer`, [...values, clock()])
  }
  return {
    alerts: (account, query, member, all) => ask('alerts', account, query, member, all),
    alertRules: (account) => ask('alert_rules', account),
    alertFacts: (account, days, patience_s, matters_s) =>
      ask('alert_facts', account, days, patience_s, matters_s),
    recordAlerts: (account, revision, decision) =>
      ask('record_alerts', account, revision, decision),
    accountsWithAlertsDue: (after, limit, patience_s) =>
      ask('alerts_due', after, limit, patience_s),
  }
}
