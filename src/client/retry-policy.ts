import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'

/** A call is made this many times at most. */
const TRIES_MAX = 3
const FIRST_PAUSE_MS = 400
const RETRY_AFTER_MAX_MS = 30_000

/** Without an answer. `offline` is not here: the page hears when it is over. */
const CODES = ['network', 'timeout']
const STATUSES = [429, 500, 502, 503, 504]

/** Whether the same call may succeed later. */
export function isPassing({ code, status }: CreditsError): boolean {
  return status === undefined ? CODES.includes(code) : STATUSES.includes(status)
}

/**
 * How long to wait before the next try, in milliseconds; undefined when there is none. Full
 * jitter, so that many pages do not come back at once; what the backend asked for is added.
 *
 * Every call may be repeated: a GET changes nothing, and a POST keeps its Idempotency-Key.
 */
export function pauseBeforeRetry(
  error: CreditsError,
  tries: number,
  random: () => number,
): number | undefined {
  if (tries >= TRIES_MAX || !isPassing(error)) return undefined
  const asked_ms = Math.min(error.retryAfter_ms ?? 0, RETRY_AFTER_MAX_MS)
  return asked_ms + random() * FIRST_PAUSE_MS * 2 ** (tries - 1)
}

/** Makes a call again while it fails in passing, three times in all. */
export async function persist<T>(
  { wait, random }: Connection,
  signal: AbortSignal | undefined,
  call: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (thrown) {
      signal?.throwIfAborted()
      const pause_ms = pauseBeforeRetry(CreditsError.from(thrown), tries, random)
      if (pause_ms === undefined) throw thrown
      await wait(pause_ms, signal)
    }
  }
}
