import type { OpenReservation } from '../contract/open-reservations.js'

/** So long after the reserved time a session may still be about to be extended or settled. */
const PATIENCE_MS = 5 * 60_000

/** Work that is not billed by time does not say how long it should take. */
const UNTIMED_MS = 60 * 60_000

/** Whether it runs for longer than was reserved for, as one does that was left. */
export function isOverdue(
  { startedAt, quantity, unit }: Pick<OpenReservation, 'startedAt' | 'quantity' | 'unit'>,
  now_ms: number,
): boolean {
  const planned_ms = unit === 'milliseconds' ? quantity : UNTIMED_MS
  return now_ms - Date.parse(startedAt) > planned_ms + PATIENCE_MS
}

/** The server's time: as it was with an answer, and what this computer has counted since. */
export class ServerTime {
  #asOf: string | undefined
  #ahead_ms = 0

  /** In milliseconds, when an answer is as of then and the computer's clock says so much. */
  now_ms(asOf: string, local_ms: number): number {
    if (asOf !== this.#asOf) this.#ahead_ms = Date.parse(asOf) - local_ms
    this.#asOf = asOf
    return local_ms + this.#ahead_ms
  }
}
