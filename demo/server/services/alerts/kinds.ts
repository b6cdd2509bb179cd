import type { Alert, AlertFacts, AlertKind, AlertRule } from '@virtual-practice/credits/contract'
import type { RechargeAt } from '../../ledger/alerts.js'
import type { LimitUses } from '../../ledger/members.js'
import { featureLimit, memberLimit } from './limit-kinds.js'

const HOUR_ms = 3_600_000
const DAY_ms = 24 * HOUR_ms

/** How far beyond its threshold a figure has to recover: one that hovers there raises no storm. */
const MARGIN_percent = 10

/** What is so now. Instants are ISO strings. */
export interface Known {
  readonly at: string
  readonly available: number
  /** Before the first credits nothing has run out. */
  readonly hasHadCredits: boolean
  readonly criticalAt: number
  /** What the plan brings a month. Null without a plan. */
  readonly monthlyCredits: number | null
  /** What refused work would have cost. Null when none is owed a notice. */
  readonly refusedRequired: number | null
  /** Earliest first. */
  readonly expiries: readonly { readonly at: string; readonly credits: number }[]
  /** Null where it is not known what is usual on such a day. */
  readonly use: { readonly today: number; readonly usual: number } | null
  /** When the day ends in the account's zone. */
  readonly midnight: string
  /** Null where no auto-recharge is on. */
  readonly recharge: RechargeAt | null
  /** What is used in the period. Null where no rule asks for it. */
  readonly limits: LimitUses | null
  /** What members ask for: one of each at most. */
  readonly requests: readonly NonNullable<AlertFacts['request']>[]
}

/** How things stand with one rule. */
export interface Standing {
  readonly isCrossed: boolean
  readonly hasRecovered: boolean
  /** The available credits below which it is crossed; undefined where they do not matter. */
  readonly below?: number
  /** The available credits from which on it has recovered. */
  readonly recoversAt?: number
  /** When time alone may change this. */
  readonly lookAt?: string | undefined
}

export interface Kind {
  readonly standing: (threshold: number, known: Known, subject: string) => Standing
  /** What a notice says beside the available credits. */
  readonly facts: (threshold: number, known: Known, subject: string) => Partial<AlertFacts>
  /** Of whom or what a rule has something to say now, where there is a notice of each. */
  readonly subjects?: (known: Known, rule: Pick<AlertRule, 'feature'>) => readonly string[]
  /** Whom or what a notice is about. */
  readonly subjectOf?: (facts: AlertFacts) => string
  /** Crossed again within so long, it is the same notice once more, and is told no further. */
  readonly coolDown_ms: number
  /** Several of these at once say one thing: only the gravest is sent out. */
  readonly isOfBalance: boolean
}

export const recoveryOf = (limit: number): number =>
  limit + Math.max(1, Math.ceil((limit * MARGIN_percent) / 100))

const percentOf = (percent: number, whole: number): number => Math.ceil((percent * whole) / 100)

/** What is about to be bought is waited for: whether it comes is told soon. */
function lowBelow(limit: number, { available, hasHadCredits, recharge }: Known): Standing {
  if (limit === 0) return { isCrossed: false, hasRecovered: true }
  const recoversAt = recoveryOf(limit)
  return {
    isCrossed: hasHadCredits && available < limit && !recharge?.isCharging,
    hasRecovered: available >= recoversAt,
    below: limit,
    recoversAt,
  }
}

/** More than that was refused, yet work goes on. */
const neededAgain = ({ refusedRequired, criticalAt }: Known): number =>
  Math.max(1, Math.min(refusedRequired ?? 1, recoveryOf(criticalAt)))

function expiringWithin(days: number, { at, expiries }: Known) {
  const until = Date.parse(at) + days * DAY_ms
  const isSoon = (expiry: { at: string }): boolean => Date.parse(expiry.at) <= until
  const soon = expiries.filter((expiry) => expiry.at > at && isSoon(expiry))
  return { soon, later: expiries.find((expiry) => !isSoon(expiry)) }
}

