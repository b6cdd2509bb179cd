import type { MemberLimits, MemberLimitsInput } from '../contract/member-limit.js'

/** What somebody types: digits, or nothing for none of his own. */
export interface LimitField {
  readonly text: string
  /** He has none, whatever the others have. */
  readonly isFree: boolean
}

/** Of everybody else. No member can be called so. */
export const EVERYBODY = ''

const EMPTY: LimitField = { text: '', isFree: false }
const MOST = 1_000_000_000

/** Credits; null for nothing; undefined for what is no limit. */
export function limitIn(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d{1,10}$/.test(typed) && Number(typed) <= MOST ? Number(typed) : undefined
}

/** What is saved of a member, as it would be typed. */
export function savedField({ limits, defaultCreditsPerPeriod }: MemberLimits, member: string) {
  if (member === EVERYBODY) return { ...EMPTY, text: textOf(defaultCreditsPerPeriod) }
  const own = limits.find((one) => one.member === member)
  return own ? { text: textOf(own.creditsPerPeriod), isFree: own.creditsPerPeriod === null } : EMPTY
}

const textOf = (credits: number | null): string => (credits === null ? '' : String(credits))

/** What to save; undefined as long as something that was typed is no limit. */
export function inputOf(
  saved: MemberLimits,
  members: readonly string[],
  fieldOf: (member: string) => LimitField,
): MemberLimitsInput | undefined {
  const credits = new Map([EVERYBODY, ...members].map((one) => [one, limitIn(fieldOf(one).text)]))
  const isWrong = [...credits].some(
    ([member, typed]) => typed === undefined && !fieldOf(member).isFree,
  )
  if (isWrong) return undefined
  const limits = members.flatMap((member) => {
    const { isFree } = fieldOf(member)
    const creditsPerPeriod = isFree ? null : (credits.get(member) ?? null)
    return isFree || creditsPerPeriod !== null ? [{ member, creditsPerPeriod }] : []
  })
  const defaultCreditsPerPeriod = credits.get(EVERYBODY) ?? null
  return { version: saved.version, defaultCreditsPerPeriod, limits }
}
