import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOverdue, ServerTime } from '../../src/elements/running-rules.js'

const STARTED = '2026-11-23T09:00:00.000Z'
const START_MS = Date.parse(STARTED)
const MINUTE_MS = 60_000

describe('a session', () => {
  it('is overdue five minutes after the time that it was reserved for, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000 }), (quantity) => {
        const session = { startedAt: STARTED, quantity, unit: 'milliseconds' as const }
        const end_ms = START_MS + quantity + 5 * MINUTE_MS
        expect([isOverdue(session, end_ms), isOverdue(session, end_ms + 1)]).toEqual([false, true])
      }),
    )
  })

  it('that is not billed by time is overdue after an hour and five minutes, however much it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000 }), (quantity) => {
        const session = { startedAt: STARTED, quantity, unit: 'units' as const }
        const end_ms = START_MS + 65 * MINUTE_MS
        expect([isOverdue(session, end_ms), isOverdue(session, end_ms + 1)]).toEqual([false, true])
      }),
    )
  })
})

describe("the server's time", () => {
  it('goes on from each answer by what the computer counts, however wrong its clock is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), (local_ms, first_ms, second_ms) => {
        const time = new ServerTime()
        time.now_ms(STARTED, local_ms)
        expect(time.now_ms(STARTED, local_ms + first_ms)).toBe(START_MS + first_ms)
        const later = '2026-11-23T10:00:00.000Z'
        time.now_ms(later, local_ms + first_ms)
        expect(time.now_ms(later, local_ms + first_ms + second_ms)).toBe(
          Date.parse(later) + second_ms,
        )
      }),
    )
  })
})
