import type { Recharge, RechargeInput, RechargeState } from '../contract/recharge.js'
import type {
  RechargeEvent,
  RechargeEvents,
  RechargeEventsQuery,
  RechargeVerdict,
} from '../contract/recharge-event.js'
import type { RechargeRule } from '../contract/recharge-rule.js'
import { quoteOf, requireSeen } from './buying.js'
import { cardFor, presented } from './cards.js'
import { availableOf } from './ledger.js'
import { pageOf } from './pages.js'
import { giveUp } from './payments.js'
import { newId, nowOf, type Practice } from './practice.js'
import {
  backsOffUntil,
  chargedIn,
  decide,
  standsFor,
  tell,
  unfinishedCharge,
  verdictOf,
} from './recharge-charge.js'
import { refuse, refuseField } from './refusal.js'

const STATES: Partial<Record<RechargeVerdict, RechargeState>> = {
  off: 'off',
  paused: 'off',
  action_required: 'action_required',
  in_flight: 'charging',
  suspended: 'suspended',
  cap_per_period: 'capped',
  max_per_period: 'capped',
}

/** The most credits that one piece of work has used, of the newest. */
function largestUse({ entries }: Practice): number {
  const uses = new Map<string, number>()
  const consumed = entries.filter(({ type }) => type === 'consumed').slice(-1000)
  for (const { operation, credits } of consumed)
    uses.set(operation, (uses.get(operation) ?? 0) - credits)
  return Math.max(0, ...uses.values())
}

export function rechargeOf(practice: Practice): Recharge {
  const { account, recharge, subscription, now } = practice
  const { version, rule, quote, declines, changedAt, changedBy } = recharge
  const verdict = verdictOf(practice)
  const [card, backup] = [cardFor(practice, 'default'), cardFor(practice, 'backup')]
  return {
    ...{ version, rule, quote, state: STATES[verdict] ?? 'armed', verdict },
    ...{ backsOffUntil: backsOffUntil(practice), declines, available: availableOf(practice) },
    ...{ currency: account.currency, period: subscription?.period ?? null },
    ...chargedIn(practice),
    card: card ? presented(card, now) : null,
    backupCard: backup ? presented(backup, now) : null,
    unfinished: unfinishedCharge(practice) ?? null,
    largestUse: largestUse(practice),
    ...{ changedAt, changedBy, asOf: nowOf(practice) },
  }
}

/** Nothing may keep anybody from switching it off: that needs no price. */
const keepsPrice = ({ rule }: Practice['recharge'], input: RechargeInput): boolean =>
  !input.enabled && rule?.bundle === input.bundle && rule.quantity === input.quantity

/**
 * Saves the rule, and charges at once where it says so and the person has agreed. Throws
 * `changed_meanwhile`, `price_changed`, `invalid_request`, `billing_details_required`,
 * `recharge_confirmation_required`.
 */
export function saveRecharge(practice: Practice, input: RechargeInput, actor: string): Recharge {
  const { recharge } = practice
  const before = { ...recharge }
  if (input.version !== recharge.version) refuse('changed_meanwhile')
  const { total, currency, confirmed } = input
  const { enabled, threshold, bundle, quantity, capPerPeriod, maxPerPeriod, pausedUntil } = input
  const rule: RechargeRule = {
    ...{ enabled, threshold, bundle, quantity, capPerPeriod, maxPerPeriod, pausedUntil },
  }
  const quote = keepsPrice(recharge, input)
    ? recharge.quote
    : quoteOf(practice, input.bundle, input.quantity)
  if (quote && !keepsPrice(recharge, input)) {
    requireSeen(quote, { total, currency })
    if (rule.capPerPeriod < quote.total)
      refuseField('capPerPeriod', `is less than one charge, which is ${quote.total}`)
  }
  const saved = { version: before.version + 1, rule, quote }
  Object.assign(recharge, saved, { changedAt: nowOf(practice), changedBy: actor })
  const isDue = rule.enabled && availableOf(practice) < rule.threshold
  const card = cardFor(practice, 'default')?.id
  const isAgreed = confirmed?.total === quote?.total && confirmed?.paymentMethod === card
  if (isDue && verdictOf(practice) === 'charge' && !isAgreed) {
    Object.assign(recharge, before)
    refuse('recharge_confirmation_required')
  }
  stopOther(practice, rule)
  tell(practice, 'saved', actor, { before: before.rule, after: rule })
  if (isDue) decide(practice, 'switched_on', newId(practice, 'op'), actor)
  return rechargeOf(practice)
}

/** An open charge that the rule no longer stands for is stopped. */
function stopOther(practice: Practice, { enabled }: RechargeRule): void {
  const unfinished = unfinishedCharge(practice)
  if (!unfinished || (enabled && standsFor(practice, unfinished))) return
  giveUp(practice, unfinished, 'requested')
}

/** The audit trail, newest first. */
export const eventsOf = ({ recharge }: Practice, kind?: RechargeEvent['kind']): RechargeEvent[] =>
  recharge.events.filter((event) => (kind ?? event.kind) === event.kind).toReversed()

export function rechargeEventsOf(
  practice: Practice,
  { kind, limit, cursor }: RechargeEventsQuery,
): RechargeEvents {
  const { items, nextCursor } = pageOf(eventsOf(practice, kind), { limit, cursor })
  return { events: items, nextCursor }
}
