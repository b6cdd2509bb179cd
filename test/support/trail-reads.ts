import type { RechargeState } from '../../src/contract/recharge.js'
import type { RechargeEvent } from '../../src/contract/recharge-event.js'

/** How auto-recharge stands after a decision; after all others it is armed. */
const DECIDED: Partial<Record<NonNullable<RechargeEvent['verdict']>, RechargeState>> = {
  ...{ off: 'off', paused: 'off', charge: 'charging', in_flight: 'charging' },
  ...{ action_required: 'action_required', suspended: 'suspended' },
  ...{ cap_per_period: 'capped', max_per_period: 'capped' },
}

const DECLINES_MAX = 3

const ENDED: Partial<Record<NonNullable<RechargeEvent['outcome']>, RechargeState>> = {
  processing: 'charging',
  action_required: 'action_required',
}

/** Whether no other charge fits into the period after one was paid. */
const isFull = ({ spent, total, capPerPeriod, count, maxPerPeriod }: RechargeEvent): boolean =>
  spent + total > capPerPeriod || count >= maxPerPeriod

/** Charges that were declined since one was paid. */
export function declinesIn(events: readonly RechargeEvent[]): number {
  const endings = events.filter(({ outcome }) => outcome === 'declined' || outcome === 'succeeded')
  const paid = endings.findIndex(({ outcome }) => outcome === 'succeeded')
  return paid < 0 ? endings.length : paid
}

/** As somebody reads an audit trail, newest first: from its newest row, how auto-recharge stands. */
export function readsOf(events: readonly RechargeEvent[]): RechargeState {
  const [newest] = events
  if (!newest) return 'off'
  const { kind, after, at, outcome, verdict } = newest
  if (kind === 'saved') return !after?.enabled || (after.pausedUntil ?? '') > at ? 'off' : 'armed'
  if (kind === 'decided') return DECIDED[verdict!] ?? 'armed'
  if (outcome === 'succeeded') return isFull(newest) ? 'capped' : 'armed'
  if (outcome === 'declined' && declinesIn(events) >= DECLINES_MAX) return 'suspended'
  return ENDED[outcome!] ?? 'armed'
}
