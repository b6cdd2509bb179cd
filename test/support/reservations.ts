import type { CanStart } from '../../src/contract/can-start.js'
import type { Reservation, ReservationResult } from '../../src/contract/reservation.js'
import { aBalance, costOf, covered, levelOf } from './balances.js'

const TEN_MINUTES_MS = 600_000

/** The answer for ten minutes of AI Scribe; all that follows from `available` is worked out. */
export function aCanStart(overrides: Partial<CanStart> = {}): CanStart {
  const available = overrides.available ?? 312
  const required = costOf(overrides.quantity ?? TEN_MINUTES_MS, 'ai-scribe')
  const allowed = overrides.allowed ?? required <= available
  const quantityCovered = covered(available, 'ai-scribe')
  return {
    feature: 'ai-scribe',
    quantity: TEN_MINUTES_MS,
    allowed,
    reason: allowed ? null : 'insufficient_credits',
    available,
    required,
    quantityCovered,
    minutesCovered: Math.floor(quantityCovered / 60_000),
    levelAfter: levelOf(allowed ? available - required : available),
    version: 7,
    asOf: '2026-11-23T09:30:00.000Z',
    ...overrides,
  }
}

/** Ten minutes of AI Scribe, open. */
export function aReservation(overrides: Partial<Reservation> = {}): Reservation {
  return {
    id: 'res_1',
    state: 'open',
    feature: 'ai-scribe',
    member: 'member_1',
    session: 'session_1',
    quantity: TEN_MINUTES_MS,
    credits: 60,
    slices: [{ grant: 'grant_1', source: 'monthly', credits: 60 }],
    rate: { version: 1, credits: 6, per: 60_000, unit: 'milliseconds' },
    startedAt: '2026-11-23T09:30:00.000Z',
    expiresAt: '2026-11-23T10:30:00.000Z',
    endedAt: null,
    settlement: null,
    ...overrides,
  }
}

/** What the backend answers to `reserve` and `release`. */
export function aReservationResult(overrides: Partial<ReservationResult> = {}): ReservationResult {
  return {
    reservation: aReservation(),
    balance: aBalance({ available: 252, held: 60, version: 8 }),
    ...overrides,
  }
}
