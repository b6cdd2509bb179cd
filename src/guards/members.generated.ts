// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Period } from '../contract/balance.js'
import type { CreditRequest, CreditRequests } from '../contract/credit-request.js'
import type { MemberLimits, SavedMemberLimits } from '../contract/member-limit.js'
import { endsAfterItStarts, isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const credits = between(1, 1000000000)
const creditsPerPeriod = between(0, 1000000000)
const limit = orNull(creditsPerPeriod)
export const isCreditRequest = record<CreditRequest>({
  id: reference,
  member: reference,
  feature: orNull(code),
  minutes: orNull(between(1, 100000)),
  credits: orNull(credits),
  state: /^(open|granted|declined)$/,
  askedAt: isInstant,
  answeredAt: orNull(isInstant),
  answeredBy: orNull(reference),
  limit,
})
const whole = 0
const memberUse = { member: reference, limit, used: whole, held: whole, available: orNull(whole) }
const timeZone = /[^]/
const period = record<Period>({ start: isInstant, end: isInstant, timeZone }, endsAfterItStarts)
export const isCreditRequests = record<CreditRequests>({
  requests: [isCreditRequest],
  members: [memberUse],
  mayAnswer: isBoolean,
  period,
  asOf: isInstant,
})
const memberLimit = { member: reference, creditsPerPeriod: limit }
export const isMemberLimits = record<MemberLimits>({
  version: whole,
  defaultCreditsPerPeriod: limit,
  limits: [memberLimit],
  changedAt: orNull(isInstant),
  period,
  members: [memberUse],
  asOf: isInstant,
})
export const isSavedMemberLimits = record<SavedMemberLimits>({
  version: whole,
  defaultCreditsPerPeriod: limit,
  limits: [memberLimit],
  changedAt: orNull(isInstant),
})