const requestOf = ({ requests }: Known, member: string) =>
  requests.find((request) => request.member === member)

function troubleIn(recharge: RechargeAt | null): AlertFacts['recharge'] {
  if (!recharge?.trouble) return null
  const { trouble, total, currency, purchase } = recharge
  return { trouble, total, currency, purchase }
}

export const KINDS: Readonly<Record<AlertKind, Kind>> = {
  stopped: {
    standing: (_, known) => ({
      isCrossed: known.refusedRequired !== null || (known.hasHadCredits && known.available < 1),
      hasRecovered: known.available >= neededAgain(known),
      below: 1,
      recoversAt: neededAgain(known),
    }),
    facts: (_, { refusedRequired }) => ({ required: refusedRequired }),
    coolDown_ms: 0,
    isOfBalance: true,
  },
  credits_requested: {
    standing: (_, known, member) => {
      const isAsked = requestOf(known, member) !== undefined
      return { isCrossed: isAsked, hasRecovered: !isAsked }
    },
    facts: (_, known, member) => ({ request: requestOf(known, member) ?? null }),
    subjects: ({ requests }) => requests.map(({ member }) => member),
    subjectOf: ({ request }) => request?.member ?? '',
    coolDown_ms: 0,
    isOfBalance: false,
  },
  recharge: {
    standing: (_, { recharge }, trouble) => {
      const isSo = recharge?.trouble === trouble
      return { isCrossed: isSo, hasRecovered: !isSo }
    },
    facts: (_, { recharge }) => ({ recharge: troubleIn(recharge) }),
    subjects: ({ recharge }) => (recharge?.trouble ? [recharge.trouble] : []),
    subjectOf: ({ recharge }) => recharge?.trouble ?? '',
    coolDown_ms: 0,
    isOfBalance: false,
  },
  low_credits: {
    standing: (credits, known) => lowBelow(credits, known),
    facts: () => ({}),
    coolDown_ms: DAY_ms,
    isOfBalance: true,
  },
  low_percent: {
    standing: (percent, known) => lowBelow(percentOf(percent, known.monthlyCredits ?? 0), known),
    facts: () => ({}),
    coolDown_ms: DAY_ms,
    isOfBalance: true,
  },
  expiring: {
    standing: (days, known) => {
      const { soon, later } = expiringWithin(days, known)
      const begins = later && new Date(Date.parse(later.at) - days * DAY_ms).toISOString()
      return {
        isCrossed: soon.length > 0,
        hasRecovered: soon.length === 0,
        lookAt: [soon[0]?.at, begins].filter((at) => at !== undefined).sort()[0],
      }
    },
    facts: (days, known) => {
      const { soon } = expiringWithin(days, known)
      const credits = soon.reduce((sum, expiry) => sum + expiry.credits, 0)
      return { expiring: soon[0] ? { credits, at: soon[0].at } : null }
    },
    coolDown_ms: DAY_ms,
    isOfBalance: false,
  },
  unusual_use: {
    standing: (percent, { use, midnight }) => {
      const isCrossed = use !== null && use.usual > 0 && use.today * 100 > percent * use.usual
      return { isCrossed, hasRecovered: !isCrossed, lookAt: isCrossed ? midnight : undefined }
    },
    facts: (_, { use }) => ({ use }),
    coolDown_ms: 6 * HOUR_ms,
    isOfBalance: false,
  },
  member_limit: memberLimit,
  feature_limit: featureLimit,
}

/** A notice that is over and was raised longer ago is never the same once more. */
export const MATTERS_ms = Math.max(...Object.values(KINDS).map(({ coolDown_ms }) => coolDown_ms))

/** How grave notices of the balance are among themselves. */
const GRAVITY: Readonly<Record<Alert['severity'], number>> = { info: 0, warning: 1, critical: 2 }
export const gravityOf = ({ kind, severity }: Pick<AlertRule, 'severity'> & { kind: AlertKind }) =>
  kind === 'stopped' ? 3 : GRAVITY[severity]
