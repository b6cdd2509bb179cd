import type { OpenReservation, OpenReservations } from '../../src/contract/open-reservations.js'
import { aBalance } from './balances.js'
import { type Answers, json } from './fake-api.js'
import { aReservation, aReservationResult } from './reservations.js'

const MINUTE_MS = 60_000
const AS_OF = '2026-11-23T09:30:00.000Z'

const minutesAfter = (minutes: number): string =>
  new Date(Date.parse(AS_OF) + minutes * MINUTE_MS).toISOString()

/** Ten minutes of AI Scribe of Dr Lee, begun so many minutes ago, and at an end after an hour. */
export const aSession = (
  minutesAgo = 4,
  overrides: Partial<OpenReservation> = {},
): OpenReservation => ({
  id: 'res_1',
  feature: 'ai-scribe',
  member: 'dr-lee',
  session: 'visit-1',
  quantity: 10 * MINUTE_MS,
  unit: 'milliseconds',
  credits: 60,
  startedAt: minutesAfter(-minutesAgo),
  expiresAt: minutesAfter(60 - minutesAgo),
  mayRelease: true,
  ...overrides,
})

/** One that was left half an hour ago, and one that is going on. */
export const twoSessions = (): OpenReservation[] => [
  aSession(42, { id: 'res_left', member: 'dr-okafor', session: 'visit-0' }),
  aSession(),
]

export const someRunning = (overrides: Partial<OpenReservations> = {}): OpenReservations => ({
  reservations: twoSessions(),
  nextCursor: null,
  version: 7,
  asOf: AS_OF,
  ...overrides,
})

export const memberNames = { 'dr-lee': 'Dr Lee', 'dr-okafor': 'Dr Okafor' }

export const LIST = 'GET /v1/reservations'
export const RELEASE = 'POST /v1/reservations/:reservation/release'

/** A backend on which these run; what is released is gone from the next list. */
export function runningOn(sessions = twoSessions(), more: Answers = {}): Answers {
  let left = sessions
  let version = 7
  return {
    'GET /v1/balance': json(() => aBalance({ version })),
    [LIST]: json(() => someRunning({ reservations: left, version })),
    [RELEASE]: (request) => {
      const id = new URL(request.url).pathname.split('/').at(-2)!
      left = left.filter((session) => session.id !== id)
      version++
      const reservation = aReservation({ id, state: 'released', endedAt: AS_OF })
      return Response.json(aReservationResult({ reservation, balance: aBalance({ version }) }))
    },
    ...more,
  }
}
