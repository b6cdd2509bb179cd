import * as z from 'zod/mini'
import { Period } from './balance.js'
import { CREDITS_MAX, Instant, Reference, Whole } from './scalars.js'

export const CreditsPerPeriod = Whole.check(z.maximum(CREDITS_MAX))

/** Null is no limit: as many as there are. */
export const Limit = z.nullable(CreditsPerPeriod)

/** How many credits a member may use in a period. */
export const MemberLimit = z.object({ member: Reference, creditsPerPeriod: Limit })
export type MemberLimit = z.output<typeof MemberLimit>

const saved = {
  /** 0 where nobody has saved any. */
  version: Whole,
  /** Of every member who has none of his own. */
  defaultCreditsPerPeriod: Limit,
  limits: z.array(MemberLimit),
  changedAt: z.nullable(Instant),
}

export const SavedMemberLimits = z.object(saved)
export type SavedMemberLimits = z.output<typeof SavedMemberLimits>

/** How far a member has come in the present period. */
export const MemberUse = z.object({
  member: Reference,
  /** His own or the default; null when he has none. */
  limit: Limit,
  /** Used in this period, less what was given back in it. */
  used: Whole,
  /** Set aside for his work that goes on. */
  held: Whole,
  /** What his limit leaves him, whatever there is. Null without a limit. */
  available: z.nullable(Whole),
})
export type MemberUse = z.output<typeof MemberUse>

/** With everybody who has a limit of his own, has ever used anything or holds credits, in the order of their ids. */
export const MemberLimits = z.object({
  ...saved,
  period: Period,
  members: z.array(MemberUse),
  asOf: Instant,
})
export type MemberLimits = z.output<typeof MemberLimits>

/** Replaces all of them. */
export const MemberLimitsInput = z.object({
  /** The version that the person saw: refused as `changed_meanwhile` when there is a newer one. */
  version: Whole,
  defaultCreditsPerPeriod: Limit,
  limits: z.array(MemberLimit).check(z.maxLength(1000)),
})
export type MemberLimitsInput = z.output<typeof MemberLimitsInput>
