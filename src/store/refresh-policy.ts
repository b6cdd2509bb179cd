/** A tab that cannot share reads so often while it is visible, in milliseconds. */
export const POLL_MS = 60_000

/** So long a tab waits for the one that reads to answer, in milliseconds. */
export const ANSWER_MS = 1000

const RECONNECT_FIRST_MS = 1000
const RECONNECT_MAX_MS = 30_000

/**
 * How long to wait before connecting again, in milliseconds, after so many failures in a row.
 * Never less than the server asks for; full jitter above that.
 */
export function reconnectPause(failures: number, asked_ms: number, random: () => number): number {
  return asked_ms + random() * Math.min(RECONNECT_MAX_MS, RECONNECT_FIRST_MS * 2 ** failures)
}

/** Whether `next` was true before `held` was. Figures of two accounts have no order. */
export function isOlder(next: Dated, held: Dated): boolean {
  if (next.account !== held.account) return false
  return next.version < held.version || (next.version === held.version && next.asOf < held.asOf)
}

interface Dated {
  readonly account?: string
  readonly version: number
  readonly asOf: string
}
