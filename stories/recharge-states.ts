import type { Recharge } from '../src/contract/recharge.js'
import { aPaymentMethod, aQuote } from '../test/support/purchases.js'
import { aRechargeRule, noRecharge } from '../test/support/recharge.js'

/** What somebody has stopped was stopped after all that was charged. */
const stopped = (by = 'ms-adeyemi'): Partial<Recharge> => ({
  ...{ state: 'off', verdict: 'off', version: 4, rule: aRechargeRule({ enabled: false }) },
  ...{ changedAt: '2026-11-20T14:05:00.000Z', changedBy: by },
})

/** Fewer than the threshold: nothing was bought since. */
const LOW = { available: 31 }

/** It was agreed to at another price than what is sold now. */
const CHEAPER = { quote: aQuote({ price: 4000 }), spent: aQuote({ price: 4000 }).total }

/** How auto-recharge can stand; what is not said is as in an armed one that has charged once. */
export const rechargeStates = {
  armed: {},
  neverSet: noRecharge(),
  off: stopped(),
  offBySystem: { ...stopped('system'), ...CHEAPER },
  paused: {
    ...{ ...stopped(), verdict: 'paused' },
    rule: aRechargeRule({ pausedUntil: '2026-12-03T14:00:00.000Z' }),
  },
  charging: { ...LOW, state: 'charging', verdict: 'in_flight' },
  capped: { ...LOW, state: 'capped', verdict: 'max_per_period', count: 4, spent: 21_420 },
  backingOff: {
    ...{ ...LOW, verdict: 'backing_off', declines: 1 },
    backsOffUntil: '2026-11-23T10:12:00.000Z',
  },
  suspended: { ...LOW, state: 'suspended', verdict: 'suspended', declines: 3 },
  actionRequired: { ...LOW, state: 'action_required', verdict: 'action_required' },
  notSubscribed: { verdict: 'subscription_inactive', period: null },
  noCard: { verdict: 'no_card', card: null, backupCard: null },
  cardExpiresSoon: { card: aPaymentMethod({ expiry: 'soon' }) },
  priceMoved: CHEAPER,
  thresholdSmall: { largestUse: 84 },
} satisfies Record<string, Partial<Recharge>>
