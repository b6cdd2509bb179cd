// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Period } from '../contract/balance.js'
import type { MemberLimits, SavedMemberLimits } from '../contract/member-limit.js'
import { endsAfterItStarts } from '../contract/invariants.js'
import { between, orNull, record } from './check.js'

const whole = 0
const reference = /^[A-Za-z0-9_-]{1,64}$/
const memberLimit = { member: reference, creditsPerPeriod: orNull(between(0, 1000000000)) }
const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const timeZone = /[^]/
const period = record<Period>({ start: instant, end: instant, timeZone }, endsAfterItStarts)
const memberUse = {
  member: reference,
  limit: orNull(between(0, 1000000000)),
  used: whole,
  held: whole,
  available: orNull(whole),
}
export const isMemberLimits = record<MemberLimits>({
  version: whole,
  defaultCreditsPerPeriod: orNull(between(0, 1000000000)),
  limits: [memberLimit],
  changedAt: orNull(instant),
  period,
  members: [memberUse],
  asOf: instant,
})
export const isSavedMemberLimits = record<SavedMemberLimits>({
  version: whole,
  defaultCreditsPerPeriod: orNull(between(0, 1000000000)),
  limits: [memberLimit],
  changedAt: orNull(instant),
})
