import * as z from 'zod/mini'
import { Period } from './balance.js'
import { CreditsPerPeriod, Limit, MemberUse } from './member-limit.js'
import { Code, Credits, Instant, PageLimit, Reference } from './scalars.js'

/** Minutes that somebody wants: more than a period has time for nobody works. */
const Minutes = z.int().check(z.minimum(1), z.maximum(100_000))

/** A member's request to those who manage the credits. It has no room for words. */
export const CreditRequest = z.object({
  id: Reference,
  /** Who asks. */
  member: Reference,
  /** What he wants them for, and how much, as far as he has said so. */
  feature: z.nullable(Code),
  minutes: z.nullable(Minutes),
  credits: z.nullable(Credits),
  state: z.enum(['open', 'granted', 'declined']),
  askedAt: Instant,
  answeredAt: z.nullable(Instant),
  /** Who has answered; `service` for the practice's backend. */
  answeredBy: z.nullable(Reference),
  /** The limit that the answer gave him. Null when it gave none. */
  limit: Limit,
})
export type CreditRequest = z.output<typeof CreditRequest>

/** Those that wait first, then the newest: with `manage` everybody's, else one's own. */
export const CreditRequests = z.object({
  requests: z.array(CreditRequest),
  /** How far each of them has come who asks here, and who reads this. */
  members: z.array(MemberUse),
  /** Whether whoever reads this may answer. */
  mayAnswer: z.boolean(),
  period: Period,
  asOf: Instant,
})
export type CreditRequests = z.output<typeof CreditRequests>

export const CreditRequestsQuery = z.object({
  /** 100 unless told. */
  limit: z.optional(PageLimit),
})
export type CreditRequestsQuery = z.output<typeof CreditRequestsQuery>

/** Answered with the open one where the member has asked before. */
export const CreditRequestInput = z.object({
  /** A member asks for himself. The service key says for whom. */
  member: z.optional(Reference),
  feature: z.optional(Code),
  /** Of the feature. Not with `credits`. */
  minutes: z.optional(Minutes),
  credits: z.optional(Credits),
})
export type CreditRequestInput = z.output<typeof CreditRequestInput>

export const CreditRequestAnswer = z.object({
  answer: z.enum(['granted', 'declined']),
  /** With `granted`: from now on his limit in credits a period. */
  limit: z.optional(CreditsPerPeriod),
})
export type CreditRequestAnswer = z.output<typeof CreditRequestAnswer>
