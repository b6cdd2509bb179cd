import type { CanStart } from '../contract/can-start.js'
import type { Period } from '../contract/balance.js'
import type {
  MemberLimits,
  MemberLimitsInput,
  MemberUse,
  SavedMemberLimits,
} from '../contract/member-limit.js'
import { periodAt, stretchAt } from './calendar.js'
import { sumOf } from './ledger.js'
import { iso, nowOf, type Practice } from './practice.js'
import { refuse } from './refusal.js'

/** The period that counts for limits; without a subscription the month of the calendar. */
export function countedPeriodOf({ account, subscription, now }: Practice): Period {
  const { timeZone } = account
  const { start, end } = subscription
    ? periodAt(Date.parse(subscription.anchor), timeZone, now)
    : stretchAt(now, 'month', timeZone)
  return { start: iso(start), end: iso(end), timeZone }
}

/** What was used since an instant, as far as it fits: of a member, or of a feature. */
export function usedSince(
  { entries }: Practice,
  since: string,
  of: { readonly member?: string; readonly feature?: string },
): number {
  const used = entries.filter(
    ({ at, type, member, feature }) =>
      at >= since &&
      type === 'consumed' &&
      (of.member ?? member) === member &&
      (of.feature ?? feature) === feature,
  )
  return 0 - sumOf(used)
}

export const limitOf = ({ limits }: Practice, member: string): number | null => {
  const own = limits.limits.find((limit) => limit.member === member)
  return own ? own.creditsPerPeriod : limits.defaultCreditsPerPeriod
}

export function useOf(practice: Practice, member: string): MemberUse {
  const limit = limitOf(practice, member)
  const used = usedSince(practice, countedPeriodOf(practice).start, { member })
  const held = sumOf(
    practice.reservations.filter((one) => one.state === 'open' && one.member === member),
  )
  return {
    ...{ member, limit, used, held },
    available: limit === null ? null : Math.max(0, limit - used - held),
  }
}

/** What his limit leaves him. Null without one. */
const leftOf = (practice: Practice, member: string): number | null =>
  limitOf(practice, member) === null ? null : useOf(practice, member).available

/** Throws `member_limit_reached` where a member may not use so many credits more. */
export function requireOfMember(practice: Practice, member: string, required: number): void {
  const available = leftOf(practice, member)
  if (available !== null && required > available)
    refuse('member_limit_reached', undefined, { required, available })
}

/** What keeps a member from so many credits, and what he may spend. */
export function allowanceOf(
  practice: Practice,
  member: string | undefined,
  required: number,
  there: number,
): Pick<CanStart, 'allowed' | 'reason' | 'available'> {
  const left = member === undefined ? null : leftOf(practice, member)
  const available = Math.min(there, left ?? there)
  if (required > there) return { allowed: false, reason: 'insufficient_credits', available }
  const isOver = required > available
  return { allowed: !isOver, reason: isOver ? 'member_limit_reached' : null, available }
}

/** With everybody who has a limit of his own, has ever used anything or holds credits. */
export function memberLimitsOf(practice: Practice): MemberLimits {
  const { limits, entries, reservations } = practice
  const members = new Set([
    ...limits.limits.map(({ member }) => member),
    ...entries.flatMap(({ type, member }) => (type === 'consumed' && member ? [member] : [])),
    ...reservations.flatMap(({ state, member }) => (state === 'open' ? [member] : [])),
  ])
  return {
    ...limits,
    period: countedPeriodOf(practice),
    members: [...members].sort().map((member) => useOf(practice, member)),
    asOf: nowOf(practice),
  }
}

/** Throws `changed_meanwhile`. */
export function saveMemberLimits(
  practice: Practice,
  { version, defaultCreditsPerPeriod, limits }: MemberLimitsInput,
): SavedMemberLimits {
  if (version !== practice.limits.version) refuse('changed_meanwhile')
  practice.limits = {
    version: version + 1,
    defaultCreditsPerPeriod,
    limits: [...limits].sort((a, b) => (a.member < b.member ? -1 : 1)),
    changedAt: nowOf(practice),
  }
  practice.hasNews = true
  return practice.limits
}
