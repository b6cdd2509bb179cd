/** A Monday morning on which the tests that move the clock begin. */
export const MONDAY = new Date('2026-03-02T09:00:00.000Z')

export const SECOND = 1_000
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

/** An instant on the wire, so long after that Monday. */
export const after = (by_ms: number): string => new Date(MONDAY.getTime() + by_ms).toISOString()
