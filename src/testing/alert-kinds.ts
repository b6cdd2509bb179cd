import type { AlertFacts, AlertKind, AlertRule } from '../contract/alert.js'
import { expiriesOf, planOf } from './balance.js'
import { FEATURES } from './catalogue.js'
import { availableOf } from './ledger.js'
import { countedPeriodOf, limitOf, usedSince } from './members.js'
import { iso, type Practice } from './practice.js'
import { unfinishedCharge, verdictOf } from './recharge-charge.js'

const DAY_MS = 86_400_000

/** What a rule has to say of one thing that it is about. */
export interface Finding {
  /** Whom or what it is about; '' where there is one thing only. */
  readonly subject: string
  readonly isCrossed: boolean
  readonly hasRecovered: boolean
  readonly facts: Partial<AlertFacts>
}

type Watched = Pick<AlertRule, 'threshold' | 'feature'>
type Find = (practice: Practice, rule: Watched) => Finding[]

const one = (isCrossed: boolean, hasRecovered: boolean, facts: Partial<AlertFacts>): Finding[] => [
  { subject: '', isCrossed, hasRecovered, facts },
]

/** A figure that hovers at its limit raises no storm: it has to recover by a tenth. */
const recoveryOf = (limit: number): number => limit + Math.max(1, Math.ceil(limit / 10))

function below(practice: Practice, limit: number): Finding[] {
  const available = availableOf(practice)
  const isComing = practice.recharge.isAttempting && verdictOf(practice) === 'in_flight'
  const isLow = practice.entries.length > 0 && available < limit && !isComing
  return one(isLow, available >= recoveryOf(limit), {})
}

function stopped(practice: Practice): Finding[] {
  const { refusedRequired: required, account, entries } = practice
  const available = availableOf(practice)
  const needed = Math.max(1, Math.min(required ?? 1, recoveryOf(account.criticalAt)))
  const isCrossed = required !== null || (entries.length > 0 && available === 0)
  return one(isCrossed, available >= needed, { required })
}

function expiring(practice: Practice, { threshold }: Watched): Finding[] {
  const until = iso(practice.now + threshold * DAY_MS)
  const soon = expiriesOf(practice).filter(({ at }) => at <= until)
  const credits = soon.reduce((sum, expiry) => sum + expiry.credits, 0)
  const facts = soon[0] ? { expiring: { credits, at: soon[0].at } } : {}
  return one(soon.length > 0, soon.length === 0, facts)
}

const requested: Find = ({ requests }) =>
  requests
    .filter(({ state }) => state === 'open')
    .map(({ id, member, feature, minutes, credits }) => ({
      ...{ subject: member, isCrossed: true, hasRecovered: false },
      facts: { request: { id, member, feature, minutes, credits } },
    }))

function troubleOf(
  practice: Practice,
): 'action_required' | 'suspended' | 'capped' | 'declined' | null {
  const { rule, declines } = practice.recharge
  if (!rule?.enabled) return null
  const verdict = verdictOf(practice)
  if (verdict === 'action_required' || verdict === 'suspended') return verdict
  const isCapped = verdict === 'cap_per_period' || verdict === 'max_per_period'
  if (isCapped && availableOf(practice) < rule.threshold) return 'capped'
  return declines > 0 ? 'declined' : null
}

const recharge: Find = (practice) => {
  const trouble = troubleOf(practice)
  const { quote } = practice.recharge
  if (!trouble || !quote) return []
  const purchase = unfinishedCharge(practice)?.id ?? null
  const { total, currency } = quote
  return [
    {
      ...{ subject: trouble, isCrossed: true, hasRecovered: false },
      facts: { recharge: { trouble, total, currency, purchase } },
    },
  ]
}

/** How much of so many credits is used in the period. */
function used(
  practice: Practice,
  of: { readonly member: string } | { readonly feature: string },
  credits: number,
  tellAt: number,
): Finding {
  const period = countedPeriodOf(practice)
  const amount = usedSince(practice, period.start, of)
  const limit = { member: null, feature: null, ...of, used: amount, credits, period }
  return {
    subject: `${Object.values(of)[0] ?? ''} ${period.start}`,
    isCrossed: amount >= tellAt,
    hasRecovered: amount <= tellAt - Math.max(1, Math.ceil(tellAt / 10)),
    facts: { limit },
  }
}

const ofMembers: Find = (practice, { threshold }) => {
  const { entries, limits } = practice
  const members = new Set([
    ...limits.limits.map(({ member }) => member),
    ...entries.flatMap(({ type, member }) => (type === 'consumed' && member ? [member] : [])),
  ])
  return [...members].sort().flatMap((member) => {
    const limit = limitOf(practice, member)
    if (!limit) return []
    return used(practice, { member }, limit, Math.ceil((threshold * limit) / 100))
  })
}

const ofFeatures: Find = (practice, { threshold, feature: only }) =>
  FEATURES.filter(({ code }) => (only ?? code) === code).map(({ code: feature }) =>
    used(practice, { feature }, threshold, threshold),
  )

/** What there is to say by each kind. What is usual on a day is not known here: nothing is unusual. */
export const FIND: Readonly<Record<AlertKind, Find>> = {
  stopped,
  credits_requested: requested,
  recharge,
  low_credits: (practice, { threshold }) => below(practice, threshold),
  low_percent: (practice, { threshold }) =>
    below(practice, Math.ceil((threshold * (planOf(practice)?.monthlyCredits ?? 0)) / 100)),
  expiring,
  unusual_use: () => [],
  member_limit: ofMembers,
  feature_limit: ofFeatures,
}
