const FIRST_MS = 1000
const MAX_MS = 30_000

/**
 * How long to wait before trying again, in milliseconds, after so many failures in a row. Full
 * jitter, so that many pages do not come back at once.
 */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(MAX_MS, FIRST_MS * 2 ** failures)
}
