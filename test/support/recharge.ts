import type { Recharge, RechargeInput } from '../../src/contract/recharge.js'
import type { RechargeEvent } from '../../src/contract/recharge-event.js'
import type { RechargeRule } from '../../src/contract/recharge-rule.js'
import { aPaymentMethod, aPurchase, aQuote } from './purchases.js'

const NOW = '2026-11-23T09:30:00.000Z'
const TIME_ZONE = 'America/New_York'

/** Below 50 credits 500 are bought, within $214.20 and four times. */
export const aRechargeRule = (changes: Partial<RechargeRule> = {}): RechargeRule => ({
  enabled: true,
  threshold: 50,
  bundle: 'credits-500',
  quantity: 1,
  capPerPeriod: 21_420,
  maxPerPeriod: 4,
  pausedUntil: null,
  ...changes,
})

/** An armed rule that has charged once in this period. */
export const aRecharge = (changes: Partial<Recharge> = {}): Recharge => ({
  version: 3,
  rule: aRechargeRule(),
  quote: aQuote(),
  state: 'armed',
  verdict: 'charge',
  backsOffUntil: null,
  declines: 0,
  available: 320,
  currency: 'USD',
  period: {
    start: '2026-11-01T04:00:00.000Z',
    end: '2026-12-01T05:00:00.000Z',
    timeZone: TIME_ZONE,
  },
  spent: 5355,
  count: 1,
  card: aPaymentMethod(),
  backupCard: aPaymentMethod({ id: 'pm_2', brand: 'mastercard', last4: '4444', use: 'backup' }),
  unfinished: null,
  largestUse: 36,
  changedAt: '2026-11-02T14:05:00.000Z',
  changedBy: 'ms-adeyemi',
  asOf: NOW,
  ...changes,
})

/** Nobody has ever saved a rule. */
export const noRecharge = (changes: Partial<Recharge> = {}): Recharge =>
  aRecharge({
    ...{ version: 0, rule: null, quote: null, state: 'off', verdict: 'off' },
    ...{ spent: 0, count: 0, changedAt: null, changedBy: null },
    ...changes,
  })

/** A charge that was declined, or that the bank asks about. */
export const anUnfinished = (changes: Partial<Recharge['unfinished'] & object> = {}) =>
  aPurchase({ id: 'pur_9', recharge: true, declineCode: 'insufficient_funds', ...changes })

/** What saving an input makes of how it stood. */
export function savedRecharge(before: Recharge, input: RechargeInput): Recharge {
  const { version, confirmed, enabled, threshold, bundle, quantity } = input
  const { capPerPeriod, maxPerPeriod, pausedUntil } = input
  const rule = {
    ...{ enabled, threshold, bundle, quantity },
    ...{ capPerPeriod, maxPerPeriod, pausedUntil },
  }
  const verdict = rule.enabled ? 'charge' : 'off'
  return {
    ...before,
    ...{ version: version + 1, rule, verdict, changedBy: 'me', changedAt: NOW },
    quote: aQuote({ bundle: rule.bundle, quantity: rule.quantity }),
    state: rule.enabled ? (confirmed ? 'charging' : 'armed') : 'off',
    asOf: '2026-11-23T09:31:00.000Z',
  }
}

export const aRechargeEvent = (changes: Partial<RechargeEvent> = {}): RechargeEvent => ({
  seq: 1,
  kind: 'decided',
  at: '2026-11-20T15:20:00.000Z',
  actor: 'system',
  version: 3,
  available: 42,
  threshold: 50,
  spent: 0,
  count: 0,
  capPerPeriod: 21_420,
  maxPerPeriod: 4,
  total: 5355,
  currency: 'USD',
  trigger: changes.kind === undefined || changes.kind === 'decided' ? 'settle' : null,
  operation: null,
  verdict: changes.kind === undefined || changes.kind === 'decided' ? 'charge' : null,
  outcome: null,
  declineCode: null,
  purchase: null,
  invoice: null,
  invoiceNumber: null,
  before: null,
  after: null,
  ...changes,
})

/** From the first rule to a declined charge, newest first. */
export const aTrail = (): RechargeEvent[] => [
  aRechargeEvent({
    ...{ seq: 6, kind: 'ended', outcome: 'declined', declineCode: 'insufficient_funds' },
    ...{ at: '2026-11-22T16:02:00.000Z', spent: 5355, count: 1, available: 31 },
  }),
  aRechargeEvent({ seq: 5, at: '2026-11-22T16:01:58.000Z', spent: 5355, count: 1, available: 31 }),
  aRechargeEvent({
    ...{ seq: 4, kind: 'ended', outcome: 'succeeded', purchase: 'pur_7' },
    ...{ invoice: 'inv_12', invoiceNumber: 'VP-2026-0012' },
    ...{ at: '2026-11-20T15:20:03.000Z', spent: 5355, count: 1, available: 542 },
  }),
  aRechargeEvent({
    ...{ seq: 3, verdict: 'in_flight', trigger: 'refused' },
    ...{ at: '2026-11-20T15:20:01.000Z', available: 40, spent: 5355, count: 1 },
  }),
  aRechargeEvent({ seq: 2 }),
  aRechargeEvent({
    ...{ seq: 1, kind: 'saved', actor: 'ms-adeyemi', at: '2026-11-02T14:05:00.000Z' },
    ...{ available: 500, before: aRechargeRule({ threshold: 20, enabled: false }) },
    after: aRechargeRule(),
  }),
]
