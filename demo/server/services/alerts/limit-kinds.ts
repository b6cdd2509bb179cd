import type { AlertFacts } from '@virtual-practice/credits/contract'
import type { LimitUses } from '../../ledger/members.js'
import type { Kind, Standing } from './kinds.js'

const DAY_ms = 86_400_000

/** How far below what it tells of the use has to fall again: refunds that come and go raise no storm. */
const MARGIN_percent = 10

/** What was used of one limit. */
type Use = NonNullable<AlertFacts['limit']>

/** A use in one period is another one than in the next, so that each is told for itself. */
const nameOf = (who: string | null, { start }: LimitUses['period']): string => `${who} ${start}`

const subjectOf = ({ limit }: AlertFacts): string =>
  limit ? nameOf(limit.member ?? limit.feature, limit.period) : ''

/** A limit of nothing is used up from the start: that was meant so, and is no news. */
const limited = ({ members }: LimitUses): LimitUses['members'] =>
  members.filter(({ limit }) => limit > 0)

function ofMember(limits: LimitUses | null, subject: string): Use | null {
  if (!limits) return null
  const { period } = limits
  const use = limited(limits).find(({ member }) => nameOf(member, period) === subject)
  if (!use) return null
  return { member: use.member, feature: null, used: use.used, credits: use.limit, period }
}

function ofFeature(limits: LimitUses | null, subject: string, credits: number): Use | null {
  if (!limits) return null
  const { period } = limits
  const use = limits.features.find(({ feature }) => nameOf(feature, period) === subject)
  return use ? { member: null, feature: use.feature, used: use.used, credits, period } : null
}

export const percentOfLimit = (percent: number, limit: number): number =>
  Math.ceil((percent * limit) / 100)

/** Used up to so much is as it should be again. */
export const recoveryOfUse = (credits: number): number =>
  credits - Math.max(1, Math.ceil((credits * MARGIN_percent) / 100))

function usedUpTo(credits: number, use: Use | null): Standing {
  if (!use) return { isCrossed: false, hasRecovered: true }
  return {
    isCrossed: use.used >= credits,
    hasRecovered: use.used <= recoveryOfUse(credits),
    lookAt: use.period.end,
  }
}

/** A member has used so many percent of what he may use in the period. */
export const memberLimit: Kind = {
  standing: (percent, { limits }, subject) => {
    const use = ofMember(limits, subject)
    return usedUpTo(percentOfLimit(percent, use?.credits ?? 0), use)
  },
  facts: (_, { limits }, subject) => ({ limit: ofMember(limits, subject) }),
  subjects: ({ limits }) =>
    limits ? limited(limits).map(({ member }) => nameOf(member, limits.period)) : [],
  subjectOf,
  coolDown_ms: DAY_ms,
  isOfBalance: false,
}

/** So many credits were used of a feature in the period. It is told, and refuses nothing. */
export const featureLimit: Kind = {
  standing: (credits, { limits }, subject) =>
    usedUpTo(credits, ofFeature(limits, subject, credits)),
  facts: (credits, { limits }, subject) => ({ limit: ofFeature(limits, subject, credits) }),
  subjects: ({ limits }, rule) =>
    (limits?.features ?? [])
      .filter(({ feature }) => rule.feature === null || rule.feature === feature)
      .map(({ feature }) => nameOf(feature, limits!.period)),
  subjectOf,
  coolDown_ms: DAY_ms,
  isOfBalance: false,
}
