import { Temporal } from 'temporal-polyfill'

const QUARTER_ms = 900_000

/**
 * What the clocks of a zone show at an instant: `2026-10-25 01:30:00`. Meant for instants in order:
 * clocks are moved at a quarter of an hour, so that what they differ by is asked once in each.
 */
export function localClock(timeZone: string): (instant: string) => string {
  let quarter = NaN
  let ahead_ms = 0
  return (instant) => {
    const at_ms = Date.parse(instant)
    if (Math.floor(at_ms / QUARTER_ms) !== quarter) {
      quarter = Math.floor(at_ms / QUARTER_ms)
      const zoned = Temporal.Instant.fromEpochMilliseconds(at_ms).toZonedDateTimeISO(timeZone)
      ahead_ms = zoned.offsetNanoseconds / 1_000_000
    }
    return new Date(at_ms + ahead_ms).toISOString().slice(0, 19).replace('T', ' ')
  }
}
