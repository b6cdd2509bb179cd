import type { Alert, AlertFacts, AlertKind, AlertRules } from '../../src/contract/alert.js'
import type { Balance } from '../../src/contract/balance.js'
import { aBalance } from './balances.js'

const PERIOD = {
  start: '2026-11-01T05:00:00.000Z',
  end: '2026-12-01T05:00:00.000Z',
  timeZone: 'America/New_York',
}

const FACTS: Readonly<Record<AlertKind, Partial<AlertFacts>>> = {
  stopped: { available: 0, required: 60 },
  credits_requested: {
    request: { id: 'rq_1', member: 'dr-wu', feature: 'ai-scribe', minutes: 45, credits: null },
  },
  recharge: {
    recharge: { trouble: 'declined', total: 5_355, currency: 'USD', purchase: 'pu_1' },
  },
  low_credits: { available: 42 },
  low_percent: { available: 92 },
  expiring: { expiring: aBalance().nextExpiry },
  unusual_use: { use: { today: 180, usual: 60 } },
  member_limit: {
    limit: { member: 'dr-wu', feature: null, used: 84, credits: 100, period: PERIOD },
  },
  feature_limit: {
    limit: { member: null, feature: 'ai-scribe', used: 412, credits: 400, period: PERIOD },
  },
}

const NO_FACTS = {
  available: aBalance().available,
  required: null,
  expiring: null,
  use: null,
  request: null,
  recharge: null,
  limit: null,
}

const THRESHOLDS: Readonly<Record<AlertKind, number>> = {
  stopped: 0,
  credits_requested: 0,
  recharge: 0,
  low_credits: 50,
  low_percent: 20,
  expiring: 7,
  unusual_use: 200,
  member_limit: 80,
  feature_limit: 400,
}

/** A notice that keeps the contract: credits fell below 50. */
export const anAlert = (changes: Partial<Alert> = {}): Alert => {
  const kind = changes.kind ?? 'low_credits'
  return {
    id: `al_${kind}`,
    rule: kind.replace('_', '-'),
    kind,
    severity: 'warning',
    threshold: THRESHOLDS[kind],
    tell: ['page'],
    facts: { ...NO_FACTS, ...FACTS[kind] },
    firedAt: '2026-11-23T09:00:00.000Z',
    resolvedAt: null,
    dismissed: false,
    ...changes,
  }
}

const SEVERITIES: Partial<Record<AlertKind, Alert['severity']>> = {
  stopped: 'critical',
  credits_requested: 'info',
  expiring: 'info',
}

export const anAlertOf = (kind: AlertKind, changes: Partial<Alert> = {}): Alert =>
  anAlert({ kind, severity: SEVERITIES[kind] ?? 'warning', ...changes })

/** The notices of these kinds to an account that has this balance: they tell no other figures. */
export const noticesOn = (balance: Balance, kinds: readonly AlertKind[]): Alert[] =>
  kinds.map((kind) => {
    const alert = anAlertOf(kind)
    const { available, nextExpiry } = balance
    const expiring = kind === 'expiring' ? nextExpiry : null
    return { ...alert, facts: { ...alert.facts, available, expiring } }
  })

/** Rules that an admin has saved. */
export const someAlertRules = (changes: Partial<AlertRules> = {}): AlertRules => ({
  version: 2,
  rules: [
    {
      ...{ id: 'low', kind: 'low_credits', threshold: 50, severity: 'warning' },
      feature: null,
      enabled: true,
      tell: ['page', 'webhook'],
    },
    {
      ...{ id: 'expiring', kind: 'expiring', threshold: 7, severity: 'info' },
      feature: null,
      enabled: true,
      tell: ['page'],
    },
  ],
  emails: ['office@northgate.example'],
  changedAt: '2026-11-02T08:00:00.000Z',
  ...changes,
})

/** What holds for an account that configured nothing. */
export const defaultAlertRules = (): AlertRules =>
  someAlertRules({
    version: 0,
    rules: [
      {
        ...{ id: 'low', kind: 'low_credits', threshold: 50, severity: 'warning' },
        feature: null,
        enabled: true,
        tell: ['page', 'webhook'],
      },
      {
        ...{ id: 'critical', kind: 'low_credits', threshold: 20, severity: 'critical' },
        ...{ feature: null, enabled: true, tell: ['page', 'webhook', 'email'] },
      },
      {
        ...{ id: 'expiring', kind: 'expiring', threshold: 7, severity: 'info' },
        feature: null,
        enabled: true,
        tell: ['page'],
      },
      {
        ...{ id: 'unusual-use', kind: 'unusual_use', threshold: 200, severity: 'warning' },
        ...{ feature: null, enabled: true, tell: ['page', 'webhook'] },
      },
    ],
    emails: [],
    changedAt: null,
  })

/** Of what members may use, and of what one feature uses. */
export const limitAlertRules = (): AlertRules =>
  someAlertRules({
    rules: [
      {
        ...{ id: 'members', kind: 'member_limit', threshold: 80, feature: null },
        ...{ severity: 'info', enabled: true, tell: ['page', 'email'] },
      },
      {
        ...{ id: 'scribe', kind: 'feature_limit', threshold: 400, feature: 'ai-scribe' },
        ...{ severity: 'warning', enabled: true, tell: ['page'] },
      },
    ],
  })

/** As many as there may be, some of them switched off. */
export const manyAlertRules = (): AlertRules => {
  const { rules } = defaultAlertRules()
  return someAlertRules({
    rules: Array.from({ length: 20 }, (_, n) => ({
      ...rules[n % rules.length]!,
      id: `rule-${n}`,
      enabled: n % 3 > 0,
    })),
    emails: Array.from({ length: 10 }, (_, n) => `reception-${n + 1}@northgate.example`),
  })
}
