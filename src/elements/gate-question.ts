import type { CanStart } from '../contract/can-start.js'
import type { ReserveInput } from '../contract/reservation.js'

/** The longest visit a gate guards, in minutes: a day. */
const MINUTES_MAX = 1440

const FEATURE = /^[a-z][a-z0-9-]{0,62}$/

/** What is wrong with the attributes, in words for the page's developer; undefined if nothing is. */
export function misuseOf(
  feature: string | undefined,
  minutes: number | undefined,
): string | undefined {
  if (!feature || !FEATURE.test(feature))
    return `feature must be a code such as "ai-scribe", not ${JSON.stringify(feature ?? null)}.`
  if (minutes === undefined || !(minutes > 0 && minutes <= MINUTES_MAX))
    return `minutes must be more than 0 and at most ${MINUTES_MAX}, not ${String(minutes)}.`
  return undefined
}

/** What is wrong with a reference of a visit; undefined if nothing is. */
export function misuseOfSession(session: unknown): string | undefined {
  if (typeof session === 'string' && /^[\w-]{1,64}$/.test(session)) return undefined
  return 'reserve() needs { session }: 1 to 64 letters, digits, hyphens and underscores.'
}

export const quantityOf = (minutes: number): number => Math.max(1, Math.round(minutes * 60_000))

/** What to reserve for: the visit, and how long the reservation may stay open. */
export interface GateReservation {
  /** The host's reference of the visit: 1 to 64 characters of `[A-Za-z0-9_-]`. */
  session: string
  /** Seconds until the credits return by themselves; an hour if left out. */
  ttlSeconds?: number
}

/** The reservation that a page asks for, as the backend takes it. What makes no sense stays so. */
export function inputOf(feature = '', minutes = 0, visit: GateReservation): ReserveInput {
  const { session, ttlSeconds } = Object(visit) as GateReservation
  const quantity = quantityOf(minutes)
  return { feature, quantity, session, ...(ttlSeconds !== undefined && { ttlSeconds }) }
}

const REASONS: readonly string[] = ['insufficient_credits', 'member_limit_reached']

/** Whether a refused reservation says that the action may not start, as a check would. */
export const isReason = (code: string): code is NonNullable<CanStart['reason']> =>
  REASONS.includes(code)
